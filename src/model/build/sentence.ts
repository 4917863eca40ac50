import type { RelationEnd } from '../literature.ts';

/** Puts the ends of a relation into its sentence: "{from} shortens {to}." becomes text, end, text, end, text. */
export function splitSentence(
  template: string,
  ends: { from: RelationEnd; to: RelationEnd },
): (string | RelationEnd)[] {
  return template
    .split(/(\{from\}|\{to\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '{from}' ? ends.from : piece === '{to}' ? ends.to : piece));
}

export function formatSentence(sentence: readonly (string | RelationEnd)[]): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('');
}
