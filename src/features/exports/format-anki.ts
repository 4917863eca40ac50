import { stringify } from 'csv-stringify/sync';
import { addressOf, pathOf } from '../../model/addresses.ts';
import type { Factor, Sense, Site } from '../../model/literature.ts';
import type { Words } from '../../words/words.ts';
import type { ExportSource } from './export-source.ts';
import { escapeField, formatDeck, formatTag } from './anki-text.ts';
import { formatEditorial, formatHolder, listEvidence } from './provenance-words.ts';

/** Its cards ask in both directions. Anki has it in every collection, under its name in the reader's language. */
const noteType = 'Basic (and reversed card)';

/** In this order, which the head of the file tells. */
const columns = ['guid', 'deck', 'front', 'back', 'tags'] as const;

interface Note {
  address: string;
  front: string;
  back: string;
  tags: string[];
}

interface AnkiSource extends Pick<ExportSource, 'literature' | 'words'> {
  /** The absolute address of the site; where it has none, its name tells its notes from those of others. */
  home: string | undefined;
}

/**
 * The glossary as notes for Anki (2.1.55 and later): what each entry is, in our words, and what each study means by
 * it. The id of a note is its address: a later import brings what has changed, and leaves what was learnt.
 */
export function formatAnki({ literature, words, home }: AnkiSource): string {
  const { site } = literature;
  const { name } = site;
  const tag = formatTag(name);
  const deck = formatDeck(`${name} – ${words('nav.factors')}`);
  const place = home?.replace(/^https?:\/\//, '').replace(/\/$/, '') ?? tag;
  const rows = literature.factors
    .flatMap((factor) => [makeEntryNote(factor, words), ...makeSenseNotes(factor, words)])
    .map((note) => ({
      guid: place + note.address,
      deck,
      front: note.front,
      back: note.back,
      tags: [tag, ...note.tags.map((part) => `${tag}::${part}`)].join(' '),
    }));
  return (
    formatHead(site, words) +
    stringify(rows, { columns: [...columns], delimiter: '\t', record_delimiter: 'unix' })
  );
}

/** What Anki knows no key for, it leaves out: what the file rests on, for those who open it as text. */
function formatHead({ name, notice, licence }: Site, words: Words): string {
  const numberOf = (column: (typeof columns)[number]) => columns.indexOf(column) + 1;
  return [
    '#separator:tab',
    '#html:true',
    `#notetype:${noteType}`,
    `#guid column:${numberOf('guid')}`,
    `#deck column:${numberOf('deck')}`,
    `#tags column:${numberOf('tags')}`,
    ...[`${name} – ${words('nav.factors')}`, notice, licence.name, licence.url].map(formatRemark),
    '',
  ].join('\n');
}

/** The sign before it keeps it from being one of Anki’s keys. */
function formatRemark(text: string): string {
  return `# · ${text.toWellFormed().replace(/\s+/g, ' ')}`;
}

function makeEntryNote(factor: Factor, words: Words): Note {
  const { name, kind, gloss } = factor;
  return {
    address: pathOf.factor(factor),
    front: formatFront(name, kind.one),
    back: escapeField(formatEditorial(gloss, words)),
    tags: [`kind::${kind.id}`, 'editorial'],
  };
}

/** What each study means by the term. That one is silent is nothing to learn by heart. */
function makeSenseNotes(factor: Factor, words: Words): Note[] {
  return factor.senses.flatMap((sense) => {
    const { study, text, silent } = sense;
    if (study === undefined || silent) return [];
    const evidence = escapeField(listEvidence(sense, words).join(' · '));
    return [
      {
        address: addressOf.sense(sense),
        front: formatFront(factor.name, formatHolder(sense, words) + formatCount(sense)),
        back: `${escapeField(text)}<br><small>${evidence}</small>`,
        tags: [`kind::${factor.kind.id}`, `study::${study.id}`],
      },
    ];
  });
}

function formatFront(name: string, below: string): string {
  return `<b>${escapeField(name)}</b><br>${escapeField(below)}`;
}

/** " (1/2)" where a study means two things by a term: the question must say which one. */
function formatCount(sense: Sense): string {
  const all = sense.factor.senses.filter(({ study, silent }) => study === sense.study && !silent);
  return all.length === 1 ? '' : ` (${all.indexOf(sense) + 1}/${all.length})`;
}
