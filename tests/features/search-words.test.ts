import { describe, expect, test } from 'vitest';
import {
  foldWord,
  isWanted,
  listWords,
  markWords,
  readExcerpt,
} from '../../src/features/search/mark-words.ts';
import { hostile, pieces } from './search-tea.ts';

const textOf = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('');

describe('words are compared', () => {
  test.each([
    ['TEA', 'tea'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'Café'],
    ['ÖFFNUNG', 'offnung'],
    ['İSTANBUL', 'istanbul'],
    ['Ελλάδα', 'ΕΛΛΑΔΑ'],
    ['ёлка', 'ЕЛКА'],
    ['שָׁלוֹם', 'שלום'],
    ['شَايٌ', 'شاي'],
  ])('without case and accents: %s as %s', (a, b) => {
    expect(foldWord(a)).toBe(foldWord(b));
  });

  test.each([
    ['tea', 'team'],
    ['Straße', 'Strafe'],
    ['чай', 'чаи\u0306х'],
    ['茶', '水'],
  ])('letter by letter otherwise: %s is not %s', (a, b) => {
    expect(foldWord(a)).not.toBe(foldWord(b));
  });
});

describe('the words of a text', () => {
  test('are folded, each once, in their order', () => {
    expect(listWords('Green tea, GREEN TEA: 80 °C – Café!')).toEqual(['green', 'tea', '80', 'c', 'cafe']);
  });

  test('end at hyphens, slashes and quotation marks', () => {
    expect(listWords('inter-cup/inter‐pot “delay” and don’t')).toEqual([
      'inter',
      'cup',
      'pot',
      'delay',
      'and',
      'don',
      't',
    ]);
  });

  test('are those of any script', () => {
    expect(listWords('Чай, 茶、شاي; תה')).toEqual(['чаи', '茶', 'شاي', 'תה']);
  });

  test('are letters and digits: marks that stand on an emoji or on nothing are none', () => {
    expect(listWords('☕\ufe0f tea')).toEqual(['tea']);
    expect(listWords('tea ❤\ufe0f\u200d🔥 cup \u0301')).toEqual(['tea', 'cup']);
  });

  test.each(['', '  ', '?! … – "', '🍵 👩‍🌾 🇨🇳', '☕\ufe0f', '\u0301', '\ud83c', '<></>'])(
    'are none in %j',
    (text) => {
      expect(listWords(text)).toEqual([]);
    },
  );
});

describe('what was typed stands', () => {
  test('for the very word, and from three letters on for those that it begins', () => {
    expect(isWanted('Tea', ['tea'])).toBe(true);
    expect(isWanted('Teapot', ['tea'])).toBe(true);
    expect(isWanted('te', ['te'])).toBe(true);
    expect(isWanted('tea', ['te'])).toBe(false);
  });

  test('not for words that it ends, or stands within', () => {
    expect(isWanted('Steam', ['tea'])).toBe(false);
    expect(isWanted('Eistee', ['tee'])).toBe(false);
  });

  test('for nothing where nothing was typed', () => {
    expect(isWanted('tea', [])).toBe(false);
  });
});

describe('marking words', () => {
  test.each<[string, string[], string]>([
    ['Green tea in a teapot, steamed', ['tea'], 'Green [tea] in a [teapot], steamed'],
    ['TEA', ['tea'], '[TEA]'],
    ['of tea of', ['of'], '[of] tea [of]'],
    ['Café cafe Cafe\u0301 cafés', ['cafe'], '[Café] [cafe] [Cafe\u0301] [cafés]'],
    ['שתיית תה ירוק', ['תה'], 'שתיית [תה] ירוק'],
    ['شرب الشاي الأخضر', ['الشاي'], 'شرب [الشاي] الأخضر'],
    ['зелёный чай', ['зеленыи'], '[зелёный] чай'],
    ['🍵tea🍵', ['tea'], '🍵[tea]🍵'],
    ['👩🏽‍🌾 pours', ['pours'], '👩🏽‍🌾 [pours]'],
    ['a.*b __proto__', ['.*', 'constructor'], 'a.*b __proto__'],
  ])('in %j', (text, wanted, expected) => {
    expect(markWords(text, wanted)).toEqual(pieces(expected));
  });

  test('takes nothing away and adds nothing', () => {
    for (const text of [
      hostile,
      '&lt;b&gt; &amp; <mark>tea</mark>',
      ' tea\n\ttea ',
      '\u202etea\u202c',
      'te\u0301a ',
    ])
      expect(textOf(markWords(text, ['tea', 'img', 'mark', 'lt']))).toBe(text);
  });

  test('leaves what is not wanted in one piece', () => {
    expect(markWords('one two, three – four', [])).toEqual([{ text: 'one two, three – four', isHit: false }]);
    expect(markWords('', ['tea'])).toEqual([]);
  });
});

describe('an excerpt of Pagefind', () => {
  test('is read with its marks', () => {
    expect(readExcerpt('Green <mark>tea,</mark> and <mark>tea</mark>')).toEqual(
      pieces('Green [tea,] and [tea]'),
    );
    expect(readExcerpt('<mark>Tea</mark>\nsteeps')).toEqual(pieces('[Tea]\nsteeps'));
    expect(readExcerpt('no mark at all')).toEqual(pieces('no mark at all'));
    expect(readExcerpt('')).toEqual([]);
  });

  test('holds what an author wrote as text, whatever it looks like', () => {
    expect(readExcerpt('so &lt;img onerror&gt; and <mark>&lt;b&gt;tea&lt;/b&gt;</mark>')).toEqual(
      pieces('so <img onerror> and [<b>tea</b>]'),
    );
    expect(readExcerpt('&lt;mark&gt;tea&lt;/mark&gt;')).toEqual(pieces('<mark>tea</mark>'));
  });

  test('is read once: what stands for a sign that stands for a sign does not become one', () => {
    expect(textOf(readExcerpt('&amp;lt;img onerror&amp;gt;'))).not.toMatch(/[<>]/);
  });

  test('keeps ampersands that stand for themselves', () => {
    expect(readExcerpt('AT&T & <mark>R&D</mark> &c;')).toEqual(pieces('AT&T & [R&D] &c;'));
  });

  test('keeps what looks like an escape of one', () => {
    expect(readExcerpt('write &amp; for <mark>&</mark>')).toEqual(pieces('write &amp; for [&]'));
  });

  test('has one piece for hits that touch', () => {
    expect(readExcerpt('<mark>緑</mark><mark>茶</mark>を<mark></mark>飲む')).toEqual(pieces('[緑茶]を飲む'));
  });
});
