import { formatNearestFix } from '../../problems/nearest.ts';
import type { Entries, Entry } from '../entries.ts';
import type { FrameworkId } from '../ids.ts';
import type {
  Claim,
  Factor,
  Framework,
  FrameworkGroup,
  FrameworkNode,
  Relation,
  RelationEnd,
  Step,
  Study,
} from '../literature.ts';
import type { FrameworkEntry } from '../schema/framework.ts';
import { emptyBody } from '../body/empty-body.ts';
import { findOrReport, keepFirst, type Problems } from './context.ts';
import { findClaims } from './find-claims.ts';
import { splitSentence } from './sentence.ts';

type FrameworkFile = Entry<FrameworkId, FrameworkEntry>;

interface Parts {
  studies: ReadonlyMap<string, Study>;
  claims: ReadonlyMap<string, Claim>;
  factors: ReadonlyMap<string, Factor>;
}

export function buildFrameworks(entries: Entries, parts: Parts, problems: Problems): Map<string, Framework> {
  return new Map(
    entries.frameworks.map((entry) => [entry.id, buildFramework(entry, entries, parts, problems)] as const),
  );
}

function buildFramework(entry: FrameworkFile, entries: Entries, parts: Parts, problems: Problems): Framework {
  const { id, file, data } = entry;
  const studies = data.studies.flatMap((studyId, index) => {
    const study = findOrReport(problems, {
      id: studyId,
      among: parts.studies,
      rule: 'unknown-study',
      noun: 'study',
      file,
      at: ['studies', index],
      otherwise: `add studies/${studyId}.mdx`,
      needs: `studies/${studyId}.mdx`,
    });
    return study ? [study] : [];
  });
  const framework: Framework = {
    id,
    file,
    name: data.name,
    gist: data.gist,
    studies: [...new Set(studies)],
    study: new Set(data.studies).size === 1 ? studies[0] : undefined,
    groups: [],
    nodes: [],
    relations: [],
    tour: [],
    body: emptyBody(),
  };
  const ends = buildEnds(entry, framework, parts, problems);
  framework.relations = buildRelations(entry, framework, ends, entries, parts, problems);
  framework.tour = buildTour(entry, framework, ends, problems);
  checkSize(entry, framework, problems);
  for (const study of framework.studies) study.frameworks.push(framework);
  for (const factor of new Set(framework.nodes.map((node) => node.factor))) factor.frameworks.push(framework);
  return framework;
}

/** More nobody takes in at a glance, and drawing it takes minutes. */
const atMost = { nodes: 100, relations: 150 };

function checkSize({ file, data }: FrameworkFile, framework: Framework, problems: Problems): void {
  for (const part of ['nodes', 'relations'] as const) {
    if (data[part].length <= atMost[part]) continue;
    problems.add({
      rule: 'oversized-framework',
      file,
      at: [part],
      message: `The framework has ${data[part].length} ${part}; a picture of more than ${atMost[part]} can be read by nobody.`,
      fix: 'make several frameworks of it, each of which a reader can take in.',
    });
  }
  const fix = 'name its nodes, or take it out.';
  if (data.nodes.length === 0) {
    const message = 'The framework has no nodes, so there is nothing to draw.';
    problems.add({ rule: 'nothing-to-draw', file, at: [], message, fix });
    return;
  }
  // Where a node or a group is lost, that is what has to be mended.
  const isWhole =
    framework.nodes.length === data.nodes.length &&
    framework.groups.length === data.groups.length &&
    data.nodes.every(({ group }, index) => framework.nodes[index]?.group?.id === group);
  for (const [index, { name, nodes }] of isWhole ? framework.groups.entries() : []) {
    if (nodes.length > 0) continue;
    const message = `No node stands in the group "${name}", so its box is empty.`;
    problems.add({ rule: 'nothing-to-draw', file, at: ['groups', index], message, fix });
  }
}

/** Groups and nodes share one space of ids, as relations name either. */
function buildEnds(
  entry: FrameworkFile,
  framework: Framework,
  parts: Parts,
  problems: Problems,
): Map<string, RelationEnd> {
  const { file, data } = entry;
  const groups = new Map<string, FrameworkGroup>();
  const groupEntries = keepFirst(problems, data.groups, {
    id: (group) => group.id,
    noun: 'group',
    file,
    at: (index) => ['groups', index, 'id'],
  });
  for (const { item } of groupEntries)
    groups.set(item.id, { type: 'group', id: item.id, name: item.name, nodes: [] });
  framework.groups = [...groups.values()];

  const nodeEntries = keepFirst(problems, data.nodes, {
    id: (node) => node.id ?? node.factor,
    noun: 'node',
    file,
    at: (index) => ['nodes', index],
  });
  framework.nodes = nodeEntries.flatMap(({ item, index }) => {
    const at = ['nodes', index];
    const factor = findOrReport(problems, {
      id: item.factor,
      among: parts.factors,
      rule: 'unknown-factor',
      noun: 'factor',
      file,
      at: [...at, 'factor'],
      otherwise: `add factors/${item.factor}.mdx`,
      needs: `factors/${item.factor}.mdx`,
      loses: `${file}#${item.id ?? item.factor}`,
    });
    const group =
      item.group === undefined
        ? undefined
        : findOrReport(problems, {
            id: item.group,
            among: groups,
            rule: 'unknown-group',
            noun: 'group of this framework',
            file,
            at: [...at, 'group'],
            otherwise: 'add it to groups',
            needs: `${file}#${item.group}`,
          });
    if (factor === undefined) return [];
    const node: FrameworkNode = {
      type: 'node',
      id: item.id ?? item.factor,
      name: item.label ?? factor.name,
      factor,
      group,
    };
    if (groups.has(node.id)) {
      problems.add({
        rule: 'duplicate-id',
        file,
        at,
        message: `A group and a node have the id "${node.id}"; relations could not tell them apart.`,
        fix: 'give the group another id.',
      });
    }
    group?.nodes.push(node);
    return [node];
  });
  return new Map<string, RelationEnd>([
    ...groups,
    ...framework.nodes.map((node) => [node.id, node] as const),
  ]);
}

