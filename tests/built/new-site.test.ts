import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNew } from '../../src/features/new-content/run-new.node.ts';
import { runBuild } from './build-sites.ts';

const root = resolve('.cache/test-sites/new');
const [folder, site] = [join(root, 'literature'), join(root, 'site')];
const clear = () => rmSync(root, { recursive: true, force: true });

beforeAll(clear);
afterAll(clear);

test('a new literature, with a study that came in, builds at once; what came in does nothing on its page', () => {
  expect(runNew(['site', folder, '--language', 'de'], folder).passed).toBe(true);
  const come = runNew(['study', '--from', 'tests/fixtures/import/hostile.bib'], folder);
  expect(come.text).toContain('The literature passes the check');
  const { status, output } = runBuild({ CONTENT_DIR: folder, OUT_DIR: site });
  expect(output).toContain('8 studies');
  expect(status).toBe(0);
  const page = readFileSync(join(site, 'studies/le-meunier-fitzhugh-2011/index.html'), 'utf8');
  expect(page).toContain('&lt;script&gt;alert(1)');
  const { document } = new JSDOM(page).window;
  const scripts = [...document.querySelectorAll('script')].filter(
    ({ type }) => type !== 'application/ld+json',
  );
  expect(scripts.filter(({ textContent }) => textContent.includes('alert(1)'))).toEqual([]);
  expect(document.querySelector('[href^="javascript:" i]')).toBeNull();
  expect(page).toContain('Zu tun:');
  expect(existsSync(join(site, 'frameworks/schwanz-und-wind/index.html'))).toBe(true);
});
