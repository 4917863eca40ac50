/** The styles in which works are cited, in the order in which readers see them. */
export const citationStyles = [
  { id: 'apa', name: 'APA 7' },
  { id: 'harvard', name: 'Harvard' },
  { id: 'vancouver', name: 'Vancouver', numbered: true },
  { id: 'chicago', name: 'Chicago 18', versionApart: true },
  { id: 'mla', name: 'MLA 9', versionApart: true },
] as const satisfies { id: string; name: string; numbered?: boolean; versionApart?: boolean }[];

export type StyleId = (typeof citationStyles)[number]['id'];

/** A work in one style, as HTML with no other tags than `i`, `b`, `sub` and `sup`. */
export interface Citation {
  style: StyleId;
  /** As the list of references has it. */
  entry: string;
  /** As the text has it, in brackets; `placeStandIn` stands for the place within the work. */
  inText: string;
}

/** Stands for a place: ", Findings, sentence 2" or nothing. */
export const placeStandIn = '\uE0F2';
