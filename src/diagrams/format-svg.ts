/** A framework's drawing as SVG: classes and attributes only, so that the page gives it its colours and its states. */
import { optimizePath, pathToAbsolute, pathToString, roundPath } from 'svg-path-commander/util';
import { formatSentence } from '../model/build/sentence.ts';
import type { FrameworkView, Relation, RelationEnd } from '../model/literature.ts';
import type { DrawnBox, DrawnEdge, Drawing } from './drawing.ts';
import { listLooseNodes, nameParts } from './flowchart.ts';
import { escapeMarkup } from './safe-markup.ts';

interface SvgOptions {
  view: FrameworkView;
  drawing: Drawing;
  shape: 'wide' | 'tall';
  title: string;
  description: string;
  /** The hue of the framework; a relation of another study gets its own. */
  hue: number;
  /** The id of the list that says the same in sentences. */
  listId?: string | undefined;
  /** Whose neighbourhood it is. */
  focus?: readonly RelationEnd[] | undefined;
  linkTo: (item: RelationEnd | Relation) => string;
  /** What is heard before the sentence of a relation: "Relation 1". */
  nameRelation: (relation: Relation) => string;
}

const lineHeight = 18;
/** From the middle of a line of text down to its baseline. */
const baseline = 5.5;

export function formatSvg(options: SvgOptions): string {
  const { view, drawing, shape, title, description, listId } = options;
  const { ends, relations } = nameParts(view);
  const boxes = new Map([...drawing.groups, ...drawing.nodes].map((box) => [box.name, box]));
  const edges = new Map(drawing.edges.map((edge) => [edge.name, edge]));
  const findBox = (end: RelationEnd) => boxes.get(ends.get(end) ?? '');
  const { width, height } = drawing;
  const nodes = [...view.groups.flatMap((group) => group.nodes), ...listLooseNodes(view)];
  return [
    `<svg class="fw ${shape}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group"${listId === undefined ? '' : ` aria-details="${escapeMarkup(listId)}"`}>`,
    `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(description)}</desc>`,
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
  return `<a class="group" data-node="${escapeMarkup(group.id)}" href="${escapeMarkup(linkTo(group))}"><rect ${formatRect(box)} rx="6"/>${formatLines(box.lines, x, box.y + 19, false)}</a>`;
}

function formatNode(
  node: RelationEnd,
  box: DrawnBox | undefined,
  { linkTo, focus = [] }: SvgOptions,
): string {
  if (!box) return '';
  const middle = box.y + box.height / 2 - ((box.lines.length - 1) * lineHeight) / 2;
  return `<a class="node" data-node="${escapeMarkup(node.id)}"${focus.includes(node) ? ' data-state="on"' : ''} href="${escapeMarkup(linkTo(node))}"><rect ${formatRect(box)} rx="3"/>${formatLines(box.lines, box.x + box.width / 2, middle)}</a>`;
}

function formatEdge(relation: Relation, edge: DrawnEdge | undefined, options: SvgOptions): string {
  if (!edge) return '';
  const hue = relation.claims[0]?.study.hue ?? 0;
  const name = `${options.nameRelation(relation)}: ${formatSentence(relation.sentence)}`;
  return [
    `<a class="edge${relation.standing === 'editorial' ? ' editorial' : ''}" data-relation="${escapeMarkup(relation.id)}"`,
    hue === options.hue ? '' : ` data-hue="${hue}"`,
    ` href="${escapeMarkup(options.linkTo(relation))}" aria-label="${escapeMarkup(name)}">`,
    `<path d="${shortenPath(edge.path)}"/>`,
    ...edge.heads.map(formatHead),
    edge.label ? formatRing(relation.number, edge.label) : '',
    '</a>',
  ].join('');
}

/** An arrowhead is a part of its line, no marker: so it dims and lights with it. */
function formatHead({ x, y, angle }: DrawnEdge['heads'][number]): string {
  return `<path class="head" d="M0 0-11 5V-5z" transform="translate(${at(x)} ${at(y)})rotate(${at(angle)})"/>`;
}

function formatRing(number: number, { x, y }: { x: number; y: number }): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="12"/><text x="${at(x)}" y="${at(y) + 5}">${number}</text>`;
}

/** Half the space that parts a row from the next one for those who listen: where text is centred, it takes part. */
const halfSpace = 2;

function formatLines(lines: readonly string[], x: number, middle: number, isCentred = true): string {
  const [first = '', ...others] = lines.map(escapeMarkup);
  const place = (row: number) => at(x) + (isCentred && row < lines.length - 1 ? halfSpace : 0);
  const rows = others.map(
    (line, index) => ` <tspan x="${place(index + 1)}" dy="${lineHeight}">${line}</tspan>`,
  );
  return `<text x="${place(0)}" y="${at(middle + baseline)}">${first}${rows.join('')}</text>`;
}

function formatRect({ x, y, width, height }: DrawnBox): string {
  return `x="${at(x)}" y="${at(y)}" width="${at(x + width) - at(x)}" height="${at(y + height) - at(y)}"`;
}

/** Whole pixels: lines are sharp, and the page is smaller. */
function at(value: number): number {
  return Math.round(value) + 0;
}

function shortenPath(path: string): string {
  return pathToString(optimizePath(roundPath(pathToAbsolute(path), 0), 0));
}
