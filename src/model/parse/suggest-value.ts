import type { z } from 'zod';

/** What the author most likely meant: the value in another spelling, if a schema accepts that one. */
export function suggestValue(value: string, schemas: readonly z.ZodType[]): string | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const spellings = [
    text.split('#').map(suggestId).join('#'),
    text.toUpperCase(),
    text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? `https://${text}` : text,
  ];
  return spellings.find((spelling) => schemas.some((schema) => schema.safeParse(spelling).success));
}

/** An id made from a name; empty when no Latin letter or digit is in it. */
export function suggestId(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
