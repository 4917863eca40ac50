import { expect, test } from 'vitest';
import { nameAddress, nameOnPage } from '../../src/features/changes/name-address.ts';
import { addressOf, listAddresses } from '../../src/model/addresses.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { createWords } from '../../src/words/words.ts';

const literature = openLiterature('tests/fixtures/teezubereitung').literature!;
const names = { literature, words: createWords(literature.site) };
const { studies, factors, frameworks, references, site } = literature;

test('every place with an id has a name of its own language, and no place is named by its address', () => {
  const addresses = [
    ...studies.flatMap((study) => [
      ...study.claims.map(addressOf.claim),
      ...study.sentences.map((sentence) => addressOf.sentence(study, sentence)),
      ...[...study.cells.values()].flatMap((cell) => [addressOf.profile(cell), addressOf.cell(cell)]),
    ]),
    ...factors.flatMap(({ senses }) => senses.map(addressOf.sense)),
    ...factors.map(({ id }) => `/factors/#factor-${id}`),
    ...site.dimensions.map(({ id }) => `/compare/#dimension-${id}`),
    ...references.map(addressOf.reference),
    ...frameworks.flatMap((framework) => [
      ...framework.relations.map(addressOf.relation),
      ...[...framework.nodes, ...framework.groups].map((end) => addressOf.end(framework, end)),
      ...framework.tour.map((step) => addressOf.step(framework, step)),
    ]),
  ];
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses) {
    const page = nameAddress(address.replace(/#.*/, ''), names);
    expect(nameAddress(address, names)).toBe(`${page}: ${nameOnPage(address, names)}`);
    expect(nameAddress(address, names)).not.toMatch(/[/#]/);
  }
});

test('pages are called what they are called, and what has no name is the address', () => {
  const name = (address: string) => nameAddress(address, names);
  expect(['/', '/factors/', '/ueber/'].map(name)).toEqual([
    'Teezubereitung',
    'Glossar',
    literature.byId.pages.get('ueber')!.title,
  ]);
  expect(name('/studies/fort/#claim-x')).toBe('/studies/fort/#claim-x');
  expect(name('/data/claims.csv')).toBe('/data/claims.csv');
  for (const [path, anchors] of listAddresses(literature).pages)
    for (const address of [path, ...[...anchors].map((anchor) => `${path}#${anchor}`)])
      expect(name(address)).not.toBe('');
});
