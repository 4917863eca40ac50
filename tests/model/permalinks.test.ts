import { describe, expect, test } from 'vitest';
import { listAddresses } from '../../src/model/addresses.ts';
import { buildLiterature, type BuiltLiterature } from '../../src/model/build-literature.ts';
import { createFindFate } from '../../src/model/permalinks/find-fate.ts';
import { formatLedger, parseLedger } from '../../src/model/permalinks/ledger.ts';
import { listPublished } from '../../src/model/permalinks/published.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { redirectsSchema, type RedirectEntry } from '../../src/model/schema/redirects.ts';
import { claim, makeEntries, makeLiterature, type Parts } from './make-literature.ts';

/** Two studies, three entries and two frameworks, whose ids are those given. */
function tea({
  study = 'cool',
  factor = 'time',
  framework = 'one',
  dimension = 'result',
  claims = ['a', 'b'],
} = {}): Parts {
  const own = (id: string) => `${study}#${id}`;
  return {
    site: { dimensions: [{ id: dimension, name: 'Result', question: 'What?' }] },
    studies: {
      [study]: {
        reference: 'rossi',
        claims: claims.map((id) => claim(id, [factor])),
        profile: { [dimension]: { claims: [claims[0]] } },
      },
      hard: { reference: 'brown', claims: [claim('c', ['heat'])] },
    },
    factors: {
      [factor]: { senses: [{ study, text: 'So.', claims: [own(claims[0]!)] }] },
      heat: {},
      leaf: {},
    },
    frameworks: {
      [framework]: {
        studies: [study],
        nodes: [{ factor }, { factor: 'heat' }],
        relations: [{ id: 'warms', from: 'heat', to: factor, kind: 'shortens', claims: [own(claims[0]!)] }],
      },
      two: { studies: [study], nodes: [{ factor }, { factor: 'heat' }, { factor: 'leaf' }] },
    },
    references: [{ id: 'rossi' }, { id: 'brown' }],
    pages: { home: {}, about: { body: '## Why' } },
  };
}

const list = (parts: Parts) => [...listPublished(listAddresses(makeLiterature(parts)))].sort();

/** What is told when a literature that has been published as `before` is now `after`. */
function rename(before: Parts, after: Parts, redirects: RedirectEntry[] = []): BuiltLiterature {
  const ledger = list(before).map((address, index) => ({ address, line: index + 3 }));
  return buildLiterature({ ...makeEntries(after), ledger, redirects });
}

const lines = (problems: readonly Problem[]) =>
  problems
    .filter(({ rule }) => rule === 'lost-address')
    .map((problem) =>
      problem.lines?.map((line) => line.replace(/^- \{ from: (.*), to: (.*) \}$/, '$1 > $2')),
    );

describe('A renamed id is one problem, which proposes what mends it', () => {
  test.for<[string, Parameters<typeof tea>[0], string[]]>([
    ['study', { study: 'cold' }, ['/studies/cool/ > /studies/cold/']],
    ['entry', { factor: 'minutes' }, ['/factors/time/ > /factors/minutes/']],
    ['framework', { framework: 'first' }, ['/frameworks/one/ > /frameworks/first/']],
    ['question', { dimension: 'outcome' }, ['/compare/result/ > /compare/outcome/']],
    ['claim', { claims: ['a', 'd'] }, ['/studies/cool/#claim-b > /studies/cool/#claim-d']],
    [
      'study with a claim',
      { study: 'cold', claims: ['a', 'd'] },
      ['/studies/cool/ > /studies/cold/', '/studies/cool/#claim-b > /studies/cold/#claim-d'],
    ],
  ])('%s', ([, change, proposed]) => {
    const { problems } = rename(tea(), tea(change));
    expect(lines(problems)).toEqual([proposed]);

    const redirects = proposed.map((line) => {
      const [from = '', to = ''] = line.split(' > ');
      return { from, to };
    });
    const mended = rename(tea(), tea(change), redirects);
    expect(mended.problems.map(({ rule }) => rule).filter((rule) => rule !== 'unrecorded-address')).toEqual(
      [],
    );
  });

  test('and its message counts what goes with it', () => {
    const [problem] = rename(tea(), tea({ study: 'cold' })).problems;
    expect(problem).toMatchObject({
      file: 'permalinks.txt',
      message: 'The page "/studies/cool/" was published and is gone, and with it 12 more addresses.',
    });
  });
});

