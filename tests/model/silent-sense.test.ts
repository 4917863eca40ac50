import { describe, expect, test } from 'vitest';
import { claim, get, makeLiterature } from './make-literature.ts';

const make = (sense: object) => {
  const { byId } = makeLiterature({
    studies: { 'a-study': { mark: 'A', claims: [claim('a1')] } },
    factors: { term: { senses: [{ study: 'a-study', text: 'Has the word in passing.', ...sense }] } },
  });
  return get(byId.factors, 'term').uses.get(get(byId.studies, 'a-study').id);
};

describe('a silent sense', () => {
  test('with claims is a mention, which the sense explains', () => {
    expect(make({ silent: true, claims: ['a-study#a1'] })).toMatchObject({
      standing: 'mention',
      sense: { silent: true },
    });
  });

  test('without claims leaves the study silent', () => {
    expect(make({ silent: true })).toBeUndefined();
  });

  test('is none where it is not silent: the study uses the term', () => {
    expect(make({ claims: ['a-study#a1'] })?.standing).toBe('sense');
  });
});
