import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findTemplate, templateLanguages } from '../../src/features/new-content/new-site.node.ts';
import { runNew } from '../../src/features/new-content/run-new.node.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { isError } from '../../src/problems/report.ts';

let root = '';
const at = (path: string) => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'literature-'));
  cpSync('tests/fixtures/teezubereitung', at('tee'), { recursive: true });
  cpSync('tests/fixtures/minimal', at('tea'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a new entry', () => {
  test('of each kind passes the check and says in the language of the site what is to be done', () => {
    for (const [kind, name] of [
      ['factor', 'Größe der Kanne'],
      ['framework', 'Kanne & Zeit'],
      ['page', 'Über „uns“: ein <Test> {x}'],
    ] as const) {
      const { passed, text } = runNew([kind, name], at('tee'));
      expect(text).toContain('passes the check');
      expect(passed).toBe(true);
    }
    expect(readFileSync(at('tee/factors/groesse-der-kanne.mdx'), 'utf8')).toContain('Zu tun: der Eintrag');
    expect(existsSync(at('tee/frameworks/kanne-zeit.mdx'))).toBe(true);
    const { literature, problems } = openLiterature(at('tee'));
    expect(problems.filter(isError)).toEqual([]);
    expect(literature!.byId.pages.get('ueber-uns-ein-test-x')!.title).toBe('Über „uns“: ein <Test> {x}');
  });

  test('overwrites nothing and takes no reserved address: a number is added', () => {
    const before = readFileSync(at('tea/factors/temperature.mdx'), 'utf8');
    expect(runNew(['factor', 'Température'], at('tea')).text).toContain(
      'factors/temperature.mdx'.replace('ture', 'ture-2'),
    );
    expect(readFileSync(at('tea/factors/temperature.mdx'), 'utf8')).toBe(before);
    expect(runNew(['page', 'Compare'], at('tea')).text).toContain('pages/compare-2.mdx');
    expect(runNew(['page', 'Home'], at('tea')).text).toContain('pages/home-2.mdx');
  });

  test.for([
    [
      'brewing  Time',
      '"brewing time" is another name of the entry "Steeping time" already: factors/steeping-time.mdx',
    ],
    ['Temperature', 'There is an entry "Temperature" already: factors/temperature.mdx'],
  ] as const)('that bears the name of another is told so: %s', ([name, note]) => {
    const { passed, text } = runNew(['factor', name], at('tea'));
    expect(passed).toBe(true);
    expect(text).toContain(note);
    expect(runNew(['factor', 'Leaf'], at('tea')).text).not.toContain('already');
  });

  test('does not take the address of what stands beside the list of entries', () => {
    expect(runNew(['factor', 'Cite'], at('tea')).text).toContain('factors/cite-2.mdx');
  });

  test('without a Latin letter in its name asks for an id, and takes one that is free', () => {
    expect(runNew(['factor', '茶'], at('tea'))).toMatchObject({ passed: false });
    expect(runNew(['factor', '茶', '--id', 'Tea'], at('tea')).text).toContain('"Tea" is no id');
    expect(runNew(['factor', '茶', '--id', 'temperature'], at('tea')).text).toContain('is taken');
    expect(runNew(['factor', '茶', '--id', 'tea'], at('tea'))).toMatchObject({ passed: true });
  });

  test('can be added to a literature chosen by --content', () => {
    runNew(['page', 'Thanks', '--content', at('tee')], at('tea'));
    expect(existsSync(at('tee/pages/thanks.mdx'))).toBe(true);
  });

  test('is not written where site.yaml cannot be read, or there is no literature', () => {
    writeFileSync(at('tea/site.yaml'), 'name: [');
    expect(runNew(['page', 'Thanks'], at('tea')).text).toContain('site.yaml:1');
    const { passed, text } = runNew(['page', 'Thanks'], at('nowhere'));
    expect(passed).toBe(false);
    expect(text).toContain('npm run new -- site');
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  test('does not hide the errors that were there before', () => {
    rmSync(at('tea/pages/home.mdx'));
    expect(runNew(['page', 'Thanks'], at('tea')).text).toContain('1 error that was there before');
  });

  test.each([
    [[], 'npm run new -- study'],
    [['studdy'], 'Did you mean "study"?'],
    [['study'], 'The file of references is missing'],
    [['study', 'Some title'], 'is not used here'],
    [['study', '--from', 'nowhere.bib'], 'There is no file nowhere.bib'],
    [['study', '--from', 'tests'], 'There is no file tests'],
    [['factor'], 'The name is missing'],
    [['page', '--frm', 'x'], '--frm'],
  ])('asked for by %j says what is missing', (args, message) => {
    const { passed, text } = runNew(args, at('tea'));
    expect(passed).toBe(false);
    expect(text).toContain(message);
  });
});

describe('a new literature', () => {
  test.each(templateLanguages)('in "%s" has no problem, not even a warning', (language) => {
    expect(runNew(['site', at('new'), '--language', language], at('tea')).passed).toBe(true);
    const { literature, problems } = openLiterature(at('new'));
    expect(problems).toEqual([]);
    expect(literature!.site.language).toBe(language);
    expect([literature!.studies.length, literature!.factors.length, literature!.frameworks.length]).toEqual([
      2, 3, 1,
    ]);
  });

  test('in a language without an example is the English one, with a word on translating', () => {
    const { text } = runNew(['site', at('new'), '--language', 'fr'], at('tea'));
    expect(text).toContain('There is no example in "fr"');
    expect(findTemplate('../../..')).toBe(findTemplate('en'));
    expect(findTemplate('de-AT')).toBe(findTemplate('de'));
  });

  test('is not written into a folder that is not empty, nor over a file', () => {
    expect(runNew(['site', at('tea')], at('tea'))).toMatchObject({ passed: false });
    expect(runNew(['site', at('tea/site.yaml')], at('tea'))).toMatchObject({ passed: false });
    mkdirSync(at('empty'));
    expect(runNew(['site', at('empty')], at('tea'))).toMatchObject({ passed: true });
  });
});
