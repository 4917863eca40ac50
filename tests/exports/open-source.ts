/** The literatures that the tests of exports are made from. */
import path from 'node:path';
import type { ExportSource } from '../../src/features/exports/export-source.ts';
import type { Literature } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';

const root = path.join(import.meta.dirname, '../..');

/** @param folder seen from the root of the repository */
export function openSource(folder: string): ExportSource {
  const { literature, report } = openLiterature(path.join(root, folder));
  if (literature === undefined) throw new Error(report);
  return makeSource(literature);
}

export function makeSource(literature: Literature): ExportSource {
  return {
    literature,
    words: createWords(literature.site),
    link: (address) => `https://tea.example${address}`,
  };
}

/** A small one of another field, in German. */
export const openTea = () => openSource('tests/fixtures/teezubereitung');
/** The one that this repository publishes. */
export const openOwn = () => openSource('content');

export const goldenFile = (name: string) => path.join(root, 'tests/fixtures/exports', name);

export const hostileTexts = [
  '<script>alert("tea")</script>',
  '"/><img src=x onerror=alert(1)>',
  '=1+1',
  '@tea',
  '+tea',
  '-tea',
  '\\textbf{tea} $x^2$ {%} & #1 ~',
  '[sound:tea.mp3] [latex]\\input{/etc/passwd}[/latex] {{c1::tea}}',
  'tea\nwith\r\nmilk\tand\rsugar',
  '#separator:comma',
  '"quoted" ""twice"" \\"and\\"',
  'שתיית תה \u202e 茶 🍵 👩🏽‍🌾',
  'tea '.repeat(500).trim(),
  'tea \ud83c',
  '__proto__',
  '0',
];
