const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A title in pieces, of which some must keep their capitals: styles of BibTeX write a title small, but for its first
 * letter, the first after a colon, and what stands in braces. Words such as `B2B` and `UK` keep theirs always; others where
 * they are the exception (“… in Saudi Arabia”), as in a title that writes most words large a capital means nothing.
 */
export function splitByCapitals(title: string): { text: string; keeps: boolean }[] {
  const words = [...title.matchAll(wordPattern)].map(({ 0: text, index }) => ({
    text,
    index,
    isLarge: /^\p{Lu}/u.test(text),
    isFirst: /(?:^|:\s)[^\p{L}\p{N}]*$/u.test(title.slice(0, index)),
  }));
  const long = words.filter(({ text, isFirst }) => text.length > 3 && !isFirst);
  const isHeadline = long.filter(({ isLarge }) => isLarge).length * 2 > long.length;
  const kept = words.filter(
    ({ text, isLarge, isFirst }) => /.\p{Lu}/u.test(text) || (isLarge && !isFirst && !isHeadline),
  );
  const ends = [0, ...kept.map(({ text, index }) => index + text.length)];
  return [
    ...kept.flatMap(({ text, index }, at) => [
      { text: title.slice(ends[at], index), keeps: false },
      { text, keeps: true },
    ]),
    { text: title.slice(ends.at(-1)), keeps: false },
  ].filter(({ text }) => text !== '');
}
