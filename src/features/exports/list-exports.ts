/** What the page about the exports lists: every file, what it is for, and where it is told how to bring it in. */
import {
  type dataAnchors,
  dataFiles,
  feedPath,
  graphFiles,
  llmsPath,
  pathOf,
} from '../../model/addresses.ts';
import type { Framework } from '../../model/literature.ts';
import type { WordKey } from '../../words/en.ts';

export type DataFile = (typeof dataFiles)[number];

export type ImportWay = (typeof dataAnchors)[number];

export interface ListedFile {
  address: string;
  /** As readers see it. */
  name: string;
  purpose: WordKey;
  way: ImportWay;
}

export interface ExportGroup {
  /** Its anchor on the page. */
  id: string;
  title: WordKey;
  files: ListedFile[];
}

const ways: Record<DataFile, ImportWay> = {
  'glossary.csv': 'spreadsheet',
  'glossary.ttl': 'triple-store',
  'glossary.jsonld': 'triple-store',
  'glossary-anki.txt': 'anki',
  'claims.csv': 'spreadsheet',
  'claims.jsonld': 'triple-store',
  'comparison.csv': 'spreadsheet',
  'comparison.tex': 'writing',
  'comparison.md': 'writing',
  'references.bib': 'reference-manager',
  'references.ris': 'reference-manager',
  'references.csl.json': 'reference-manager',
  'literature.json': 'programs',
  'literature.schema.json': 'programs',
};

const groups: [title: WordKey, start: string][] = [
  ['data.glossary', 'glossary'],
  ['data.claims', 'claims'],
  ['data.comparison', 'comparison'],
  ['data.references', 'references'],
  ['data.literature', 'literature'],
];

/** The files of the whole literature, by what they are of. */
export const exportGroups: readonly ExportGroup[] = groups.map(([title, start]) => ({
  id: `section-${start}`,
  title,
  files: dataFiles
    .filter((file) => file.startsWith(start))
    .map((file) => ({
      address: pathOf.data(file),
      name: file,
      purpose: `data.${file}`,
      way: ways[file],
    })),
}));

/** For what follows the site itself; of no use in a folder. */
export const siteFiles: readonly { address: string; name: string; purpose: WordKey }[] = [
  { address: feedPath, name: 'Atom', purpose: 'data.feed' },
  { address: llmsPath, name: 'llms.txt', purpose: 'data.llms' },
  { address: pathOf.markdown('/'), name: 'Markdown', purpose: 'data.markdown' },
];

/** What there is of one framework, with the name of each format. */
export function listGraphFiles(framework: Framework): { address: string; name: string }[] {
  const names: Record<(typeof graphFiles)[number], string> = {
    'picture.svg': 'SVG',
    'graph.graphml': 'GraphML',
    'framework.json': 'JSON',
  };
  return [
    { address: pathOf.mermaid(framework), name: 'Mermaid' },
    ...graphFiles.map((file) => ({ address: pathOf.graph(framework, file), name: names[file] })),
  ];
}

/** Stands in the page for the size of a file, which is not known before it is there. */
export function sizeToken(address: string): string {
  return `{{size:${address}}}`;
}

export const sizePattern = /\{\{size:([^}]+)\}\}/g;
