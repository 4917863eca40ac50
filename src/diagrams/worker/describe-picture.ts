/** What a diagram says of itself in words: the author's `accTitle` and `accDescr`, or else the words in it. */

/** A description is heard in one go. */
const longest = 1_000;

/** An empty title is for the page to fill, in its own language. */
export function describePicture(svg: Element): { title: string; description: string } {
  const read = (name: string) =>
    [...svg.children].find(({ localName }) => localName === name)?.textContent?.trim() ?? '';
  return { title: read('title'), description: read('desc') || joinLabels(svg) };
}

function joinLabels(svg: Element): string {
  const labels = [...svg.querySelectorAll('text:not(.sequenceNumber)')].map((text) => {
    const rows = [...text.children].map((row) => row.textContent ?? '');
    return (rows.length > 0 ? rows.join(' ') : (text.textContent ?? '')).replace(/\s+/g, ' ').trim();
  });
  const joined = [...new Set(labels)].filter((label) => label !== '').join('; ');
  return joined.length <= longest ? joined : `${joined.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
