import type { Body } from '../literature.ts';

export function emptyBody(): Body {
  return { isEmpty: true, claims: [], terms: [], anchors: [], diagrams: [] };
}
