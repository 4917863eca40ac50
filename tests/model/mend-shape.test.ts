import { expect, test } from 'vitest';
import { mendShape } from '../../src/model/parse/mend-shape.ts';
import { factorSchema } from '../../src/model/schema/factor.ts';
import { frameworkSchema } from '../../src/model/schema/framework.ts';
import { pageSchema } from '../../src/model/schema/page.ts';
import { studySchema } from '../../src/model/schema/study.ts';

const heat = { name: 'Heat', kind: 'quantity', gloss: 'How hot.' };

test.for([studySchema, factorSchema, frameworkSchema, pageSchema])(
  'a shape is made even of nothing, of text and of lists',
  (schema) => {
    for (const value of [undefined, null, 'a', 1, [], {}, [[]]])
      expect(mendShape<unknown>(schema, value)).toBeDefined();
  },
);

test('what is right stays as it is', () => {
  const value = { ...heat, matches: [{ factor: 'time', as: 'close', reason: 5 }], colour: 'red' };

  expect(mendShape(factorSchema, value)).toMatchObject({
    data: { ...heat, matches: [{ factor: 'time', as: 'close' }] },
    faults: [['matches', 0, 'reason']],
  });
});

test('under a misspelt name any field of an item may have been meant, at the top the nearest', () => {
  expect(mendShape(factorSchema, { ...heat, alias: ['a'] })?.faults).toEqual([['aliases']]);
  expect(
    mendShape(factorSchema, { ...heat, matches: [{ factor: 'a', as: 'close', raeson: 'b' }] })?.faults,
  ).toEqual([['matches', 0]]);
});

test('the data that it was given is not changed', () => {
  const value = { ...heat, colour: 'red', aliases: 5 };
  mendShape(factorSchema, value);

  expect(value).toEqual({ ...heat, colour: 'red', aliases: 5 });
});
