/** A framework as Mermaid's own text: what is drawn at build, and what readers take along. */
import type { FrameworkNode, FrameworkView, Relation, RelationEnd } from '../model/literature.ts';
import { breakLines } from './break-lines.ts';
import { escapeSigns, formatMargin, hideSigns } from './measure/stand-ins.ts';

/** `LR`: relations run from left to right; `TB`: from top to bottom. */
export type Direction = 'LR' | 'TB';

interface FlowchartOptions {
  direction: Direction;
  /** `number`: only the relation's number, for drawing. `words`: number and kind, for reading as text. */
  labels: 'number' | 'words';
  /** `column`: everything below each other, for a phone. `compact`: what no relation holds stands in one row. */
  arrangement?: 'column' | 'compact';
}

/**
 * The names by which Mermaid knows nodes, groups and relations. Ids of the literature may be words of Mermaid's
 * (`end`, `graph`), so that ours are made of a letter and a number.
 */
interface FlowchartNames {
  ends: ReadonlyMap<RelationEnd, string>;
  relations: ReadonlyMap<Relation, string>;
}

export function nameParts(view: FrameworkView): FlowchartNames {
  return {
    ends: new Map<RelationEnd, string>([
      ...view.nodes.map((node, index) => [node, `n${index + 1}`] as const),
      ...view.groups.map((group, index) => [group, `g${index + 1}`] as const),
    ]),
    relations: new Map(view.relations.map((relation) => [relation, `r${relation.number}`])),
  };
}

export function formatFlowchart(view: FrameworkView, options: FlowchartOptions): string {
  const { direction, labels, arrangement } = options;
  const { ends, relations } = nameParts(view);
  const escape = labels === 'number' ? hideLabel : escapeLabel;
  const formatEnd = (end: RelationEnd) => `${ends.get(end)}["${escape(end.name)}"]`;
  const formatHeading = (text: string) =>
    labels === 'number' ? breakHeading(text, headingLetters[arrangement ?? 'compact']) : escape(text);
  const formatGuides = (items: readonly RelationEnd[], indent: string) =>
    items.slice(1).map((item, index) => `${indent}${ends.get(items[index]!)} ~~~ ${ends.get(item)}`);

  const groups = view.groups.flatMap((group) =>
    // Mermaid has no room for a group in which nothing stands: its box is that of a node.
    group.nodes.length === 0
      ? [`  ${formatEnd(group)}`]
      : [
          `  subgraph ${ends.get(group)}["${formatHeading(group.name)}"]`,
          ...group.nodes.map((node) => `    ${formatEnd(node)}`),
          ...(arrangement === 'column' ? formatGuides(group.nodes, '    ') : []),
          '  end',
        ],
  );
  const loose = listLooseNodes(view).map((node) => `  ${formatEnd(node)}`);
  const guides =
    arrangement === 'column'
      ? formatGuides(listInOrder(view), '  ')
      : arrangement === 'compact'
        ? formatGuides(listUnrelated(view), '  ')
        : [];
  const edges = view.relations.map((relation) => {
    const label = labels === 'number' ? String(relation.number) : `${relation.number}: ${relation.kind.name}`;
    const arrow = formatArrow(relation, escape(label));
    return `  ${ends.get(relation.from)} ${relations.get(relation)}@${arrow} ${ends.get(relation.to)}`;
  });
  return [`flowchart ${direction}`, ...groups, ...loose, ...guides, ...edges, ''].join('\n');
}

/** Solid is reported, dotted is editorial; a head at each end that is acted on. */
function formatArrow({ standing, direction }: Relation, label: string): string {
  const start = direction === 'both' ? '<' : '';
  return standing === 'reported' ? `${start}-- "${label}" -->` : `${start}-. "${label}" .->`;
}

/** The nodes that are drawn in no group. */
export function listLooseNodes({ groups, nodes }: FrameworkView): FrameworkNode[] {
  return nodes.filter(({ group }) => group === undefined || !groups.includes(group));
}

/** What stands by itself. */
function listOutermost(view: FrameworkView): RelationEnd[] {
  return [...view.groups, ...listLooseNodes(view)];
}

function findOutermost(end: RelationEnd, { groups }: FrameworkView): RelationEnd {
  return end.type === 'node' && end.group && groups.includes(end.group) ? end.group : end;
}

/** What acts stands before what it acts on, as far as there is no circle. */
function listInOrder(view: FrameworkView): RelationEnd[] {
  const items = listOutermost(view);
  const ranks = new Map(items.map((item) => [item, 0]));
  for (let round = 0; round < items.length; round += 1) {
    for (const { from, to, direction } of view.relations) {
      const [before, after] = [findOutermost(from, view), findOutermost(to, view)];
      const rank = ranks.get(before)! + 1;
      if (before === after || direction === 'both' || rank >= items.length) continue;
      ranks.set(after, Math.max(ranks.get(after)!, rank));
    }
  }
  return items.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
}

function listUnrelated(view: FrameworkView): RelationEnd[] {
  const related = new Set(
    view.relations.flatMap(({ from, to }) => [findOutermost(from, view), findOutermost(to, view)]),
  );
  return listOutermost(view).filter((item) => !related.has(item));
}

/** For every program that reads Mermaid. */
function escapeLabel(text: string): string {
  return escapeSigns(tidy(text));
}

/** Mermaid breaks the labels of nodes, but not the headings of groups: so many letters are in a row. */
const headingLetters = { column: 22, compact: 40 };

function breakHeading(text: string, letters: number): string {
  const rows = breakLines(tidy(text), letters);
  // The smallest group has room for this, and no hidden signs: a browser can measure it, too.
  if (/^[\p{Script=Latin}\p{P}\d ]{1,22}$/u.test(tidy(text)) && rows.length === 1) return hideLabel(text);
  return rows.map((row) => hideSigns(row.join('')) + formatMargin(row.length)).join('<br/>');
}

/** For the drawing alone. */
function hideLabel(text: string): string {
  return hideSigns(tidy(text));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
