// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startReferenceList } from '../../src/features/reference-list/reference-list.client.ts';

interface MadeWork {
  id: string;
  text: string;
  type?: string;
  year?: number;
  factors?: string;
}

const hostile = '<img src=x onerror="globalThis.ran = true"> & Co.';
const three: MadeWork[] = [
  { id: 'a', text: 'Ärger, Anna (1990). Cool water', year: 1990, factors: 'cool time' },
  { id: 'b', text: `${hostile} (2010). Steeping`, type: 'report', year: 2010, factors: 'time' },
  { id: 'c', text: 'Nobody (n.d.). Without a date' },
];

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const chip = (facet: string, value: string) =>
  `<button class="chip" data-facet="${facet}" data-value="${value}" aria-pressed="false">x <span class="n"></span></button>`;

/** The page, as far as the script knows it. */
function makePage(works: readonly MadeWork[]): string {
  return `<div data-filters hidden>
    <input id="filter"><button class="chip unfold" aria-expanded="false">More <span class="n"></span></button>
    <select name="factor"><option value="">all</option><option value="cool" data-name="Cool">Cool</option>
      <option value="time" data-name="Time">Time</option></select>
    <select name="from"><option value="">any</option><option>2010</option><option>1990</option></select>
    <select name="to"><option value="">any</option><option>2010</option><option>1990</option></select>
    ${chip('undated', 'yes')}${chip('type', 'book')}${chip('type', 'report')}${chip('standing', 'yes')}</div>
  <div data-over hidden><p role="status" data-all="3 works" data-some="{shown} of 3 works"></p>
    <button data-reset hidden>Reset</button>
    <select name="sort"><option>names</option><option>year</option><option>oldest</option><option>title</option></select></div>
  <div class="take" data-take data-all="All:" data-shown="Shown ({count}):" data-selected="Selected:"
    data-taken="{file}: {count}" data-failed="Failed">
    <div data-selection hidden><span role="status" data-selected="{count} selected" data-apart="{count} selected, {hidden} not shown"></span>
      <button hidden>None</button></div>
    <div data-files><span id="take">All:</span><a href="/data/references.bib" download="references.bib" data-format="bib">BibTeX</a></div>
    <p data-told></p></div>
  <label data-pick-all hidden><input type="checkbox"></label>
  <ul class="refs long" data-select="Select: {work}">${works
    .map(
      ({ id, text, type = 'book', year, factors = '' }, index) =>
        `<li id="reference-${id}" data-id="${id}" data-name="${escape(text.slice(0, 60))}" data-type="${type}" ${year ? `data-year="${year}"` : ''}
      data-factors="${factors}" data-standing="yes" data-rank="${works.length - index}"><span>${escape(text)}</span> <span class="ui">not searched</span></li>`,
    )
    .join('')}</ul>
  <p data-none hidden><button data-reset>Reset</button></p>`;
}

const $ = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('.long > li:not([hidden])')].map(({ dataset }) => dataset['id']);
const click = (selector: string) => $(selector).click();
const box = (id: string) => $<HTMLInputElement>(`#reference-${id} input`);
const type = (text: string) => {
  $<HTMLInputElement>('#filter').value = text;
  $('#filter').dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (name: string, value: string) => {
  $<HTMLSelectElement>(`[name=${name}]`).value = value;
  $(`[name=${name}]`).dispatchEvent(new Event('change', { bubbles: true }));
};
const told = () => $('[data-over] [role=status]').textContent;
const selected = () => $('[data-selection] [role=status]').textContent;

function open(search = '', works: readonly MadeWork[] = three): void {
  history.replaceState(null, '', `/references/${search}`);
  document.body.innerHTML = makePage(works);
  startReferenceList(document);
}

let saved: { name: string; text: Promise<string> }[];
beforeEach(() => {
  saved = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.lang = 'en';
  Element.prototype.scrollIntoView = vi.fn();
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.protocol === 'blob:')
      saved.push({ name: this.download, text: blobs[Number(this.href.slice(5))]!.text() });
    else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the list', () => {
  test('opens as its address says, and shows that in its fields', () => {
    open('?q=steep&factor=time&type=report&from=1995&sort=year');
    expect(shown()).toEqual(['b']);
    expect(told()).toBe('1 of 3 works');
    expect($<HTMLInputElement>('#filter').value).toBe('steep');
    expect($<HTMLSelectElement>('[name=factor]').value).toBe('time');
    expect($<HTMLSelectElement>('[name=sort]').value).toBe('year');
    // No work is of that year: the address has it all the same.
    expect($<HTMLSelectElement>('[name=from]').value).toBe('1995');
    expect($('[data-value=report]').ariaPressed).toBe('true');
    expect($('.unfold .n').textContent).toBe('3');
  });

  test('is filtered while one types, and the address follows when typing rests, as one step back', () => {
    open();
    const before = history.length;
    type('s');
    type('steep');
    expect(shown()).toEqual(['b']);
    expect(location.search).toBe('');
    vi.advanceTimersByTime(400);
    expect(location.search).toBe('?q=steep');
    type('steeping');
    vi.advanceTimersByTime(400);
    expect(location.search).toBe('?q=steeping');
    expect(history.length).toBe(before + 1);
    click('[data-value=report]');
    expect(location.search).toBe('?q=steeping&type=report');
    expect(history.length).toBe(before + 2);
  });

  test('searches what names the work, and not what is said about it', () => {
    open('?q=searched');
    expect(shown()).toEqual([]);
    expect($('[data-none]').hidden).toBe(false);
    expect($('[data-files]').hidden).toBe(true);
  });

  test('counts each choice beside the others', () => {
    open('?type=report');
    const countOf = (value: string) => $(`[data-value=${value}] .n`).textContent;
    expect([countOf('report'), countOf('book')]).toEqual(['1', '2']);
    expect($('[data-facet=undated] .n').textContent).toBe('0');
    const options = [...$<HTMLSelectElement>('[name=factor]').options].map(
      ({ text, disabled }) => `${text}${disabled ? ' off' : ''}`,
    );
    expect(options).toEqual(['all', 'Cool (0) off', 'Time (1)']);
  });

  test('is sorted, and goes back to the order of the names', () => {
    open();
    choose('sort', 'year');
    expect(shown()).toEqual(['b', 'a', 'c']);
    choose('sort', 'title');
    expect(shown()).toEqual(['c', 'b', 'a']);
    choose('sort', 'names');
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(location.search).toBe('');
  });

  test('is whole again when all filters are taken away; its order stays', () => {
    open('?factor=gone&undated=yes&sort=oldest');
    expect(shown()).toEqual([]);
    click('[data-none] [data-reset]');
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(location.search).toBe('?sort=oldest');
    expect(document.activeElement).toBe($('#filter'));
    expect($('[data-over] [data-reset]').hidden).toBe(true);
  });

  test('goes back with the browser', () => {
    open();
    choose('factor', 'cool');
    expect(shown()).toEqual(['a']);
    history.replaceState(null, '', '/references/?type=report');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(shown()).toEqual(['b']);
    expect($<HTMLSelectElement>('[name=factor]').value).toBe('');
  });

  test('shows the work that an address names, whatever is filtered', () => {
    open('?type=report#reference-a');
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(location.search + location.hash).toBe('#reference-a');
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledOnce();
  });

  test('takes no name for markup', () => {
    open();
    expect(document.querySelector('img')).toBeNull();
    expect($('#reference-b .pick').textContent).toContain('<img src=x');
  });
});

