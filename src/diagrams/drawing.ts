/** Where everything in a flowchart stands, in pixels. What it looks like is the page's matter. */
export interface Drawing {
  width: number;
  height: number;
  nodes: DrawnBox[];
  groups: DrawnBox[];
  edges: DrawnEdge[];
}

export interface DrawnBox {
  /** The name in the Mermaid text. */
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The rows of its label. */
  lines: string[];
}

export interface DrawnEdge {
  /** The name in the Mermaid text. */
  name: string;
  path: string;
  /** The tips of its arrowheads, and where each points to: an angle in degrees, clockwise from the right. */
  heads: { x: number; y: number; angle: number }[];
  /** The middle of its label. */
  label: { x: number; y: number } | undefined;
}

/** Wide for a desk and for paper, tall for a phone. */
export interface DrawnFramework {
  wide: Drawing;
  tall: Drawing;
}

/** Any diagram of an author's, as SVG that takes its colours from the page. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}
