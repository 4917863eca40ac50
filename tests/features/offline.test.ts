import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildManifest, paper } from '../../src/features/offline/build-manifest.ts';
import { isWanted, planCopy } from '../../src/features/offline/decide.ts';
import { describeCopy } from '../../src/features/offline/describe-copy.ts';
import { findAnswer } from '../../src/features/offline/find-answer.ts';
import type { Status } from '../../src/features/offline/messages.ts';
import {
  addressOfFile,
  chooseFiles,
  isSaved,
  listFile,
  type SavedFile,
} from '../../src/features/offline/saved-files.ts';
import { formatSize } from '../../src/words/format-size.ts';

describe('the files of a copy', () => {
  test('are looks and scripts first, then pages, then the rest', () => {
    const files = ['404.html', '_astro/x.css', 'favicon.svg', 'index.html', 'studies/index.html'];
    expect(chooseFiles([...files].reverse())).toEqual([
      '_astro/x.css',
      '404.html',
      'index.html',
      'studies/index.html',
      'favicon.svg',
    ]);
  });

  test('are not those that pages never ask for, nor what makes the copy itself', () => {
    const left = [
      'og/site.png',
      'offline/site-1a2b3c4d.zip',
      'sw.js',
      listFile('0123456789abcdef'),
      'sitemap-0.xml',
      'sitemap-index.xml',
      'robots.txt',
      'llms.txt',
      'index.md',
      'studies/x/index.md',
      'version.json',
    ];
    expect(left.filter(isSaved)).toEqual([]);
    const kept = [
      'offline/index.html',
      'data/comparison.md',
      'sw-page.js',
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
    ];
    expect(kept.filter(isSaved)).toEqual(kept);
  });

  test('lie at the address at which a host serves them', () => {
    expect(['index.html', 'x/index.html', '404.html', 'my index.html'].map(addressOfFile)).toEqual([
      '',
      'x/',
      '404.html',
      'my%20index.html',
    ]);
  });
});

describe('an address is answered', () => {
  const addresses = new Set(['', 'x/', '404.html', '_astro/x.css']);
  test.each([
    ['', { file: '' }],
    ['x/', { file: 'x/' }],
    ['_astro/x.css', { file: '_astro/x.css' }],
    ['x', { redirect: 'x/' }],
    ['x/index.html', { redirect: 'x/' }],
    ['index.html', { redirect: '' }],
    ['y', undefined],
    ['y/index.html', undefined],
    ['x/y/', undefined],
  ])('%s', (path, expected) => expect(findAnswer(path, addresses)).toEqual(expected));
});

describe('a copy is saved', () => {
  const small = { choice: 'none', bytes: 4, saveUpTo: 5, savesData: false } as const;
  test('by itself when it is small, unless the reader is sparing with data', () => {
    expect(isWanted(small)).toBe(true);
    expect(isWanted({ ...small, bytes: 6 })).toBe(false);
    expect(isWanted({ ...small, savesData: true })).toBe(false);
  });
  test('always when the reader asked for it, and not when the reader said no', () => {
    expect(isWanted({ ...small, bytes: 6, savesData: true, choice: 'save' })).toBe(true);
    expect(isWanted({ ...small, choice: 'pause' })).toBe(false);
    expect(isWanted({ ...small, choice: 'remove' })).toBe(false);
  });
});

test('what is there is left, what an older copy really holds is taken, the rest is fetched', () => {
  const list: SavedFile[] = [
    ['there/', 'a', 1],
    ['same/', 'b', 1],
    ['changed/', 'c', 1],
    ['new/', 'd', 1],
  ];
  const older = {
    id: 'older',
    hashes: new Map([
      ['same/', 'b'],
      ['changed/', 'x'],
    ]),
  };
  expect(planCopy(list, new Set(['there/']), [older])).toEqual({
    take: [{ file: list[1], from: 'older' }],
    fetch: [list[2], list[3]],
  });
});

describe('the reader sees', () => {
  const nothing: Status = {
    id: '1',
    version: '1a2b3c4d',
    date: null,
    files: 10,
    bytes: 100,
    choice: 'none',
    whole: false,
    running: false,
    wanted: false,
    savedFiles: 0,
    savedBytes: 0,
    fault: null,
  };
  const whole: Status = { ...nothing, whole: true, wanted: true, savedFiles: 10, savedBytes: 100 };
  const part: Status = { ...nothing, wanted: true, savedFiles: 5, savedBytes: 50 };
  const fault = (kind: 'space' | 'network' | 'server') => ({ kind, id: '1' });
  test.each([
    ['an offer', nothing, undefined, ['offered', 'can-save']],
    ['how saving goes on', { ...part, running: true }, undefined, ['saving', 'can-pause', 'can-remove']],
    ['that it is paused', { ...part, choice: 'pause' }, undefined, ['paused', 'can-resume', 'can-remove']],
    ['that it was removed', { ...nothing, choice: 'remove' }, undefined, ['removed', 'can-save']],
    ['that it is whole', whole, undefined, ['whole', 'can-remove']],
    [
      'that the network went',
      { ...part, fault: fault('network') },
      undefined,
      ['cut', 'fault-network', 'can-resume', 'can-remove'],
    ],
    [
      'that there is no space',
      { ...nothing, wanted: true, fault: fault('space') },
      undefined,
      ['offered', 'fault-space', 'can-save'],
    ],
    [
      'that a new version was refused',
      { ...whole, fault: fault('server') },
      undefined,
      ['whole', 'fault-server', 'can-retry', 'can-remove'],
    ],
    [
      'no old fault while a new version comes',
      { ...whole, fault: fault('network') },
      { ...part, running: true },
      ['whole', 'next-saving', 'can-pause', 'can-remove'],
    ],
    ['that a new version waits', whole, whole, ['whole', 'next-waits', 'can-use', 'can-remove']],
    [
      'that new versions are not fetched',
      { ...whole, choice: 'pause' },
      undefined,
      ['whole', 'next-paused', 'can-resume', 'can-remove'],
    ],
  ] as [string, Status, Status | undefined, string[]][])('%s', (_, active, next, expected) =>
    expect([...describeCopy(active, next)].sort()).toEqual(expected.sort()),
  );
});

test('sizes are written as readers of the language write them', () => {
  expect([0, 912, 700_000, 2_040_000, 15_300_000, 11e9].map((bytes) => formatSize(bytes, 'en'))).toEqual([
    '0 kB',
    '1 kB',
    '700 kB',
    '2 MB',
    '15 MB',
    '11 GB',
  ]);
  expect(formatSize(2_140_000, 'de')).toBe('2,1 MB');
});

describe('the manifest', () => {
  const text = { name: 'Tea steeping, and what acts on it', description: 'One.', language: 'en' };
  test('stays within the base path', () => {
    const { id, scope, start_url, icons } = buildManifest(text, '/kb/');
    expect([id, scope, start_url]).toEqual(['/kb/', '/kb/', '/kb/']);
    expect(icons.map(({ src }) => src).every((src) => src.startsWith('/kb/icons/'))).toBe(true);
  });
  test('has a name that fits under an icon, and ends with a word', () => {
    expect(buildManifest(text, '/').short_name).toBe('Tea steeping, and what acts on');
  });
  test('has the colour of our paper', () => {
    expect(readFileSync('src/styles/tokens.css', 'utf8')).toContain(`--paper: light-dark(${paper},`);
  });
});
