import type { ReactNode } from 'react';
import type { ExplorerGraph } from './explorer-graph.ts';
import type { ExplorerWords } from './explorer-words.ts';

export interface PageLink {
  name: string;
  href: string;
}

/** The addresses of the font files by weight. */
export type PictureFonts = Record<string, string>;

export interface ExplorerProps {
  graph: ExplorerGraph;
  words: ExplorerWords;
  /** Of the framework. */
  name: string;
  /** The permanent address of its page. */
  address: string;
  mermaidHref: string;
  fonts: PictureFonts;
  /** Pages that set it beside another framework. */
  beside?: readonly PageLink[];
  /** The picture. */
  children?: ReactNode;
}
