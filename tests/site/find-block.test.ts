import { expect, test } from 'vitest';
import { findBlock } from '../../src/site/find-block.ts';

test('words within a sentence are no block', () => {
  expect(findBlock('our <em>reading</em>', 'Editorial')).toBeUndefined();
  expect(findBlock('<pre-text>', 'Editorial')).toBeUndefined();
});

test('the label runs into the first paragraph, and into no other one', () => {
  expect(findBlock('\n<p>One</p><p>Two</p>', 'Editorial')).toBe(
    '\n<p><span class="kind">Editorial</span> One</p><p>Two</p>',
  );
});

test('a list or a table gets the label before it', () => {
  expect(findBlock('<ul><li>One</li></ul>', 'Editorial')).toBe(
    '<p><span class="kind">Editorial</span> </p><ul><li>One</li></ul>',
  );
});

test('the label is text, whatever it holds', () => {
  expect(findBlock('<p>One</p>', 'A<b>&')).toContain('A&lt;b>&amp;');
});

test('a label with a dollar sign is not taken for a pattern', () => {
  expect(findBlock('<p>One</p>', '$& $1')).toBe('<p><span class="kind">$&amp; $1</span> One</p>');
});
