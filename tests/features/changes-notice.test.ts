// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChangeRecord } from '../../src/features/changes/change-record.ts';
import { findCitedDay, findPath, findSince } from '../../src/features/changes/find-since.ts';

const hostile = '<img src="x" onerror="alert(1)">';
const record: ChangeRecord = {
  words: {
    language: 'en',
    label: 'Since the citation',
    since: 'Changed since {day}:',
    noneSince: 'Nothing since {day}.',
    all: 'All',
    close: 'Close',
  },
  changes: [
    { on: '2014-05-02', what: hostile, where: ['/studies/cool/#claim-a', '/factors/'], names: ['A', 'B'] },
    { on: '2014-04-01', what: 'Elsewhere.', where: ['/studies/cool-water/'], names: ['Cool water'] },
    { on: '2014-03-21', what: 'Everywhere.', where: [], names: [] },
    { on: '2014-03-03', what: 'First.', where: [], names: [] },
  ],
};
const place = { day: '2014-03-03', path: '/studies/cool/' };

describe('The day of a citation', () => {
  test.each([
    ['?cited=2014-03-21', '2014-03-21'],
    ['?found=tea&cited=2014-03-21', '2014-03-21'],
    ['?cited=2014-02-30', undefined],
    ['?cited=2014-13-01', undefined],
    ['?cited=2014', undefined],
    ['?cited=yesterday', undefined],
    ['?cited=%3Cscript%3E', undefined],
    ['?cited=', undefined],
    ['', undefined],
  ])('is read from an address, unless it is none: %s', (search, day) => {
    expect(findCitedDay(search)).toBe(day);
  });
});

describe('What has changed since', () => {
  const since = (day: string) => findSince(record, { ...place, day }).map(({ what }) => what);

  test('is what concerns the page, a place on it or all of the site', () => {
    expect(since('2014-01-01')).toEqual([hostile, 'Everywhere.', 'First.']);
  });

  test('leaves out the day itself: the version that was cited had its changes', () => {
    expect(since('2014-03-21')).toEqual([hostile]);
    expect(since('2014-05-02')).toEqual([]);
  });
});

test.each([
  ['https://tea.example/kb/studies/cool/?cited=x#y', 'https://tea.example/kb/', '/studies/cool/'],
  ['https://tea.example/kb/studies/cool', 'https://tea.example/kb/', '/studies/cool/'],
  ['https://tea.example/studies/cool/index.html', 'https://tea.example/', '/studies/cool/'],
  ['https://tea.example/', 'https://tea.example/', '/'],
  ['https://tea.example/kb', 'https://tea.example/kb/', '/'],
  [
    'file:///home/a%20b/tea/studies/cool/index.html?cited=x',
    'file:///home/a%20b/tea/index.html',
    '/studies/cool/',
  ],
  ['file:///C:/tea/index.html', 'file:///C:/tea/index.html', '/'],
])('A page is known by its address within the site: %s', (page, home, path) => {
  expect(findPath(page, home)).toBe(path);
});

describe('The notice', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(Response.json(record))),
    );
    document.body.innerHTML =
      '<header class="masthead"><a class="name" href="/">Tea</a></header><main>Text</main>';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  async function open(address: string): Promise<Element | null> {
    history.replaceState(null, '', address);
    await import('../../src/features/changes/cited-notice.client.ts');
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    return document.querySelector('.cited-bar');
  }
  const said = () =>
    vi.waitFor(() => {
      const text = document.querySelector('[role="status"]')!.textContent;
      expect(text).not.toBe('');
      return text;
    });

  test('lists what has changed on the page, each with its day and a link, before the text', async () => {
    const notice = (await open('/studies/cool/?cited=2014-03-03'))!;
    expect(await said()).toBe('Changed since March 3, 2014:');
    expect(notice.nextElementSibling).toBe(document.querySelector('main'));
    expect(notice.getAttribute('aria-label')).toBe('Since the citation');
    const items = [...notice.querySelectorAll('li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      `May 2, 2014 ${hostile} A`,
      'March 21, 2014 Everywhere.',
    ]);
    const links = [...notice.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/changes/#on-2014-05-02', '#claim-a', '/changes/#on-2014-03-21']);
    expect(notice.querySelector('img')).toBeNull();
  });

  test('says so when nothing is recorded since', async () => {
    const notice = (await open('/studies/cool/?cited=2014-05-02'))!;
    expect(await said()).toBe('Nothing since May 2, 2014.');
    expect(notice.querySelector('ul')).toBeNull();
  });

  test.each(['click', 'Escape'])(
    'goes with %s, takes the day out of the address, and leaves the focus on the text',
    async (way) => {
      const notice = (await open('/studies/cool/?cited=2014-03-03&found=tea#claim-a'))!;
      if (way === 'click') notice.querySelector('button')!.click();
      else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      expect(document.querySelector('.cited-bar')).toBeNull();
      expect(location.search + location.hash).toBe('?found=tea#claim-a');
      expect(document.activeElement).toBe(document.querySelector('main'));
    },
  );

  test.each(['?cited=2014-02-30', '?cited=', ''])(
    'does not come, and nothing is asked for, without a day: %j',
    async (search) => {
      expect(await open(`/studies/cool/${search}`)).toBeNull();
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test('does not come where no changes are recorded at all: nobody knows then', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...record, changes: [] })));
    expect(await open('/studies/cool/?cited=2014-03-03')).toBeNull();
  });
});
