import type { Words } from '../../words/words.ts';

/** The page that stands for one which is neither saved nor reachable. It can lean on no other file. */
export function formatNotSaved(words: Words): string {
  const [title, text, retry] = (['title', 'text', 'retry'] as const).map((key) =>
    escape(words(`offline.notSaved.${key}`)),
  );
  return [
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    '<style>:root{color-scheme:light dark}body{max-width:36rem;margin:4rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif}h1{font-weight:400}</style>',
    `<h1>${title}</h1><p>${text}</p><p><a href="">${retry}</a></p></html>`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
