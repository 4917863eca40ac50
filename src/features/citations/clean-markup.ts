/** Between text, in which no character means anything, and citeproc, which reads and writes markup. */
import { decodeEntities, escapeMarkup } from '../../diagrams/safe-markup.ts';

const [less, greater] = ['\uE0F3', '\uE0F4'];

/** A title such as `<i>x</i>` or `<script>` is shown as it is written: what would be a tag becomes letters of no meaning. */
export function protectMarkup<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('<', less).replaceAll('>', greater) as Value;
  if (Array.isArray(value)) return value.map(protectMarkup) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, protectMarkup(part)])) as Value;
}

/** What citeproc wrote, as one line of HTML with the tags of type alone; the number that a list gives is left out. */
export function cleanMarkup(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">[^]*?<\/div>/g, '')
    .replace(/<(?!\/?(?:i|b|sub|sup)>)[^>]*>/g, '')
    .replaceAll(less, '&lt;')
    .replaceAll(greater, '&gt;')
    .replace(/&#(\d+);/g, (_, code: string) => escapeMarkup(String.fromCodePoint(Number(code))))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same as plain text. */
export function stripMarkup(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, ''));
}
