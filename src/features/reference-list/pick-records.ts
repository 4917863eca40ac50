/** The formats in which the whole list lies beside the page, and what names a record in each. */
export const formats = ['bib', 'ris', 'csl.json'] as const;
export type Format = (typeof formats)[number];

/** @throws when a work is not in the file: it would be missing without a word */
export function pickRecords(text: string, format: Format, ids: ReadonlySet<string>): string {
  const picked = format === 'csl.json' ? pickItems(text, ids) : pickBlocks(text, format, ids);
  const missing = ids.size - picked.count;
  if (missing !== 0) throw new Error(`${missing} of ${ids.size} works are not in the file.`);
  return picked.text;
}

interface Picked {
  text: string;
  count: number;
}

function pickItems(text: string, ids: ReadonlySet<string>): Picked {
  const items = (JSON.parse(text) as { id: string }[]).filter(({ id }) => ids.has(id));
  return { text: `${JSON.stringify(items, undefined, 2)}\n`, count: items.length };
}

const idOf: Record<Exclude<Format, 'csl.json'>, RegExp> = {
  bib: /^@\w+\{([^,\s]+),/m,
  ris: /^ID {2}- (.*?)\s*$/m,
};

/** Records are separated by an empty line. What stands before the first one is about the list, and goes along. */
function pickBlocks(text: string, format: keyof typeof idOf, ids: ReadonlySet<string>): Picked {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let count = 0;
  let isHead = true;
  const kept = text.split(`${end}${end}`).filter((block) => {
    if (block.trim() === '') return false;
    const id = idOf[format].exec(block)?.[1];
    if (id === undefined && !isHead) throw new Error('A part of the file names no work.');
    if (id === undefined) return true;
    isHead = false;
    if (!ids.has(id)) return false;
    count += 1;
    return true;
  });
  return { text: `${kept.map((block) => block.replace(/[\r\n]+$/, '')).join(`${end}${end}`)}${end}`, count };
}
