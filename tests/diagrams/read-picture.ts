import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import { allowedElements } from '../../src/diagrams/safe-markup.ts';

/** The elements of a picture, as a page would read it. */
export function readPicture(svg: string): Element[] {
  const { document } = new JSDOM(`<!doctype html><body><p>before</p>${svg}<p>after</p></body>`).window;
  expect([...document.body.children].map(({ localName }) => localName)).toEqual(['p', 'svg', 'p']);
  return [...document.querySelectorAll('svg, svg *')];
}

/** Holds that nothing in the picture can run, load, reach out or look otherwise than the page wants. */
export function expectHarmless(svg: string): void {
  const elements = readPicture(svg);
  const names = new Set(elements.map(({ localName }) => localName));
  expect(
    [...names].filter((name) => !allowedElements.has(name) && !['title', 'desc'].includes(name)),
  ).toEqual([]);
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|^class$|^xlink|^data-|^src$/);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|\/[^/]|#)/);
      else expect(value).not.toMatch(/url\((?!#)|javascript:|\/\//);
      if (/^(?:fill|stroke)$/.test(name))
        expect(value).toMatch(/^(?:none|var\(--(?:paper|raised|sunk|rule|edge|ink-2|ink)\))$/);
    }
  }
}
