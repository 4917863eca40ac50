import { addressOf } from '../../model/addresses.ts';
import { formatSentence } from '../../model/build/sentence.ts';
import type { Framework, Relation, Step } from '../../model/literature.ts';
import type { FrameworkFile } from '../../model/schema/export.ts';
import type { ExportSource } from './export-source.ts';
import { markEditorial } from './mark-editorial.ts';

type FrameworkExport = FrameworkFile['framework'];

export function buildFramework(framework: Framework, link: ExportSource['link']): FrameworkExport {
  const { id, name, gist, studies, groups, nodes, relations, tour } = framework;
  return {
    id,
    name,
    gist,
    studies: studies.map((study) => study.id),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      address: link(addressOf.end(framework, group)),
    })),
    nodes: nodes.map((node) => ({
      id: node.id,
      name: node.name,
      factor: node.factor.id,
      ...(node.group && { group: node.group.id }),
      address: link(addressOf.end(framework, node)),
    })),
    relations: relations.map((relation) => buildRelation(relation, link)),
    tour: tour.map((step) => buildStep(step, { framework, link })),
    address: link(addressOf.framework(framework)),
  };
}

function buildRelation(relation: Relation, link: ExportSource['link']): FrameworkExport['relations'][number] {
  const { id, number, from, to, direction, kind, sentence, standing, claims, editorial } = relation;
  return {
    id,
    number,
    from: { type: from.type, id: from.id },
    to: { type: to.type, id: to.id },
    direction,
    kind: kind.id,
    kindName: kind.name,
    sentence: formatSentence(sentence),
    standing,
    claims: claims.map(({ key }) => key),
    ...(editorial !== undefined && { reason: markEditorial(editorial) }),
    address: link(addressOf.relation(relation)),
  };
}

function buildStep(
  step: Step,
  { framework, link }: { framework: Framework; link: ExportSource['link'] },
): FrameworkExport['tour'][number] {
  const { id, number, title, text, show } = step;
  const shown = (type: 'node' | 'group') =>
    show.flatMap((item) => ('type' in item && item.type === type ? [item.id] : []));
  return {
    id,
    number,
    title,
    text: markEditorial(text),
    nodes: shown('node'),
    groups: shown('group'),
    relations: show.flatMap((item) => ('number' in item ? [item.id] : [])),
    address: link(addressOf.step(framework, step)),
  };
}
