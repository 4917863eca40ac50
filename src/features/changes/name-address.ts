import { formatShortCitation } from '../../site/citation-words.ts';
import type { Factor, Framework, Literature, Study } from '../../model/literature.ts';
import { splitAddress } from '../../model/permalinks/published.ts';
import { sections } from '../../model/schema/site.ts';
import type { Words } from '../../words/words.ts';

interface Names {
  literature: Literature;
  words: Words;
}

/** What an address leads to, for the text of a link: "Cool water: Findings, sentence 2". What has no name is the address. */
export function nameAddress(address: string, names: Names): string {
  const { path, anchor } = splitAddress(address);
  const page = namePage(path, names);
  if (anchor === undefined || page === undefined) return page ?? address;
  return `${page}: ${nameOnPage(address, names)}`;
}

/** The same for those who are on the page: "Findings, sentence 2". */
export function nameOnPage(address: string, names: Names): string {
  const { path, anchor } = splitAddress(address);
  return anchor === undefined ? nameAddress(path, names) : (namePlace(path, anchor, names) ?? `#${anchor}`);
}

function namePage(path: string, { literature: { site, byId }, words }: Names): string | undefined {
  const [first = '', id, ...rest] = path.split('/').filter(Boolean);
  if (!path.endsWith('/') || rest.length > 0) return undefined;
  if (id !== undefined) {
    return {
      studies: byId.studies.get(id)?.title,
      factors: byId.factors.get(id)?.name,
      frameworks: byId.frameworks.get(id)?.name,
      compare: site.dimensions.find((dimension) => dimension.id === id)?.name,
    }[first];
  }
  if (first === '') return site.name;
  const section = sections.find((name) => name === first);
  return section ? words(`${section}.title`) : byId.pages.get(first)?.title;
}

function namePlace(path: string, anchor: string, names: Names): string | undefined {
  const { byId } = names.literature;
  const [section = '', page = ''] = path.split('/').filter(Boolean);
  const [, kind = '', id = ''] = /^([a-z]+)[-=](.+)$/.exec(anchor) ?? [];
  const study = byId.studies.get(page);
  const factor = byId.factors.get(page);
  const framework = byId.frameworks.get(page);
  if (section === 'studies' && study) return nameInStudy(study, kind, id, names);
  if (section === 'factors' && factor) return nameInFactor(factor, kind, id, names);
  if (section === 'frameworks' && framework) return nameInFramework(framework, kind, id, names);
  return nameInList(`${section} ${kind}`, id, names);
}

function nameInStudy(study: Study, kind: string, id: string, { literature, words }: Names) {
  const sentence =
    kind === 'claim'
      ? literature.byId.claims.get(`${study.id}#${id}`)?.sentence
      : kind === 'sentence'
        ? study.sentences[Number(id) - 1]
        : undefined;
  if (sentence) return words('place', { part: sentence.part.short, sentence: sentence.number });
  return kind === 'profile' ? findDimension(literature, id) : undefined;
}

function nameInFactor({ senses }: Factor, kind: string, id: string, { words }: Names) {
  const sense = kind === 'sense' ? senses.find((one) => one.id === id) : undefined;
  return sense && (sense.study ? formatShortCitation(sense.study.reference, words) : words('standing.field'));
}

function nameInFramework(framework: Framework, kind: string, id: string, { words }: Names) {
  const { relations, tour, nodes, groups } = framework;
  const relation = kind === 'relation' ? relations.find((one) => one.id === id) : undefined;
  if (relation) return words('diagram.relation', { number: relation.number });
  if (kind === 'step') return tour.find((one) => one.id === id)?.title;
  return ['node', 'group'].includes(kind)
    ? [...nodes, ...groups].find((one) => one.id === id)?.name
    : undefined;
}

/** On the pages that list things of one kind. */
function nameInList(place: string, id: string, { literature, words }: Names): string | undefined {
  const { byId } = literature;
  const work = place === 'references reference' ? byId.references.get(id) : undefined;
  const study = place === 'compare study' ? byId.studies.get(id) : undefined;
  const reference = work ?? study?.reference;
  if (reference) return formatShortCitation(reference, words);
  if (place === 'factors factor') return byId.factors.get(id)?.name;
  return place === 'compare dimension' ? findDimension(literature, id) : undefined;
}

function findDimension({ site }: Literature, id: string): string | undefined {
  return site.dimensions.find((dimension) => dimension.id === id)?.name;
}
