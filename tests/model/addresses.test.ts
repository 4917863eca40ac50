import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, anchorOf, claimsOnFactorPage, listAddresses, pathOf } from '../../src/model/addresses.ts';
import type { Literature } from '../../src/model/literature.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { claim, get, makeLiterature } from './make-literature.ts';

const root = join(import.meta.dirname, '../..');

/** The same id for everything that can have it, so that only its kind keeps addresses apart. */
const same = makeLiterature({
  site: {
    dimensions: [{ id: 'tea', name: 'Tea', question: 'Which tea?' }],
    navigation: ['studies', 'tea'],
  },
  studies: {
    tea: {
      claims: [claim('tea', ['tea'])],
      profile: { tea: { claims: ['tea'] } },
      body: '## Tea\n\n## Tea\n\n<Claim id="tea"/>',
    },
  },
  factors: { tea: { senses: [{ id: 'tea', text: 'So.', silent: true }], body: '## Tea' }, water: {} },
  frameworks: {
    tea: {
      studies: ['tea'],
      groups: [{ id: 'kettle', name: 'Kettle' }],
      nodes: [{ factor: 'tea', group: 'kettle' }, { factor: 'water' }],
      relations: [{ id: 'steeps', from: 'tea', to: 'water', kind: 'shortens', claims: ['tea#tea'] }],
      tour: [{ id: 'tea', title: 'Tea', text: 'Tea.', show: ['tea'] }],
      body: '## Tea',
    },
  },
  pages: { home: { body: '## Tea' }, tea: { body: '## Tea' } },
  references: [{ id: 'tea' }],
});

function open(folder: string): Literature {
  const { literature, report } = openLiterature(join(root, folder));
  if (literature === undefined) throw new Error(report);
  return literature;
}

const literatures: [string, Literature][] = [
  ['the literature itself', open('content')],
  ['the German one', open('tests/fixtures/teezubereitung')],
  ['one that calls everything alike', same],
];

/** Every thing with an address of its own, and its address. */
function listThings({ studies, factors, frameworks, references, pages, site }: Literature): string[] {
  return [
    ...(['studies', 'factors', 'frameworks', 'compare', 'references'] as const).map(addressOf.section),
    ...pages.map(addressOf.page),
    ...site.dimensions.map(addressOf.dimension),
    ...references.map(addressOf.reference),
    ...studies.flatMap((study) => [
      addressOf.study(study),
      ...study.claims.map(addressOf.claim),
      ...study.sentences.map((sentence) => addressOf.sentence(study, sentence)),
      ...[...study.cells.values()].flatMap((cell) => [addressOf.profile(cell), addressOf.cell(cell)]),
    ]),
    ...factors.flatMap((factor) => [addressOf.factor(factor), ...factor.senses.map(addressOf.sense)]),
    ...frameworks.flatMap((framework) => [
      addressOf.framework(framework),
      ...framework.relations.map(addressOf.relation),
      ...framework.tour.map((step) => addressOf.step(framework, step)),
      ...[...framework.nodes, ...framework.groups].map(
        (end) => `${pathOf.framework(framework)}#${anchorOf.end(end)}`,
      ),
    ]),
  ];
}

describe.for(literatures)('In %s', ([, literature]) => {
  const addresses = listAddresses(literature);
  const things = listThings(literature);

  test('no two things have the same address', () => {
    expect(things.length).toBeGreaterThan(20);
    expect(things.filter((address, index) => things.indexOf(address) !== index)).toEqual([]);
  });

  test('every address leads to a page that is listed, and to a place on it', () => {
    const lost = things.filter((address) => {
      const [path = '', anchor] = address.split('#');
      return !(anchor === undefined ? addresses.pages.has(path) : addresses.pages.get(path)?.has(anchor));
    });

    expect(lost).toEqual([]);
  });

  test('no two places on a page have the same anchor, headings included', () => {
    for (const study of literature.studies) {
      const { claims, sentences, body } = study;
      const expected =
        claims.length + sentences.length + literature.site.dimensions.length + body.anchors.length;
      expect(addresses.pages.get(pathOf.study(study))?.size, study.id).toBe(expected);
    }
    for (const factor of literature.factors) {
      const expected = factor.senses.length + factor.body.anchors.length;
      expect(addresses.pages.get(pathOf.factor(factor))?.size, factor.id).toBe(expected);
    }
    for (const framework of literature.frameworks) {
      const { nodes, groups, relations, tour, body } = framework;
      const expected = nodes.length + groups.length + relations.length + tour.length + body.anchors.length;
      expect(addresses.pages.get(pathOf.framework(framework))?.size, framework.id).toBe(expected);
    }
  });

  test('the places of a file are those of its page', () => {
    for (const study of literature.studies)
      expect(addresses.anchorsOf(study.file)).toBe(addresses.pages.get(pathOf.study(study)));
    for (const page of literature.pages)
      expect(addresses.anchorsOf(page.file)).toBe(addresses.pages.get(pathOf.page(page)));
  });

  test('every address is in lower-case letters, digits and hyphens, so that none has to be encoded', () => {
    expect(things.filter((address) => !/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/.test(address))).toEqual([]);
  });
});

test('an address is made of ids, whatever the names and their order', () => {
  const { byId } = same;
  const tea = get(byId.claims, 'tea#tea');
  const framework = get(byId.frameworks, 'tea');

  expect(addressOf.claim(tea)).toBe('/studies/tea/#claim-tea');
  expect(addressOf.sentence(tea.study, tea.sentence)).toBe('/studies/tea/#sentence-1');
  expect([...tea.cells].map(addressOf.profile)).toEqual(['/studies/tea/#profile-tea']);
  expect([...tea.cells].map(addressOf.cell)).toEqual(['/compare/tea/#study-tea']);
  expect(get(byId.factors, 'tea').senses.map(addressOf.sense)).toEqual(['/factors/tea/#sense-tea']);
  expect(framework.relations.map(addressOf.relation)).toEqual(['/frameworks/tea/#relation-steeps']);
  expect(framework.tour.map((step) => addressOf.step(framework, step))).toEqual([
    '/frameworks/tea/#step-tea',
  ]);
  expect(addressOf.reference(get(byId.references, 'tea'))).toBe('/references/#reference-tea');
  expect(addressOf.page(get(byId.pages, 'home'))).toBe('/');
  expect(addressOf.page(get(byId.pages, 'tea'))).toBe('/tea/');
});

test('an entry with many claims has a page for them, and one with fewer has none', () => {
  const claims = Array.from({ length: claimsOnFactorPage }, (_, index) =>
    claim(`c${index}`, ['few', 'many']),
  );
  const literature = makeLiterature({
    studies: { x: { claims: [...claims, claim('one-more', ['many'])] } },
    factors: { few: {}, many: {} },
  });
  const { pages } = listAddresses(literature);

  expect(pages.has(addressOf.uses(get(literature.byId.factors, 'many')))).toBe(true);
  expect(pages.has(addressOf.uses(get(literature.byId.factors, 'few')))).toBe(false);
});

test('a file that makes no page has no places', () => {
  expect(listAddresses(same).anchorsOf('references.json').size).toBe(0);
});
