import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawFramework } from '../../src/diagrams/draw.node.ts';
import { formatPicture } from '../../src/features/exports/format-picture.ts';
import { loadLightColours } from '../../src/site/light-colours.node.ts';
import type { Framework } from '../../src/model/literature.ts';
import { makeFramework } from '../diagrams/make-framework.ts';
import { hostile } from './hostile-text.ts';
import { golden, link, literature, words } from './open-tea.ts';

const source = { literature, words, link };
const colours = loadLightColours();
const framework = literature.byId.frameworks.get('wasser-blatt-zeit')!;

async function draw(shown: Framework, isLinked = true): Promise<string> {
  const { wide } = await drawFramework(shown);
  return formatPicture(shown, { source, drawing: wide, colours, isLinked });
}

/** @throws when it is no XML */
const parse = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
/** Mermaid starts in a thread of its own, which takes its time. */
const patience = 60_000;
const picture = await draw(framework);
const drawn = parse(picture);
const textOf = (selector: string, among = drawn) =>
  [...among.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the tea’s picture is the golden one', async () => {
  await expect(picture).toMatchFileSnapshot(golden('picture.svg'));
});

describe('the picture stands alone', () => {
  test('without styles, classes, scripts or anything of the site', () => {
    expect(drawn.querySelectorAll('style, script, image, foreignObject, [class], [style]')).toHaveLength(0);
    expect(picture).not.toContain('var(--');
    expect(picture).not.toContain('url(');
  });

  test('with a name, and with every relation in words, those of ours marked', () => {
    expect(textOf('svg > title')).toEqual([framework.name]);
    const [description = ''] = textOf('svg > desc');
    expect(description).toContain('Beziehung 1: „Temperatur“ verkürzt „Ziehzeit“.');
    expect(description).toContain(
      'Beziehung 7: „Aroma“ und „Bitterkeit“ verstärken einander. [Redaktionell: von uns, nicht aus der Quelle] In Versuch A',
    );
    expect(description).toContain('Darstellung beruht auf dem Abstract');
    expect(description).toContain(literature.site.notice);
  });

  test('with whole addresses', () => {
    const links = [...drawn.querySelectorAll('a')].map((found) => found.getAttribute('href'));
    const { nodes, groups, relations } = framework;
    expect(links).toHaveLength(nodes.length + groups.length + relations.length);
    expect(links.every((address) => address?.startsWith('https://tee.example/lesen/'))).toBe(true);
  });

  test('without links where the site does not know its address', async () => {
    const unlinked = await draw(framework, false);
    expect(parse(unlinked).querySelectorAll('a')).toHaveLength(0);
    expect(unlinked).not.toContain('tee.example');
    expect(textOf('text', parse(unlinked))).toContain('Ziehzeit');
  });
});

test('what is reported is solid and in its study’s colour, what is ours is dashed', () => {
  const edges = [...drawn.querySelectorAll('a')].filter((found) => found.querySelector('circle'));
  expect(edges).toHaveLength(framework.relations.length);
  for (const [index, { standing, claims }] of framework.relations.entries()) {
    const line = edges[index]!.querySelector('path')!;
    expect(line.hasAttribute('stroke-dasharray')).toBe(standing === 'editorial');
    expect(line.getAttribute('stroke')).toBe(
      standing === 'editorial' ? colours.edge : colours.hues[claims[0]!.study.hue - 1],
    );
  }
});

test('a key inside says what lines and colours mean', () => {
  const texts = textOf('text');
  expect(texts).toContain('Berichtet: Versuch A (Beispiel und Muster 2011)');
  expect(texts).toContain('Berichtet: Versuch C (van der Beispiel o. J.)');
  expect(texts).toContain('Redaktionell: von uns, nicht aus der Quelle');
  expect(texts).toContain('Wasser, Blatt und Zeit · Teezubereitung · Beispiel-Lizenz 1.0');
});

test('another program paints it', async () => {
  const { data, info } = await sharp(Buffer.from(picture))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [width, height] = drawn.documentElement.getAttribute('viewBox')!.split(' ').slice(2).map(Number);
  expect([info.width, info.height]).toEqual([width, height]);
  const painted = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels) {
    painted.add(`#${data.subarray(at, at + 3).toString('hex')}`);
  }
  const { paper, ink, edge, hues } = colours;
  expect([paper, ink, edge, hues[0], hues[1], hues[2]].filter((colour) => !painted.has(colour!))).toEqual([]);
});

test('what has no node is still a picture with its name', () => {
  const empty = makeFramework({ nodes: { a: 'A' } });
  const svg = formatPicture(empty, { source, drawing: undefined, colours, isLinked: true });
  expect(textOf('title', parse(svg))).toEqual(['framework']);
});

test.each(Object.entries(hostile))(
  '%s is shown as text',
  async (_, text) => {
    const shown = makeFramework({ nodes: { a: text, b: 'B' }, relations: ['a -> b'] });
    const document = parse(await draw(shown));
    expect(document.querySelectorAll('script, b, img')).toHaveLength(0);
    const words = (found: string) => found.replace(/\s+/g, '');
    expect(textOf('text', document).map((found) => words(found))).toContain(words(text));
  },
  patience,
);