describe('a selection', () => {
  test('outlives filters and orders, and says what of it is not shown', () => {
    open();
    box('a').click();
    expect(selected()).toBe('1 selected');
    click('[data-value=report]');
    choose('sort', 'year');
    expect(selected()).toBe('1 selected, 1 not shown');
    expect($('#take').textContent).toBe('Selected:');
    click('[data-value=report]');
    expect(box('a').checked).toBe(true);
  });

  test('takes all that are shown and leaves them again, and nothing else', () => {
    open();
    const all = $<HTMLInputElement>('[data-pick-all] input');
    box('c').click();
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    choose('factor', 'time');
    expect([all.checked, all.indeterminate]).toEqual([false, false]);
    all.click();
    expect(selected()).toBe('3 selected, 1 not shown');
    all.click();
    expect(selected()).toBe('1 selected, 1 not shown');
    click('[data-selection] button');
    expect(selected()).toBe('');
    expect(box('c').checked).toBe(false);
  });
});

describe('a file', () => {
  const whole = '% Head\n\n@book{a,\n  x\n}\n\n@report{b,\n  x\n}\n\n@book{c,\n  x\n}\n';
  const answer = (text: string, status = 200) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(new Response(text, { status }))),
    );
  const take = async () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    $('[data-format]').dispatchEvent(event);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return event.defaultPrevented;
  };
  const last = async () => saved.at(-1)?.text;

  test('of the whole list is the link that stands there', async () => {
    answer(whole);
    open('?sort=year');
    expect(await take()).toBe(false);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('holds what is shown while nothing is selected', async () => {
    answer(whole);
    open('?factor=time');
    expect($('#take').textContent).toBe('Shown (2):');
    expect(await take()).toBe(true);
    expect(saved[0]!.name).toBe('references.bib');
    expect(await last()).toBe('% Head\n\n@book{a,\n  x\n}\n\n@report{b,\n  x\n}\n');
    expect($('[data-told]').textContent).toBe('references.bib: 2');
  });

  test('holds what is selected, shown or not, in the order of the names; the whole file is fetched once', async () => {
    answer(whole);
    open('?sort=year');
    box('c').click();
    box('a').click();
    click('[data-value=report]');
    await take();
    expect(await last()).toBe('% Head\n\n@book{a,\n  x\n}\n\n@book{c,\n  x\n}\n');
    box('a').click();
    await take();
    expect(await last()).toBe('% Head\n\n@book{c,\n  x\n}\n');
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each([
    ['that cannot be fetched', '', 503],
    ['that lacks a work', '@book{a,\n}\n', 200],
  ])('%s is told, and asked for again', async (_, text, status) => {
    answer(text, status);
    open('?factor=time');
    await take();
    expect(saved).toEqual([]);
    expect($('[data-told]').textContent).toBe('Failed');
    answer(whole);
    await take();
    expect(saved).toHaveLength(1);
    expect($('[data-told]').textContent).toBe('references.bib: 2');
  });
});

test('a page without works is left alone', () => {
  document.body.innerHTML = '<ul class="refs long"></ul>';
  expect(() => startReferenceList(document)).not.toThrow();
});
