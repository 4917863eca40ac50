/** What a built page links to and can be linked at. A scan of its tags: a tree of every page would take minutes. */
export interface ScannedPage {
  ids: ReadonlySet<string>;
  /** As they are written, each once: of links, scripts, style sheets, pictures. */
  addresses: readonly string[];
}

const token = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** Each in turn, so that a value that reads like an attribute, or like a tag, is taken for what it is. */
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const linking = new Set(['href', 'src', 'xlink:href']);

export function scanPage(html: string): ScannedPage {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const attributes of listTags(html)) {
    for (const [, name = '', ...values] of attributes.matchAll(attribute)) {
      const value = decode(values.find((written) => written !== undefined) ?? '');
      if (name.toLowerCase() === 'id') ids.add(value);
      else if (linking.has(name.toLowerCase())) addresses.add(value);
    }
  }
  return { ids, addresses: [...addresses] };
}

/** The attributes of each tag; what stands in a script or a style sheet has none. */
function* listTags(html: string): Generator<string> {
  const next = new RegExp(token);
  for (let match = next.exec(html); match !== null; match = next.exec(html)) {
    const [, name, attributes] = match;
    if (name === undefined) continue;
    yield attributes ?? '';
    if (!/^(?:script|style)$/i.test(name)) continue;
    const end = html.slice(next.lastIndex).search(new RegExp(`</${name}`, 'i'));
    if (end === -1) return;
    next.lastIndex += end;
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character references that attributes are written with. */
function decode(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex !== undefined ? String.fromCodePoint(parseInt(String(hex), 16)) : (named[name] ?? whole);
  });
}
