/** What a built page links to and can be linked at. A scan of its tags: a tree of every page would take minutes. */
export interface ScannedPage {
  ids: ReadonlySet<string>;
  /** As they are written, each once: of links, scripts, style sheets, pictures. */
  addresses: readonly string[];
}

const notMarkup = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;
const tag = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const attribute = /\s(id|href|src|xlink:href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

export function scanPage(html: string): ScannedPage {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const [markup] of html.replace(notMarkup, '$1').matchAll(tag)) {
    for (const [, name = '', ...values] of markup.matchAll(attribute)) {
      const value = decode(values.find((written) => written !== undefined) ?? '');
      if (name.toLowerCase() === 'id') ids.add(value);
      else addresses.add(value);
    }
  }
  return { ids, addresses: [...addresses] };
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character references that attributes are written with. */
function decode(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex !== undefined ? String.fromCodePoint(parseInt(String(hex), 16)) : (named[name] ?? whole);
  });
}