describe('An id that is renamed a second time', () => {
  const first = [{ from: '/studies/cool/', to: '/studies/cold/' }];
  const ledger = [...new Set([...list(tea()), ...list(tea({ study: 'cold' }))])].map((address, index) => ({
    address,
    line: index + 3,
  }));
  const check = (study: string, redirects: RedirectEntry[]) =>
    buildLiterature({ ...makeEntries(tea({ study })), ledger, redirects }).problems.filter(
      ({ rule }) => rule !== 'unrecorded-address',
    );

  test('is one line to add; then the old line is to name the last address', () => {
    const problems = check('icy', first);
    expect(problems.map(({ rule, lines }) => [rule, lines])).toEqual([
      ['lost-address', ['- { from: /studies/cold/, to: /studies/icy/ }']],
    ]);
    const second = [...first, { from: '/studies/cold/', to: '/studies/icy/' }];
    expect(check('icy', second)).toMatchObject([
      { rule: 'bad-redirect', fix: 'write "/studies/icy/", where it went.' },
    ]);
    expect(check('icy', [{ ...first[0]!, to: '/studies/icy/' }, second[1]!])).toEqual([]);
  });

  test('is led back where it was called so before', () => {
    const problems = check('cool', first);
    expect(problems.map(({ rule, lines, fix }) => lines ?? [rule, fix])).toEqual([
      ['bad-redirect', 'take these lines out, or give what has this address now another id.'],
      ['- { from: /studies/cold/, to: /studies/cool/ }'],
    ]);
    expect(check('cool', [{ from: '/studies/cold/', to: '/studies/cool/' }])).toEqual([]);
  });
});

test('a line that leads nowhere is told once, and not what goes with it', () => {
  const { problems } = rename(tea(), tea({ study: 'cold' }), [
    { from: '/studies/cool/', to: '/studies/colt/' },
  ]);
  expect(problems).toMatchObject([
    { rule: 'bad-redirect', fix: 'write "/studies/cold/" (the nearest), or name an address of today.' },
  ]);
});

test('a line to a place of a page that has gone elsewhere is told the last one', () => {
  const redirects = [
    { from: '/factors/leaf/', to: '/studies/cool/#claim-a' },
    { from: '/studies/cool/', to: '/studies/cold/' },
  ];
  const after = tea({ study: 'cold' });
  delete after.factors!['leaf'];
  (after.frameworks!['two']!['nodes'] as unknown[]).pop();
  expect(rename(tea(), after, redirects).problems.map(({ rule, fix }) => [rule, fix])).toContainEqual([
    'bad-redirect',
    'write "/studies/cold/#claim-a", where it went.',
  ]);
});

test('two ids that are renamed at once are two problems, which mend what bears both', () => {
  expect(lines(rename(tea(), tea({ study: 'cold', factor: 'minutes' })).problems)).toEqual([
    ['/factors/time/ > /factors/minutes/'],
    ['/studies/cool/ > /studies/cold/'],
  ]);
});

