/**
 * A framework as GraphML (http://graphml.graphdrawing.org). Groups are nodes of their own, as relations begin and end at
 * them; what stands in one names it. A relation that goes both ways is an edge without a direction.
 */
import { escapeMarkup } from '../../diagrams/safe-markup.ts';
import { addressOf, anchorOf, pathOf } from '../../model/addresses.ts';
import { formatSentence } from '../../model/build/sentence.ts';
import type { Framework, Relation, RelationEnd } from '../../model/literature.ts';
import type { ExportSource } from './export-source.ts';
import { formatXml } from './format-xml.ts';
import { formatPlace, formatStudy } from './provenance-words.ts';

/** What each kind of thing can carry: the names stay the same in every language. */
const keys = {
  graph: ['name', 'gist', 'studies', 'address', 'site', 'notice', 'licence', 'licence_url', 'language'],
  node: ['label', 'type', 'factor', 'factor_address', 'group', 'address'],
  edge: [
    'label',
    'number',
    'kind',
    'direction',
    'standing',
    'sentence',
    'claims',
    'places',
    'editorial_reason',
    'address',
  ],
} as const;

type Values<Kind extends keyof typeof keys> = Partial<Record<(typeof keys)[Kind][number], string>>;

/** Between the values of one field. */
const separator = ' | ';

export function formatGraphml(framework: Framework, source: ExportSource): string {
  const { groups, nodes, relations } = framework;
  const declared = Object.entries(keys).flatMap(([kind, names]) =>
    names.map(
      (name) =>
        ` <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${name === 'number' ? 'int' : 'string'}"/>`,
    ),
  );
  return formatXml(
    [
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      ...declared,
      ` <graph id="${framework.id}" edgedefault="undirected">`,
      ...formatValues('graph', describe(framework, source)),
      ...[...groups, ...nodes].map((end) => formatEnd(end, { framework, source })),
      ...relations.map((relation) => formatRelation(relation, source)),
      ' </graph>',
      '</graphml>',
    ].join('\n'),
  );
}

function describe(framework: Framework, { literature, words, link }: ExportSource): Values<'graph'> {
  const { name, gist, studies } = framework;
  const { site } = literature;
  return {
    name,
    gist,
    studies: studies.map((study) => formatStudy(study, words)).join(separator),
    address: link(addressOf.framework(framework)),
    site: site.name,
    notice: site.notice,
    licence: site.licence.name,
    licence_url: site.licence.url,
    language: site.language,
  };
}

function formatEnd(
  end: RelationEnd,
  { framework, source: { link } }: { framework: Framework; source: ExportSource },
): string {
  const values: Values<'node'> = {
    label: end.name,
    type: end.type,
    ...(end.type === 'node' && {
      factor: end.factor.id,
      factor_address: link(pathOf.factor(end.factor)),
      ...(end.group && { group: anchorOf.end(end.group) }),
    }),
    address: link(addressOf.end(framework, end)),
  };
  return [`  <node id="${anchorOf.end(end)}">`, ...formatValues('node', values), '  </node>'].join('\n');
}

function formatRelation(relation: Relation, { words, link }: ExportSource): string {
  const { from, to, direction, number, kind, standing, sentence, claims, editorial } = relation;
  const values: Values<'edge'> = {
    label: kind.name,
    number: String(number),
    kind: kind.id,
    direction,
    standing,
    sentence: formatSentence(sentence),
    claims: claims.map((claim) => link(addressOf.claim(claim))).join(separator),
    places: claims.map((claim) => formatPlace(claim, words)).join(separator),
    ...(editorial !== undefined && { editorial_reason: editorial }),
    address: link(addressOf.relation(relation)),
  };
  return [
    `  <edge id="${anchorOf.relation(relation)}" source="${anchorOf.end(from)}" target="${anchorOf.end(to)}" directed="${String(direction === 'forward')}">`,
    ...formatValues('edge', values),
    '  </edge>',
  ].join('\n');
}

function formatValues<Kind extends keyof typeof keys>(kind: Kind, values: Values<Kind>): string[] {
  return Object.entries<string | undefined>(values).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [`   <data key="${kind}-${name}">${escapeMarkup(value)}</data>`],
  );
}
