import type { MermaidConfig } from 'mermaid';

/** The size of text in diagrams, in pixels; `FrameworkDiagram.astro` says the same. */
export const textSize = 16;

/** The settings that decide where things stand; the test that compares with a browser draws with the same. */
export const mermaidSettings: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  deterministicIDSeed: 'literature',
  handDrawnSeed: 1,
  fontFamily: "'Literature Sans', sans-serif",
  // Labels of HTML are clipped, and vanish in print and when a picture is opened alone.
  htmlLabels: false,
  suppressErrorRendering: true,
  logLevel: 'fatal',
  look: 'classic',
  theme: 'base',
  // ELK leads edges around groups, where dagre draws them behind.
  layout: 'elk',
  maxTextSize: 200_000,
  maxEdges: 2_000,
  themeCSS: `.node .label, .cluster-label { font-weight: 600; font-size: ${textSize}px }`,
};

/** Where labels break, in pixels, as long as their longest word fits; and the room around them. */
const labels = {
  wide: { wrappingWidth: 190, padding: 14 },
  tall: { wrappingWidth: 140, padding: 10 },
};
/** A word that is longer than this is broken. */
const longestWord = 400;

/**
 * The settings of a flowchart's own, in Mermaid's front matter: Mermaid breaks words that are wider than its labels.
 * @param widestWord in pixels
 */
export function formatSettings(shape: 'wide' | 'tall', widestWord: number): string {
  const { wrappingWidth, padding } = labels[shape];
  const width = Math.max(wrappingWidth, Math.min(longestWord, Math.ceil(widestWord) + 2));
  return `---\nconfig:\n  flowchart:\n    wrappingWidth: ${width}\n    padding: ${padding}\n---\n`;
}