describe('Of many ids that are renamed at once', () => {
  const indices = Array.from({ length: 12 }, (_, index) => index);
  const studies = (name: (index: number) => string): Parts => ({
    studies: Object.fromEntries(indices.map((index) => [name(index), { claims: [claim('a')] }])),
    pages: { home: {} },
  });
  const propose = (name: (index: number) => string) =>
    new Map(
      lines(
        rename(
          studies((index) => `s${index}`),
          studies(name),
        ).problems,
      )
        .flatMap((proposed) => proposed ?? [])
        .map((line): [string, string] => [line.split(' > ')[0]!, line.split(' > ')[1] ?? 'withdrawn']),
    );

  test('no two become the same one', () => {
    const proposed = propose((index) => `s${index}-of-2014`);
    for (const index of indices) {
      expect(proposed.get(`/studies/s${index}/`)).toBe(`/studies/s${index}-of-2014/`);
      expect(proposed.get(`/references/#reference-work-s${index}`)).toBe(
        `/references/#reference-work-s${index}-of-2014`,
      );
    }
  });

  test('none is guessed where nothing tells them apart', () => {
    const proposed = propose((index) => `${'qwertzuiopas'[index]}-is-of-another-name`);
    expect([...proposed.values()]).toContain('withdrawn');
    expect([...proposed.values()].filter((to) => to.startsWith('/studies/'))).toEqual([]);
  });
});

test('what nothing resembles is withdrawn, in one line for all that goes with it', () => {
  const after = tea();
  delete after.frameworks!['one'];
  const [problem, ...others] = rename(tea(), after).problems;
  expect(problem!.lines).toEqual(['- { from: /frameworks/one/, withdrawn: why, day: YYYY-MM-DD }']);
  expect(problem!.message).toContain('and with it 15 more addresses');
  expect(others).toEqual([]);
});

test('a page that goes into a list asks for no line a place', () => {
  const after = tea();
  delete after.studies!['hard'];
  const { problems } = rename(tea(), after, [{ from: '/studies/hard/', to: '/studies/' }]);
  expect(lines(problems)).toEqual([]);
});

test('a proposal to withdraw is none until its author has filled in day and reason', () => {
  const tell = (redirect: Partial<RedirectEntry>) =>
    redirectsSchema.safeParse([{ from: '/a/', ...redirect }]).error?.issues.map(({ path }) => path.join('.'));
  expect(tell({ withdrawn: 'why', day: '2014-03-21' })).toEqual(['0.withdrawn']);
  expect(tell({ withdrawn: 'It was wrong.', day: 'YYYY-MM-DD' })).toEqual(['0.day']);
  expect(tell({ withdrawn: 'It was wrong.', day: '2014-03-21' })).toBeUndefined();
});

test('no page is proposed in the place of a file: it is withdrawn', () => {
  const [problem] = buildLiterature({
    ...makeEntries(tea()),
    ledger: [{ address: '/data/all.csv', line: 3 }],
  }).problems;
  expect(problem!.lines).toEqual(['- { from: /data/all.csv, withdrawn: why, day: YYYY-MM-DD }']);
});

test('a relation takes along what the diagram shows of it', () => {
  const after = tea();
  const [relation] = after.frameworks!['one']!['relations'] as { id: string }[];
  relation!.id = 'warming';
  expect(lines(rename(tea(), after).problems)).toEqual([
    ['/frameworks/one/#relation-warms > /frameworks/one/#relation-warming'],
  ]);
});

test('a literature without a ledger is asked nothing, and one whose addresses all stand neither', () => {
  expect(buildLiterature(makeEntries(tea())).problems).toEqual([]);
  expect(rename(tea(), tea()).problems).toEqual([]);
});

test('what is not recorded yet is told once, and not while something is lost', () => {
  const rules = (after: Parts) => rename(tea(), after).problems.map(({ rule }) => rule);
  expect(rules(tea({ claims: ['a', 'b', 'new', 'newer'] }))).toEqual(['unrecorded-address']);
  expect(rules(tea({ study: 'cold' }))).toEqual(['lost-address']);
});

