const segmenter = new Intl.Segmenter();

/**
 * Text in rows of at most so many letters, each row letter by letter; a word that is longer is broken within.
 * @param text without line breaks, and with single spaces
 */
export function breakLines(text: string, letters: number): string[][] {
  const rows: string[][] = [];
  for (const word of text.split(' ')) {
    const signs = [...segmenter.segment(word)].map(({ segment }) => segment);
    const row = rows.at(-1);
    if (row && row.length + 1 + signs.length <= letters) row.push(' ', ...signs);
    else
      for (let start = 0; start < signs.length; start += letters)
        rows.push(signs.slice(start, start + letters));
  }
  return rows;
}
