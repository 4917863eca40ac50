export interface FoundDate {
  'date-parts': [number[]];
  circa?: true;
}

/** What is said before or after a year that is not certain, in the languages of bibliographies. */
const about = /^(?:circa|ca?\.?|approx\.?|about|around|um|etwa|vers|~)\s*(?=\d)|(?<=\d)\s*[~?%]$/i;

/**
 * A date as bibliographies write it: `2010`, `2010-03`, `2010/03/05/`, `c. 2010`, `[2010]`, `2010?`. Of a range the beginning
 * is used. Undefined where no year is known: "n.d.", "forthcoming".
 */
export function readDate(source: string): FoundDate | undefined {
  const bare = source
    .trim()
    .replace(/^[[({]+|[\])}]+$/g, '')
    .trim();
  const circa = about.test(bare);
  const text = bare.replace(about, '').trim();
  const match = /^(-?\d{3,4})(?!\d)(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?/.exec(text);
  if (match === null) return undefined;
  const rest = text.slice(match[0].length).trim();
  if (rest !== '' && !/^(?:[-–—/T~?%,]|to\b|bis\b)/.test(rest)) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const parts = [year!];
  if (month !== undefined && month >= 1 && month <= 12) {
    parts.push(month);
    if (day !== undefined && day >= 1 && day <= 31) parts.push(day);
  }
  return { 'date-parts': [parts], ...(circa && { circa: true as const }) };
}