test('the site leads old pages, old places and old files, each to the last place', () => {
  const redirects: RedirectEntry[] = [
    { from: '/studies/cool/', to: '/studies/cold/' },
    { from: '/studies/cold/#claim-b', to: '/studies/hard/#claim-c' },
    { from: '/frameworks/one/', to: '/frameworks/first/' },
    { from: '/factors/leaf/', withdrawn: 'No tea.', day: '2014-03-21' },
  ];
  const after = tea({ study: 'cold', framework: 'first', claims: ['a'] });
  const { forwards } = rename(tea(), after, redirects).literature;
  expect(forwards.pages.get('/studies/cool/')).toEqual({
    fate: { to: '/studies/cold/' },
    places: new Map([['claim-b', { to: '/studies/hard/#claim-c' }]]),
  });
  expect(forwards.places.get('/compare/result/')).toEqual(
    new Map([['study-cool', { to: '/compare/result/#study-cold' }]]),
  );
  expect(forwards.pages.get('/frameworks/one/beside/two/')?.fate).toEqual({
    to: '/frameworks/first/beside/two/',
  });
  expect(forwards.pages.get('/studies/cool/cite/')?.fate).toEqual({ to: '/studies/cold/cite/' });
  expect([...forwards.files.keys()].sort()).toEqual([
    '/frameworks/one/beside/two/index.md',
    ...['framework.json', 'graph.graphml', 'index.md', 'mermaid.mmd', 'picture.svg'].map(
      (file) => `/frameworks/one/${file}`,
    ),
    '/studies/cool/index.md',
  ]);
  expect(forwards.files.get('/frameworks/one/mermaid.mmd')).toBe('/frameworks/first/mermaid.mmd');
  expect(forwards.files.get('/frameworks/one/beside/two/index.md')).toBe(
    '/frameworks/first/beside/two/index.md',
  );
});

describe('Without a word of the author', () => {
  const today = new Set([
    '/frameworks/b/beside/a/',
    '/frameworks/b/beside/a/cite/',
    '/frameworks/a/',
    '/factors/x/',
    '/factors/x/index.md',
  ]);
  const findFate = createFindFate([], (address) => today.has(address));

  test.for([
    [
      'two frameworks are found beside each other the other way round',
      '/frameworks/a/beside/b/',
      '/frameworks/b/beside/a/',
    ],
    ['two that share nothing any more are led to the first', '/frameworks/a/beside/c/', '/frameworks/a/'],
    ['so is what stands beside them', '/frameworks/a/beside/b/cite/', '/frameworks/b/beside/a/cite/'],
    [
      'how to cite the page of many claims is led to that of the entry',
      '/factors/x/claims/index.md',
      '/factors/x/index.md',
    ],
    ['the page of many claims is led to the entry that now has few', '/factors/x/claims/', '/factors/x/'],
  ] as const)('%s', ([, from, to]) => {
    expect(findFate(from)).toEqual({ to });
  });

  test('nothing else is', () => {
    expect(findFate('/studies/x/')).toBeUndefined();
    expect(findFate('/frameworks/a/#node-x')).toBeUndefined();
  });
});

test('a page that is withdrawn takes along what bears its id elsewhere', () => {
  const why = { withdrawn: 'No tea.', day: '2014-03-21' };
  const findFate = createFindFate([{ from: '/studies/x/', ...why }], (address) => address === '/compare/y/');
  for (const address of ['/studies/x/', '/studies/x/#claim-a', '/compare/y/#study-x'])
    expect(findFate(address)).toEqual(why);
});

test('the ledger reads back what it writes, in any order and with both sides of a merge', () => {
  const addresses = ['/', '/a/#b', '/a/', '/a/file.mmd', '/a/#node=ü'];
  const text = formatLedger([...addresses, '/a/']);
  const problems: Problem[] = [];
  const read = (ledger: string) =>
    parseLedger({ path: 'permalinks.txt', text: ledger }, problems).map(({ address }) => address);
  expect(read(text)).toEqual([...addresses].sort());
  const [first, ...rest] = text.split('\n').reverse();
  expect(formatLedger(read([...rest, first, '/a/'].join('\r\n')))).toBe(text);
  expect(problems).toEqual([]);
});
