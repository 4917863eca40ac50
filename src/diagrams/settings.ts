import type { MermaidConfig } from 'mermaid';
import { roleColours } from './worker/role-colours.ts';

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
  maxEdges: 500,
  themeCSS: `.node .label, .cluster-label { font-weight: 600; font-size: ${textSize}px }`,
};

const { paper, raised, sunk, rule, edge, 'ink-2': ink2, ink } = roleColours;

/**
 * The settings of an author's own diagrams. An author may choose a layout or a direction, but nothing that would let
 * in HTML, styles or colours: those are the site's.
 */
export const pictureSettings: MermaidConfig = {
  ...mermaidSettings,
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
    ...['deterministicIds', 'deterministicIDSeed', 'handDrawnSeed', 'logLevel', 'dompurifyConfig'],
    ...['htmlLabels', 'theme', 'themeVariables', 'themeCSS', 'darkMode', 'look', 'legacyMathML'],
    ...['fontFamily', 'altFontFamily', 'fontSize', 'arrowMarkerAbsolute', 'showDataLabel'],
  ],
  themeCSS: `.edgeLabel rect, .edgeLabel .label rect { opacity: 1; fill: ${paper} }`,
  // Mermaid sets the words of a state that is wider than they are at its left.
  state: { minNodeWidth: 0 },
  // Otherwise as wide as a window, which there is none.
  gantt: { useWidth: 900 },
  themeVariables: {
    background: paper,
    primaryColor: raised,
    primaryTextColor: ink,
    primaryBorderColor: ink2,
    secondaryColor: sunk,
    secondaryTextColor: ink,
    secondaryBorderColor: edge,
    tertiaryColor: sunk,
    tertiaryTextColor: ink,
    tertiaryBorderColor: rule,
    lineColor: ink2,
    arrowheadColor: ink2,
    textColor: ink,
    mainBkg: raised,
    nodeBorder: ink2,
    clusterBkg: sunk,
    clusterBorder: rule,
    edgeLabelBackground: paper,
    noteBkgColor: sunk,
    noteTextColor: ink,
    noteBorderColor: rule,
    actorLineColor: edge,
    activationBkgColor: sunk,
    activationBorderColor: edge,
    sequenceNumberColor: paper,
    labelBoxBkgColor: paper,
    labelBoxBorderColor: edge,
    compositeBackground: sunk,
    compositeTitleBackground: sunk,
    compositeBorder: edge,
    labelBackgroundColor: paper,
    rowOdd: raised,
    rowEven: sunk,
    attributeBackgroundColorOdd: raised,
    attributeBackgroundColorEven: sunk,
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`cScale${index}`, sunk])),
    quadrant1Fill: raised,
    quadrant2Fill: sunk,
    quadrant3Fill: raised,
    quadrant4Fill: sunk,
    quadrantPointFill: ink,
    xyChart: { backgroundColor: paper, plotColorPalette: [edge, ink, ink2, rule].join(',') },
    gridColor: rule,
    sectionBkgColor: sunk,
    sectionBkgColor2: sunk,
    altSectionBkgColor: paper,
    taskBkgColor: raised,
    taskBorderColor: ink2,
    activeTaskBkgColor: sunk,
    activeTaskBorderColor: ink2,
    doneTaskBkgColor: rule,
    doneTaskBorderColor: edge,
    critBkgColor: raised,
    critBorderColor: ink,
  },
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
