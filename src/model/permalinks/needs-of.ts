import { changesFile, ledgerFile, redirectsFile, referencesFile, shapeOf } from '../entries.ts';
import { splitAddress } from './published.ts';

const folderOf: Record<string, string> = {
  study: 'studies',
  factor: 'factors',
};

/** What an author may have broken elsewhere, so that an address is missing for that reason alone. */
export function needsOf(address: string): string[] {
  const { path, anchor = '' } = splitAddress(address);
  const [, kind = '', id = ''] = /^([a-z]+)[-=](.+)$/.exec(anchor) ?? [];
  const needs = [redirectsFile, ledgerFile];
  const [section = '', name, ...rest] = path.split('/').filter(Boolean);
  if (section === 'references') return [...needs, referencesFile, `${referencesFile}#${id}`];
  if (section === 'changes') return [...needs, changesFile];
  if (kind in folderOf) needs.push(`${folderOf[kind]}/${id}.mdx`);
  if (section === '' || section === 'compare') return needs;
  if (!['studies', 'factors', 'frameworks'].includes(section)) return [...needs, `pages/${section}.mdx`];
  if (name === undefined) return needs;
  const file = `${section}/${name}.mdx`;
  needs.push(file);
  if (anchor !== '') needs.push(shapeOf(file), `${file}#${id}`);
  if (rest[0] === 'beside')
    needs.push(`frameworks/${rest[1]}.mdx`, shapeOf(file), shapeOf(`frameworks/${rest[1]}.mdx`));
  return needs;
}
