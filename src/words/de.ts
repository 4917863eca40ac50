import type { WordKey } from './en.ts';
export const de: Record<WordKey, string> = {} as Record<WordKey, string>;
