import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { versionFile, type SiteVersion } from '../../src/site/version.ts';
import { runBuild } from './build-sites.ts';

let folder = '';

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(resolve('.cache/build-'));
  cpSync('tests/fixtures/teezubereitung', join(folder, 'literature'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a literature with errors stops the build, and the last good site stays as it was', () => {
  const out = join(folder, 'site');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good build');
  writeFileSync(join(out, '404.html'), '');
  mkdirSync(join(out, '_astro'));
  const study = join(folder, 'literature/studies/kuehles-wasser.mdx');
  writeFileSync(study, readFileSync(study, 'utf8').replace(/^mark: .*$/m, 'marke: A'));

  const { status, output } = runBuild({ CONTENT_DIR: join(folder, 'literature'), OUT_DIR: out });

  expect(status).not.toBe(0);
  expect(output).toContain('unknown-key');
  expect(output).toContain('write "mark"');
  expect(output).toContain('The site was not built.');
  expect(readdirSync(out).sort()).toEqual(['404.html', '_astro', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
  expect(readdirSync(folder).sort()).toEqual(['literature', 'site']);
});

test('a renamed id stops the build with the line that mends it printed, and with that line the old address leads on', () => {
  const [literature, out] = [join(folder, 'renamed'), join(folder, 'renamed-site')];
  cpSync('tests/fixtures/teezubereitung', literature, { recursive: true });
  const [from, to] = ['wasserhaerte', 'haerte-des-wassers'];
  for (const file of readdirSync(literature, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:mdx|yaml)$/.test(file)) continue;
    const path = join(literature, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(new RegExp(`\\b${from}\\b`, 'g'), to));
  }
  renameSync(join(literature, `factors/${from}.mdx`), join(literature, `factors/${to}.mdx`));
  const environment = { CONTENT_DIR: literature, OUT_DIR: out };

  const stopped = runBuild(environment);
  const line = `- { from: /factors/${from}/, to: /factors/${to}/ }`;
  expect(stopped.status).not.toBe(0);
  expect(stopped.output).toContain(line);
  expect(existsSync(out)).toBe(false);

  appendFileSync(join(literature, 'redirects.yaml'), `\n${line}\n`);
  const mended = runBuild(environment);
  expect(mended.output).not.toContain('lost-address');
  expect(mended.status).toBe(0);
  for (const page of ['', 'cite/'])
    expect(readFileSync(join(out, `factors/${from}/${page}index.html`), 'utf8')).toContain(
      `href="/factors/${to}/${page}"`,
    );
  expect(existsSync(join(out, `factors/${from}/index.md`))).toBe(true);
});

test('a link within the site that leads nowhere stops the build, and the last good site stays as it was', () => {
  const [literature, out] = [join(folder, 'dead-link'), join(folder, 'dead-link-site')];
  cpSync('tests/fixtures/minimal', literature, { recursive: true });
  const home = join(literature, 'pages/home.mdx');
  // The check of the literature cannot know where the site will stand, and takes it for a link to another one.
  writeFileSync(
    home,
    `${readFileSync(home, 'utf8')}\n[Gone](https://tea.example/studies/cool-water/#claim-gone)\n`,
  );
  mkdirSync(join(out, '_astro'), { recursive: true });
  for (const file of ['index.html', '404.html']) writeFileSync(join(out, file), 'the last good build');

  const { status, output } = runBuild({
    CONTENT_DIR: literature,
    OUT_DIR: out,
    SITE_URL: 'https://tea.example',
  });

  expect(status).toBe(1);
  expect(output).toContain('1 link of this site leads nowhere, so it was not built:');
  expect(output).toContain(
    'https://tea.example/studies/cool-water/#claim-gone: the page has no such place\n    on /\n',
  );
  expect(readdirSync(out).sort()).toEqual(['404.html', '_astro', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
});

test('two builds of one literature give the same bytes', () => {
  const again = join(folder, 'again');
  const { status } = runBuild({
    CONTENT_DIR: 'tests/fixtures/teezubereitung',
    OUT_DIR: again,
    // Diagrams are drawn anew, too.
    DIAGRAM_CACHE: join(folder, 'diagrams'),
  });
  expect(status).toBe(0);
  const first = inject('otherSite').folder;
  const files = (site: string) => readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
  /** What differs bears another version in every page, which says nothing of where it began. */
  const read = (site: string, file: string) => {
    const { version } = JSON.parse(readFileSync(join(site, versionFile), 'utf8')) as SiteVersion;
    return readFileSync(join(site, file), 'latin1').replaceAll(version, 'version');
  };
  const differing = files(first).filter(
    (file) =>
      /\.(?:html|md|css|js|svg|json|jsonld|ttl|csv|txt|atom|graphml|png)$/.test(file) &&
      existsSync(join(again, file)) &&
      read(first, file) !== read(again, file),
  );
  expect(differing.filter((file) => !/^(?:sw|offline)/.test(file))).toEqual([]);
  expect(files(again)).toEqual(files(first));
  const whole = files(first).filter((file) => /\.(?:zip|pf_\w+|pagefind)$/.test(file));
  expect(whole.filter((file) => file.endsWith('.zip'))).toHaveLength(1);
  for (const file of whole)
    expect(readFileSync(join(first, file)).equals(readFileSync(join(again, file))), file).toBe(true);
});

test('the other field speaks its own words on every page', () => {
  const html = readFileSync(join(inject('otherSite').folder, 'compare/index.html'), 'utf8');
  expect(html).toContain('Gegenüberstellung');
  expect(html).not.toContain('Copy link');
});

test('a folder that holds something else than a built site is left alone, and the build says so', () => {
  const precious = join(folder, 'precious');
  mkdirSync(precious);
  writeFileSync(join(precious, 'thesis.txt'), 'four years');
  const { status, output } = runBuild({ CONTENT_DIR: 'tests/fixtures/teezubereitung', OUT_DIR: precious });
  expect(status).not.toBe(0);
  expect(output).toContain('would be deleted');
  expect(readdirSync(precious)).toEqual(['thesis.txt']);
});

test('an address that is none stops the build with one sentence', () => {
  const { status, output } = runBuild({ SITE_URL: 'host.example', OUT_DIR: join(folder, 'no-site') });
  expect(status).not.toBe(0);
  expect(output).toContain('SITE_URL is "host.example", which is no web address');
});
