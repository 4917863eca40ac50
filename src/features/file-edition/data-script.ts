import { globalName } from './edition-names.ts';

/** Bytes as a script that hands them over. */
export function formatDataScript(file: string, bytes: Uint8Array): string {
  return `${globalName}.data(${formatLiteral(file)},"${Buffer.from(bytes).toString('base64')}")\n`;
}

/** A value as JavaScript that can also stand in a page. */
export function formatLiteral(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
