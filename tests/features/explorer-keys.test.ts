import { describe, expect, test } from 'vitest';
import type { Selection } from '../../src/features/explorer/explorer-hash.ts';
import { walk, type WalkKey } from '../../src/features/explorer/explorer-walk.ts';
import { findSlide } from '../../src/features/explorer/slides.ts';
import { tea } from './explorer-tea.ts';

const node = (id: string): Selection => ({ type: 'node', id });
const relation = (id: string): Selection => ({ type: 'relation', id });

/** Where a walk from a part leads, key by key. */
function follow(start: Selection, keys: WalkKey[], hidden: string[] = []): (string | undefined)[] {
  let at: Selection | undefined = start;
  let origin = start.type === 'node' ? start.id : undefined;
  return keys.map((key) => {
    if (!at) return undefined;
    const next = walk(tea, at, key, { origin, hidden: new Set(hidden) });
    if (at.type === 'node') origin = at.id;
    else if (next?.type === 'node') origin = undefined;
    at = next;
    return next?.id;
  });
}

describe('walking along relations', () => {
  test('down goes through the relations of a node, those of its group last, round in a circle', () => {
    expect(follow(node('heat'), ['ArrowDown', 'ArrowDown', 'ArrowDown'])).toEqual([
      'heat-taste',
      'water-leaf',
      'heat-taste',
    ]);
  });

  test('up goes the other way round', () => {
    expect(follow(node('heat'), ['ArrowUp', 'ArrowUp'])).toEqual(['water-leaf', 'heat-taste']);
  });

  test('right goes over to the other end, and on from there', () => {
    expect(follow(node('heat'), ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter'])).toEqual([
      'heat-taste',
      'taste',
      'heat-taste',
      'leaf-taste',
      'leaf',
    ]);
  });

  test('left goes back to where the walk came from', () => {
    expect(follow(node('taste'), ['ArrowDown', 'ArrowLeft'])).toEqual(['heat-taste', 'taste']);
  });

  test('a relation of its group leads a node over to the other end, and back to itself', () => {
    expect(follow(node('lime'), ['ArrowDown', 'ArrowRight'])).toEqual(['water-leaf', 'leaf']);
    expect(follow(node('lime'), ['ArrowDown', 'ArrowLeft'])).toEqual(['water-leaf', 'lime']);
  });

  test('a relation that was chosen by itself begins at its first end', () => {
    expect(follow(relation('leaf-taste'), ['ArrowRight'])).toEqual(['taste']);
    expect(follow(relation('leaf-taste'), ['ArrowLeft'])).toEqual(['leaf']);
  });

  test('nobody walks where something is filtered away, nor from what stands alone', () => {
    expect(follow(node('heat'), ['ArrowDown', 'ArrowDown'], ['heat-taste'])).toEqual([
      'water-leaf',
      'water-leaf',
    ]);
    expect(follow(node('cup'), ['ArrowDown'])).toEqual([undefined]);
  });
});

describe('keys while presenting', () => {
  test.each([
    [' ', -1, 0],
    ['ArrowRight', 0, 1],
    ['PageDown', 1, 2],
    ['PageDown', 2, 2],
    ['PageUp', 1, 0],
    ['ArrowLeft', 0, -1],
    ['ArrowLeft', -1, -1],
    ['Home', 2, -1],
    ['End', 0, 2],
    ['x', 0, undefined],
  ])('%s at step %i leads to %s', (key, index, slide) => {
    expect(findSlide(key, index, 2)).toBe(slide);
  });

  test('without a tour there is only the whole', () => {
    expect(findSlide(' ', -1, -1)).toBe(-1);
  });
});