function buildRelations(
  entry: FrameworkFile,
  framework: Framework,
  ends: ReadonlyMap<string, RelationEnd>,
  entries: Entries,
  parts: Parts,
  problems: Problems,
): Relation[] {
  const { file, data } = entry;
  const kinds = new Map(entries.site.relationKinds.map((kind) => [kind.id as string, kind]));
  const kept = keepFirst(problems, data.relations, {
    id: (relation) => relation.id,
    noun: 'relation',
    file,
    at: (index) => ['relations', index, 'id'],
  });
  const relations: Relation[] = [];
  for (const { item, index } of kept) {
    const at = ['relations', index];
    const loses = `${file}#${item.id}`;
    const findEnd = (end: 'from' | 'to') =>
      findOrReport(problems, {
        id: item[end],
        among: ends,
        rule: 'unknown-node',
        noun: 'node or group of this framework',
        file,
        at: [...at, end],
        otherwise: 'add it to nodes',
        needs: `${file}#${item[end]}`,
        loses,
      });
    const from = findEnd('from');
    const to = findEnd('to');
    const kind = findOrReport(problems, {
      id: item.kind,
      among: kinds,
      rule: 'unknown-kind',
      noun: 'kind of relation',
      file,
      at: [...at, 'kind'],
      otherwise: 'add it to relationKinds in site.yaml',
      loses,
    });
    if (item.claims.length === 0 && item.editorial === undefined) {
      problems.add({
        rule: 'relation-without-evidence',
        file,
        at,
        message: `The relation "${item.id}" names neither a claim nor an editorial reason.`,
        fix: 'add the claims that state it, or editorial: with the reason why we draw it. What nobody states is not drawn.',
      });
    }
    if (item.from === item.to) {
      problems.add({
        rule: 'self-relation',
        file,
        at: [...at, 'to'],
        message: `The relation "${item.id}" goes from "${item.from}" to itself.`,
        fix: 'name another end, or say it in the text of the framework.',
        loses: [loses],
      });
      continue;
    }
    const claims = findClaims(item.claims, parts.claims, { file, at: [...at, 'claims'] }, problems);
    if (from === undefined || to === undefined || kind === undefined) continue;
    const template =
      item.sentence ?? (item.direction === 'both' ? (kind.both ?? kind.sentence) : kind.sentence);
    if (ends.has(item.id)) {
      problems.add({
        rule: 'duplicate-id',
        file,
        at: [...at, 'id'],
        message: `A relation and a node or group have the id "${item.id}"; steps could not tell them apart.`,
        fix: 'give the relation another id.',
      });
    }
    const relation: Relation = {
      id: item.id,
      framework,
      number: relations.length + 1,
      from,
      to,
      direction: item.direction,
      kind,
      standing: item.claims.length > 0 ? 'reported' : 'editorial',
      claims,
      editorial: item.editorial,
      sentence: splitSentence(template, { from, to }),
    };
    for (const claim of claims) claim.relations.push(relation);
    relations.push(relation);
  }
  return relations;
}

function buildTour(
  entry: FrameworkFile,
  framework: Framework,
  ends: ReadonlyMap<string, RelationEnd>,
  problems: Problems,
): Step[] {
  const { file, data } = entry;
  const shown = new Map<string, RelationEnd | Relation>([
    ...framework.relations.map((relation) => [relation.id, relation] as const),
    ...ends,
  ]);
  const kept = keepFirst(problems, data.tour, {
    id: (step) => step.id,
    noun: 'step',
    file,
    at: (index) => ['tour', index, 'id'],
  });
  return kept.map(({ item, index }, position) => {
    if (item.show.length === 0) {
      problems.add({
        rule: 'unreachable-step',
        file,
        at: ['tour', index],
        message: `The step "${item.id}" shows no node, group or relation, so there is nothing to see in it.`,
        fix: 'add show: with the ids of what it is about.',
      });
    }
    const show = item.show.flatMap((id, place) => {
      const found = shown.get(id);
      if (found) return [found];
      problems.add({
        rule: 'unreachable-step',
        file,
        at: ['tour', index, 'show', place],
        message: `The step "${item.id}" shows "${id}", but this framework has no node, group or relation with this id.`,
        fix: formatNearestFix(id, shown.keys(), 'take it out'),
        needs: [`${file}#${id}`],
      });
      return [];
    });
    return { id: item.id, number: position + 1, title: item.title, text: item.text, show };
  });
}
