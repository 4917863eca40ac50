/** A framework's drawing as SVG: classes and attributes only, so that the page gives it its colours and its states. */
import { formatSentence } from '../model/build/sentence.ts';
import type { FrameworkView, Relation, RelationEnd } from '../model/literature.ts';
import type { DrawnBox, DrawnEdge, Drawing } from './drawing.ts';
import { listLooseNodes, nameParts } from './flowchart.ts';

export interface SvgOptions {
  view: FrameworkView;
  drawing: Drawing;
  shape: 'wide' | 'tall';
  /** Begins the ids of title and description; no two pictures on a page have the same. */
  id: string;
  title: string;
  description: string;
  /** The hue of the framework; a relation of another study gets its own. */
  hue: number;
  linkTo: (item: RelationEnd | Relation) => string;
  /** What is heard before the sentence of a relation: "Relation 1". */
  nameRelation: (relation: Relation) => string;
}

const lineHeight = 18;
/** From the middle of a line of text down to its baseline. */
const baseline = 5.5;
const ring = 11;

export function formatSvg(options: SvgOptions): string {
  const { view, drawing, shape, id, title, description } = options;
  const { ends, relations } = nameParts(view);
  const boxes = new Map([...drawing.groups, ...drawing.nodes].map((box) => [box.name, box]));
  const edges = new Map(drawing.edges.map((edge) => [edge.name, edge]));
  const findBox = (end: RelationEnd) => boxes.get(ends.get(end) ?? '');
  const { width, height } = drawing;
  const nodes = [...view.groups.flatMap((group) => group.nodes), ...listLooseNodes(view)];
  return [
    `<svg class="fw ${shape}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-title" aria-describedby="${id}-description">`,
    `<title id="${id}-title">${escape(title)}</title><desc id="${id}-description">${escape(description)}</desc>`,
    ...view.groups.map((group) => formatGroup(group, findBox(group), options)),
    ...nodes.map((node) => formatNode(node, findBox(node), options)),
    ...view.relations.map((relation) =>
      formatEdge(relation, edges.get(relations.get(relation) ?? ''), options),
    ),
    '</svg>',
  ].join('');
}

function formatGroup(group: RelationEnd, box: DrawnBox | undefined, { linkTo }: SvgOptions): string {
  if (!box) return '';
  const x = box.x + 14;
  return `<a class="group" data-node="${escape(group.id)}" href="${escape(linkTo(group))}"><rect ${formatRect(box)} rx="6"/>${formatLines(box.lines, x, box.y + 19)}</a>`;
}

function formatNode(node: RelationEnd, box: DrawnBox | undefined, { linkTo }: SvgOptions): string {
  if (!box) return '';
  const middle = box.y + box.height / 2 - ((box.lines.length - 1) * lineHeight) / 2;
  return `<a class="node" data-node="${escape(node.id)}" href="${escape(linkTo(node))}"><rect ${formatRect(box)} rx="3"/>${formatLines(box.lines, box.x + box.width / 2, middle)}</a>`;
}

function formatEdge(relation: Relation, edge: DrawnEdge | undefined, options: SvgOptions): string {
  if (!edge) return '';
  const hue = relation.claims[0]?.study.hue ?? 0;
  const name = `${options.nameRelation(relation)}: ${formatSentence(relation.sentence)}`;
  return [
    `<a class="edge${relation.standing === 'editorial' ? ' editorial' : ''}" data-relation="${escape(relation.id)}"`,
    hue === options.hue ? '' : ` data-hue="${hue}"`,
    ` href="${escape(options.linkTo(relation))}" aria-label="${escape(name)}">`,
    // A line is thin: an invisible one on it is wide enough for a finger.
    `<path class="reach" d="${edge.path}"/><path d="${edge.path}"/>`,
    ...edge.heads.map(formatHead),
    edge.label
      ? `<circle cx="${edge.label.x}" cy="${edge.label.y}" r="${ring}"/><text x="${edge.label.x}" y="${round(edge.label.y + 4.5)}">${relation.number}</text>`
      : '',
    '</a>',
  ].join('');
}

/** An arrowhead is a part of its line, no marker: so it dims and lights with it. */
function formatHead({ x, y, angle }: DrawnEdge['heads'][number]): string {
  const length = 11;
  const half = 5;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const corners = [
    [0, 0],
    [-length, -half],
    [-length, half],
  ].map(([along = 0, across = 0]) =>
    [round(x + along * cos - across * sin), round(y + along * sin + across * cos)].join(),
  );
  return `<polygon class="head" points="${corners.join(' ')}"/>`;
}

function formatLines(lines: readonly string[], x: number, middle: number): string {
  return lines
    .map(
      (line, index) =>
        `<text x="${round(x)}" y="${round(middle + index * lineHeight + baseline)}">${escape(line)}</text>`,
    )
    .join(' ');
}

function formatRect({ x, y, width, height }: DrawnBox): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** For text and for attributes alike. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
