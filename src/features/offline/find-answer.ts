/** What a copy answers to an address: the file that lies under it, or the address at which it lies. */
export type Answer = { file: string } | { redirect: string } | undefined;

/** The addresses of a copy. */
export type Addresses = Pick<ReadonlySet<string>, 'has'>;

/** Finds what a static host would: `x` and `x/index.html` lead to `x/`. The path is below the base path, encoded. */
export function findAnswer(path: string, addresses: Addresses): Answer {
  if (addresses.has(path)) return { file: path };
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  if (folder !== path) return addresses.has(folder) ? { redirect: folder } : undefined;
  return addresses.has(`${path}/`) ? { redirect: `${path}/` } : undefined;
}
