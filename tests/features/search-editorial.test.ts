import { expect, test } from 'vitest';
import { bracketEditorial } from '../../src/features/search/bracket-editorial.ts';

test('words that style puts into brackets have them in the text', () => {
  expect(bracketEditorial('<p>A. <span class="ed">Our <i>own</i> word</span>.</p>')).toBe(
    '<p>A. <span class="ed">[Our <i>own</i> word]</span>.</p>',
  );
});

test('a claim of ours has them around all of it, once', () => {
  const claim = '<article class="claim editorial"><p>So <br>it <span class="ed">is</span></p></article>';
  expect(bracketEditorial(claim)).toBe(
    '<article class="claim editorial">[<p>So <br>it <span class="ed">is</span></p>]</article>',
  );
});

test('what a source says has none, whatever its classes are called', () => {
  const said = '<p class="claim">x</p><p class="edge">y</p><li class="editorial">z</li><input class="ed">';
  expect(bracketEditorial(said)).toBe(said);
});

test('an element that was never opened, or never closed, does no harm', () => {
  expect(bracketEditorial('</b><span class="ed">x')).toBe('</b><span class="ed">[x');
});
