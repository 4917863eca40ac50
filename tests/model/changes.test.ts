import { describe, expect, test } from 'vitest';
import { buildLiterature } from '../../src/model/build-literature.ts';
import { listAddresses } from '../../src/model/addresses.ts';
import { parseEntries } from '../../src/model/parse/parse-entries.ts';
import { listChangesOf } from '../../src/model/queries.ts';
import type { ChangeEntry } from '../../src/model/schema/changes.ts';
import type { RedirectEntry } from '../../src/model/schema/redirects.ts';
import { claim, makeEntries } from './make-literature.ts';

const entries = makeEntries({
  studies: { cool: { claims: [claim('a', ['heat'])] } },
  factors: { heat: {} },
  pages: { about: { body: '## Why' } },
});

function open(changes: ChangeEntry[], redirects: RedirectEntry[] = []) {
  return buildLiterature({ ...entries, changes, redirects });
}
const change = (on: string, what: string, ...where: string[]): ChangeEntry => ({ on, what, where });

describe('The changes of a literature', () => {
  test('stand with the newest first, those of one day as the file has them', () => {
    const { literature } = open([
      change('2014-03-03', 'first'),
      change('2014-03-21', 'b'),
      change('2014-03-21', 'a'),
      change('2014-03-05', 'between'),
    ]);
    expect(literature.changes.map(({ what }) => what)).toEqual(['b', 'a', 'between', 'first']);
  });

  test('may name pages, places, headings and files', () => {
    const where = ['/', '/studies/cool/#claim-a', '/about/#why', '/data/claims.csv'];
    const { literature, problems } = open([change('2014-03-03', 'all', ...where)]);
    expect(problems.filter(({ rule }) => rule === 'unknown-address')).toEqual([]);
    expect(literature.changes[0]?.where).toEqual(where);
  });

  test('follow an address that has moved, and name a place once', () => {
    const { literature } = open(
      [change('2014-03-03', 'moved', '/studies/cold/#claim-a', '/studies/cool/#claim-a', '/studies/cold/')],
      [{ from: '/studies/cold/', to: '/studies/cool/' }],
    );
    expect(literature.changes[0]?.where).toEqual(['/studies/cool/#claim-a', '/studies/cool/']);
  });

  test('of what was withdrawn lead to where that is told, and never stand for the whole site', () => {
    const day = '2014-03-21';
    const { literature } = open(
      [
        change(day, 'a claim', '/studies/cool/#claim-b'),
        change(day, 'a page', '/studies/rain/#claim-c'),
        change(day, 'a file', '/studies/rain/old.csv'),
      ],
      [
        { from: '/studies/cool/#claim-b', withdrawn: 'Misread.', day },
        { from: '/studies/rain/', withdrawn: 'It was invented.', day },
        { from: '/studies/rain/old.csv', withdrawn: 'It was invented.', day },
      ],
    );
    expect(literature.changes.map(({ where }) => where)).toEqual([
      ['/studies/cool/#claim-b'],
      ['/studies/rain/'],
      ['/studies/rain/'],
    ]);
  });

  test('have a permanent place for each of their days', () => {
    const { literature } = open([change('2014-03-21', 'a'), change('2014-03-21', 'b')]);
    expect([...listAddresses(literature).pages.get('/changes/')!]).toEqual(['on-2014-03-21']);
  });

  test('of a site that is as new as the newest of them are right', () => {
    const site = { ...entries.site, updated: '2014-03-21' };
    const tell = (on: string) =>
      buildLiterature({ ...entries, site, changes: [change(on, 'x')] }).problems.map(({ rule }) => rule);
    expect(tell('2014-03-21')).not.toContain('outdated-day');
    expect(tell('2014-03-22')).toContain('outdated-day');
  });

  test.each([
    ['- { on: 2014-02-30, what: x }', 'must be a day such as 2014-03-21'],
    ['- { on: yesterday, what: x }', 'must be a day such as 2014-03-21'],
    ['- { on: 2014-03-21 }', '[0] has no "what"'],
    ['- { on: 2014-03-21, what: x, where: studies/cool }', 'must be a list'],
    ['- { on: 2014-03-21, what: x, where: [studies/cool] }', 'must be an address of this site'],
  ])('are told to be wrong where they are: %s', (text, message) => {
    const { problems } = parseEntries([{ path: 'changes.yaml', text }]);
    const [problem] = problems.filter(({ file }) => file === 'changes.yaml');
    expect(problem?.message).toContain(message);
  });

  test.each(['', '# nothing yet', '[]'])('may be none: %j', (text) => {
    const { problems } = parseEntries([{ path: 'changes.yaml', text }]);
    expect(problems.filter(({ file }) => file === 'changes.yaml')).toEqual([]);
  });
});

describe('What has changed on a page', () => {
  const { literature } = open([
    change('2014-03-03', 'first'),
    change('2014-03-03', 'the same day', '/studies/cool/'),
    change('2014-03-05', 'the page', '/studies/cool/'),
    change('2014-03-21', 'the claim', '/factors/', '/studies/cool/#claim-a'),
    change('2014-03-22', 'everything'),
    change('2014-03-23', 'another page', '/factors/heat/'),
  ]);
  const list = (path: string) => listChangesOf(literature, path).map(({ what }) => what);

  test('is what concerns it, a place on it or all of the site, after the first day of it', () => {
    expect(list('/studies/cool/')).toEqual(['everything', 'the claim', 'the page']);
    expect(list('/factors/')).toEqual(['everything', 'the claim']);
    expect(list('/factors/heat/')).toEqual(['another page', 'everything']);
  });

  test('is nothing where all that is recorded is how it came to be, or nothing is', () => {
    expect(listChangesOf(open([change('2014-03-03', 'first')]).literature, '/')).toEqual([]);
    expect(listChangesOf(open([]).literature, '/')).toEqual([]);
  });
});
