import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGuideFiles } from '../src/features/author-guide/build-guide.node.ts';
import { openLiterature } from '../src/site/open-literature.node.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|tsx|js|cjs|astro|css|md|json)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8').toLowerCase() }));

/** Words of our glossary that every program has, and the labels of our site that are those of the generator. */
const everyday = new Set([
  'integration',
  'learning',
  'structure',
  'method',
  'communication',
  'study',
  'case study',
  'case studies',
  'silos',
  'lens',
  'distance',
]);

describe('the subject stays out of src/', () => {
  const { site, studies, factors, frameworks, references } = openLiterature('content').literature!;
  const names = [
    ...site.name.split(/[\s–-]+/).filter((word) => word.length > 4 && word.toLowerCase() !== 'interface'),
    ...studies.flatMap(({ id, title }) => [id, title]),
    ...studies.flatMap(({ reference }) =>
      reference.data.author.map((name) => ('family' in name ? name.family : name.literal)),
    ),
    ...factors.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ...frameworks.flatMap(({ id, name }) => [id, name]),
    ...references.map(({ id }) => id),
  ]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length > 3 && !everyday.has(name));

  test('there is something to look for', () => {
    expect(new Set(names).size).toBeGreaterThan(150);
  });

  test.each([...new Set(names)])('%s', (name) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    );
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

test('the author’s guide and the schemas for editors say what the schemas say', async () => {
  for (const [file, text] of await buildGuideFiles()) {
    expect(readFileSync(file, 'utf8'), `${file} is out of date: npm run guide`).toBe(text);
  }
});

test('a page has at most 150 lines, and calls no collection', () => {
  for (const { file, text } of sources.filter(({ file }) => file.startsWith('pages'))) {
    expect(text.split('\n').length, file).toBeLessThanOrEqual(150);
    expect(text, file).not.toMatch(/getcollection|getentry/);
  }
});
