import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import citeproc, { type Engine } from 'citeproc';
import { versionStandIn, type Item } from './build-item.ts';
import { cleanMarkup, protectMarkup } from './clean-markup.ts';
import { citationStyles, placeStandIn, type Citation, type StyleId } from './styles.ts';

/** Where each style comes from: the package of Citation.js has three, the two others lie here. */
const sources: Record<StyleId, ({ named: string } | { file: string }) & { isBritish?: true }> = {
  apa: { named: 'apa' },
  // “Cite Them Right” is a guide for British universities.
  harvard: { named: 'harvard1', isBritish: true },
  vancouver: { named: 'vancouver' },
  chicago: { file: 'chicago-author-date.csl' },
  mla: { file: 'modern-language-association.csl' },
};

type Style = (typeof citationStyles)[number];

/** The version belongs in the list; in the text it would be a bracket within brackets. */
const inBrackets = new RegExp(` \\([^()]*${versionStandIn}[^()]*\\)`);

const folder = join(process.cwd(), 'src/features/citations/styles');

export interface CitationTask {
  /** Of the site: its own terms (“pp.”, “S.”) where there is a locale for it, otherwise those of English. */
  language: string;
  /** What stands for the year where none is known: “n.d.” */
  noDate: string;
  /** The name of the site without its version, for the styles that give a version its own place. */
  site?: string;
}

/** Each item in every style, one by one: as if it stood alone in its list, so that nothing is added to tell it from others. */
export function formatCitations(items: readonly Item[], task: CitationTask): Citation[][] {
  const byStyle = citationStyles.map((style) => formatInStyle(items, style, task));
  return items.map((_, index) => byStyle.map((citations) => citations[index]!));
}

function formatInStyle(items: readonly Item[], style: Style, task: CitationTask): Citation[] {
  const ids = items.map((_, index) => `item-${index}`);
  const byId = new Map(
    items.map((item, index) => [ids[index]!, { ...prepare(item, { ...task, style }), id: ids[index]! }]),
  );
  const { isBritish = false } = sources[style.id];
  const engine: Engine = new citeproc.Engine(
    { retrieveLocale: (name) => getLocale(name, isBritish), retrieveItem: (id) => byId.get(id) },
    readStyle(style.id),
    findLocale(task.language),
    true,
  );
  engine.opt.development_extensions['wrap_url_and_doi'] = false;
  engine.updateItems(ids, true);
  const [{ entry_ids }, written] = engine.makeBibliography();
  const entries = new Map(entry_ids.map(([id], index) => [id, cleanMarkup(written[index]!)]));
  return ids.map((id) => {
    const inText = cleanMarkup(engine.makeCitationCluster([{ id, suffix: placeStandIn }])).replace(
      inBrackets,
      '',
    );
    // The reader's own list decides which number a work has.
    return {
      style: style.id,
      entry: entries.get(id)!,
      inText: 'numbered' in style ? inText.replace(/\d+/, '1') : inText,
    };
  });
}

function prepare(
  { note: _note, ...item }: Item,
  { noDate, site, style }: CitationTask & { style: Style },
): object {
  const container = item['container-title'];
  const hasVersion = site !== undefined && 'versionApart' in style && container?.includes(versionStandIn);
  return protectMarkup({
    ...item,
    // A number such as 2011-11 is no range; a backslash keeps citeproc from taking it for one.
    ...(item.number !== undefined && { number: item.number.replaceAll('-', '\\-') }),
    ...(hasVersion && { 'container-title': site, version: versionStandIn }),
    // Without any date some styles say nothing, and others ask for the day on which the work was seen.
    issued: item.issued ?? { literal: noDate },
  });
}

/** Without sorting and telling apart, which take most of the time and are for whole lists. */
function readStyle(id: StyleId): string {
  const source = sources[id];
  const xml =
    'file' in source
      ? readFileSync(join(folder, source.file), 'utf8')
      : plugins.config.get('@csl').styles.get(source.named);
  return (
    xml
      .replace(
        / (?:disambiguate-add|givenname-disambiguation|subsequent-author-substitute)[a-z-]*="[^"]*"/g,
        '',
      )
      // A condition that is never fulfilled.
      .replaceAll('disambiguate="true"', 'is-uncertain-date="none"')
      .replace(/<sort>[^]*?<\/sort>/g, '')
  );
}

function findLocale(language: string): string {
  const known = plugins.config.get('@csl').locales.list();
  const [first = ''] = language.split('-');
  return (
    known.find((name) => name === language) ?? known.find((name) => name.startsWith(`${first}-`)) ?? 'en-US'
  );
}

/** There is no package with the locale of Britain; what counts here is how it quotes: ‘so’, with commas outside. */
function getLocale(name: string, isBritish: boolean): string {
  const { locales } = plugins.config.get('@csl');
  const locale = locales.get(locales.has(name) ? name : 'en-US');
  if (!isBritish || !name.startsWith('en')) return locale;
  const swapped: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
  return locale
    .replace('punctuation-in-quote="true"', 'punctuation-in-quote="false"')
    .replace(
      /(<term name="(?:open|close)-(?:inner-)?quote">)(.)(?=<)/g,
      (_, tag: string, sign: string) => tag + (swapped[sign] ?? sign),
    );
}
