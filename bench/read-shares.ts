/** How much of a build went into citations and exports, by what the build itself printed. */

/** Routes that make citations or exports; what is written after the pages tells its own seconds. */
const routes = {
  citations: /\/cite\/index\.html$/,
  exports:
    /^\/(?:data\/|changes\/|llms\.txt$)|\/(?:mermaid\.mmd|picture\.svg|graph\.graphml|framework\.json)$/,
};

export interface Shares {
  /** Formatting in every style, before there are pages. */
  'citations s': string;
  /** Their pages. */
  'cite pages s': string;
  'export files s': string;
  'markdown s': string;
  'citations and exports %': string;
}

/** @param milliseconds of the whole build */
export function readShares(output: string, milliseconds: number): Shares {
  const taken = { citations: 0, exports: 0, all: 0 };
  for (const [, path = '', time, unit] of output.matchAll(/[├└]─ (\S+) \(\+([\d.]+)(ms|s)\)/g)) {
    const spent = Number(time) * (unit === 's' ? 1_000 : 1);
    taken.all += spent;
    if (routes.citations.test(path)) taken.citations += spent;
    else if (routes.exports.test(path)) taken.exports += spent;
  }
  // Several pages are made at once, so that their times add up to more than passes.
  const passed = readSeconds(output, /generating static routes[^]*?✓ Completed in ((?:\d+m )?[\d.]+)(m?s)/);
  const scale = taken.all === 0 ? 0 : passed / taken.all;
  const formatting = readSeconds(output, /in every style, in ([\d.]+) (s)/);
  const markdown = readSeconds(output, /pages as Markdown, in ([\d.]+) (s)/);
  const parts = [formatting, taken.citations * scale, taken.exports * scale, markdown];
  const [first, pages, files, text] = parts.map((seconds) => seconds.toFixed(1)) as [
    string,
    string,
    string,
    string,
  ];
  const share = (100_000 * parts.reduce((sum, seconds) => sum + seconds, 0)) / milliseconds;
  return {
    'citations s': first,
    'cite pages s': pages,
    'export files s': files,
    'markdown s': text,
    'citations and exports %': share.toFixed(0),
  };
}

function readSeconds(output: string, pattern: RegExp): number {
  const [, time = '0', unit] = pattern.exec(output) ?? [];
  const [, minutes = '0', rest = time] = /^(\d+)m (.+)$/.exec(time) ?? [];
  return Number(minutes) * 60 + Number(rest) / (unit === 'ms' ? 1_000 : 1);
}
