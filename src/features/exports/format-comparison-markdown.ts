/** The comparison as Markdown (GitHub Flavored). The tree is ours, the escaping is that of remark. */
import type { Link, Paragraph, PhrasingContent, Root, Table, TableRow, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { buildComparedTables, type ComparedCell, type ComparedTable } from './build-compared-cells.ts';
import { buildComparisonFoot, formatCaption, isWhole } from './comparison-foot.ts';
import type { ExportSource } from './export-source.ts';

export function formatComparisonMarkdown(source: ExportSource): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(formatCaption(source))] },
      ...buildComparedTables(source).flatMap((table) => [...makeHeading(table), makeTable(table)]),
      ...makeFoot(source),
    ],
  };
  return (
    unified()
      // Columns that are padded to the longest cell would multiply long texts.
      .use(remarkGfm, { tablePipeAlign: false })
      .use(remarkStringify)
      .stringify(tree)
  );
}

function makeHeading({ dimension }: ComparedTable): Root['children'] {
  if (dimension === undefined) return [];
  return [
    { type: 'heading', depth: 2, children: [text(dimension.name)] },
    paragraph([text(dimension.question)]),
  ];
}

function makeTable({ head, rows }: ComparedTable): Table {
  return {
    type: 'table',
    children: [
      makeRow(head.map((title) => [text(title)])),
      ...rows.map(({ head: title, question, cells }) =>
        makeRow([
          [
            { type: 'strong', children: [text(title)] },
            ...(question === undefined ? [] : [plain(' '), text(question)]),
          ],
          ...cells.map(makeCell),
        ]),
      ),
    ],
  };
}

function makeRow(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

/** The places are links to the claims; what a silent cell says is set off by its style as well as by its words. */
function makeCell({ standing, texts, places }: ComparedCell): PhrasingContent[] {
  const said = texts.map((line): PhrasingContent =>
    standing === 'silent' ? { type: 'emphasis', children: [text(line)] } : text(line),
  );
  const [first, ...others] = places.map((place) => makeLink(place.text, place.address));
  const links: PhrasingContent[] = first
    ? [plain('('), first, ...others.flatMap((link) => [plain('; '), link]), plain(')')]
    : [];
  return [
    ...said.flatMap((part, index) => (index === 0 ? [part] : [plain(' '), part])),
    ...(first ? [plain(' ')] : []),
    ...links,
  ];
}

function makeFoot(source: ExportSource): Root['children'] {
  const { notes, sources, licence, address } = buildComparisonFoot(source);
  return [
    ...notes.map((note) => paragraph([text(note)])),
    {
      type: 'list',
      spread: false,
      children: sources.map(({ text: line, url }) => ({
        type: 'listItem' as const,
        children: [paragraph([makeLink(line, url)])],
      })),
    },
    paragraph([
      makeLink(licence.name, licence.url),
      ...(isWhole(address) ? [plain(' · '), makeLink(address, address)] : []),
    ]),
  ];
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function makeLink(words: string, url: string | undefined): Link | Text {
  return url !== undefined && isWhole(url) ? { type: 'link', url, children: [text(words)] } : text(words);
}

/** A cell is one line, and text that spans lines means something else in most places. */
function text(value: string): Text {
  return plain(value.toWellFormed().replace(/\s+/g, ' ').trim());
}

function plain(value: string): Text {
  return { type: 'text', value };
}
