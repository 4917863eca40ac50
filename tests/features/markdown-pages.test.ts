import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { createPageFormatter } from '../../src/features/markdown-pages/page-formatter.ts';
import { createResolver } from '../../src/features/markdown-pages/resolve-link.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { listLinks, listNodes, readMarkdown, textOf } from './markdown-reader.ts';

const { literature } = openLiterature('tests/fixtures/teezubereitung');
const study = literature!.studies[0]!;
const own = `/studies/${study.id}/`;
const url = 'https://tee.example';

function format(main: string, path = own): string {
  const html = `<!doctype html><html><body><nav>Weg</nav><main id="main">${main}</main><footer>Fuß</footer></body></html>`;
  return createPageFormatter({ literature: literature!, base: '/', url })(path, html);
}

/** Without the front matter. */
function formatText(main: string, path?: string): string {
  return format(main, path)
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd();
}

const mark = `<span class="mark" data-hue="1"><span class="sr">Studie </span>${study.mark}</span>`;
const strip = '<svg class="strip" width="4" aria-hidden="true"><path d="M0 3h4"></path></svg>';

describe('the head of a file', () => {
  test('begins no tag where a program shows it as text', () => {
    const [head = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(format('<h1>&lt;script>x</h1>')) ?? [];
    expect(head).not.toContain('<');
    expect(parseYaml(yaml)).toMatchObject({ title: '<script>x' });
  });

  test('says what the page is, where it stands, what it rests on and under which licence', () => {
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(format('<h1>Tee: “heiß” # 1</h1>')) ?? [];
    const { site } = literature!;
    expect(parseYaml(yaml)).toMatchObject({
      title: 'Tee: “heiß” # 1',
      address: `${url}${own}`,
      site: site.name,
      language: 'de',
      version: '{{version}}',
      licence: site.licence.name,
      licenceUrl: site.licence.url,
      restsOn: site.notice,
    });
  });

  test.each(['a: "b"\n- c', '{{x}}', '2010', '---', '\u0085\u2028', "'", 'x'.repeat(2000)])(
    'holds a title of %j to the letter',
    (title) => {
      const markdown = format(`<h1>${title.replaceAll('<', '&lt;')}</h1>`);
      const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
      expect(parseYaml(yaml)).toHaveProperty('title', title.trim());
    },
  );
});

describe('what words stand under is said in words', () => {
  test('a claim has its kind, its statement, its place with what was read, and its permalink', () => {
    const claim = `<article class="claim" id="claim-x"><p><span class="kind">Befund</span> Es <mark>zieht</mark> schneller.</p><div class="note"><span class="where" data-hue="1">${mark}${strip}<a href="https://e.example/#:~:text=a">Abstract, Satz 2</a></span><span>zu <a href="/factors/t/">Temperatur</a></span><a class="copy ui" href="${own}#claim-x" data-copy>Link kopieren</a><a class="copy ui" href="${own}cite/#claim-x">Zitieren</a></div></article>`;
    expect(formatText(claim)).toBe(
      [
        '**Befund:** Es zieht schneller.\\',
        `Studie ${study.mark}, Abstract: [Abstract, Satz 2](https://e.example/#:~:text=a) · zu [Temperatur](${url}/factors/t/) · [Permalink](${url}${own}#claim-x) · [Zitieren](${url}${own}cite/#claim-x)`,
      ].join('\n'),
    );
  });

  test('where the study is named beside a place, the place says what was read all the same', () => {
    const place = `<p class="ui row"><span class="where" data-hue="1">${strip}<a href="${own}#claim-x">Satz 2</a></span><span class="where" data-hue="1">${strip}<a href="${own}#claim-y">Satz 3</a></span></p>`;
    expect(formatText(place)).toBe(
      `Abstract: [Satz 2](${url}${own}#claim-x) · Abstract: [Satz 3](${url}${own}#claim-y)`,
    );
  });

  test('words of ours stand in brackets and are called so, once', () => {
    expect(formatText('<p>Sie sagt es. <span class="ed">Wir nicht.</span></p>')).toBe(
      'Sie sagt es. [Redaktionell: Wir nicht.]',
    );
    expect(formatText('<h2>Anders gesagt <span class="ed our">unsere Worte</span></h2>')).toBe(
      '## Anders gesagt [unsere Worte]',
    );
    const block =
      '<div class="claim editorial" role="note"><div><p><span class="kind">Redaktionell</span> Eins <span class="ed">zwei</span>.</p><ul><li>drei</li></ul></div><div class="note"><span class="ed">von uns, nicht aus der Quelle</span></div></div>';
    expect(formatText(block)).toBe('> [Redaktionell: Eins [zwei].]\n>\n> - [Redaktionell: drei]');
    const list =
      '<div class="claim editorial"><div><p><span class="kind">Redaktionell</span> </p><ul><li>drei</li></ul></div></div>';
    expect(formatText(list)).toBe('> [Redaktionell]\n>\n> - [Redaktionell: drei]');
  });

  test('a relation that only its line shows to be ours is called so', () => {
    const relation = (inside: string, name: string) =>
      `<ol class="relations"><li${name}><span class="num">1</span>${inside}</li></ol>`;
    const link = '<a class="quiet-link" href="#relation-x">A wirkt auf B.</a>';
    expect(formatText(relation(link, ' class="editorial"'))).toBe(
      `1. [A wirkt auf B.](${url}${own}#relation-x) [von uns, nicht aus der Quelle]`,
    );
    expect(formatText(relation(link, ''))).toBe(`1. [A wirkt auf B.](${url}${own}#relation-x)`);
  });

  test('the glosses of the glossary are ours', () => {
    const entry =
      '<ul class="index"><li id="factor-t"><span class="letter">T</span><div><a href="/factors/t/">Temperatur</a><p class="ui">Wie heiß es ist. <span class="quiet">·\u00a0Faktor</span></p></div></li></ul>';
    expect(formatText(entry)).toBe(
      `- [Temperatur](${url}/factors/t/) · [Redaktionell: Wie heiß es ist.] ·\u00a0Faktor`,
    );
  });

  test('what nobody has confirmed says so behind it, once', () => {
    const unsure = (title: string, text: string) => `<span class="unsure" title="${title}">${text}</span>`;
    expect(
      formatText(
        `<p>${unsure('Nicht bestätigt', 'Li, Anna')}<span class="sr"> (Nicht bestätigt)</span> · 2010</p>`,
      ),
    ).toBe('Li, Anna (Nicht bestätigt) · 2010');
    expect(formatText(`<p>${unsure('Jahr unbekannt', '(o. J.)')}.</p>`)).toBe('(o. J.) (Jahr unbekannt).');
    expect(formatText(`<p>${unsure('Nicht bestätigt', 'Nicht bestätigt')}: Jahr.</p>`)).toBe(
      'Nicht bestätigt: Jahr.',
    );
  });

  test('silence is said as on the page', () => {
    expect(
      formatText(
        '<table><tr><td>x</td><td><span class="absent"><span aria-hidden="true">–</span><span class="sr">schweigt</span></span></td></tr></table>',
      ),
    ).toContain('| x | schweigt |');
  });
});

test('the way around the page, pictures and what is only for the eye are left out', () => {
  const left = [
    '<nav class="contents"><p>Inhalt</p></nav>',
    '<details class="toc ui"><summary>Inhalt</summary></details>',
    `<svg class="score"><a href="/x/"><text>1</text></a></svg>${strip}`,
    '<button>Drücken</button><search><label>Suche</label></search>',
    '<p class="ui print-only">Gedruckt</p>',
    '<p hidden>Versteckt</p><div role="status"><p>Stand</p></div>',
    '<p data-web-only><a href="index.md">Als Markdown</a></p>',
    '<script>alert(1)</script><style>p{}</style>',
    '<div class="card ui" popover id="card-x"><p>Karte</p></div>',
  ];
  expect(formatText(`<p>Text</p>${left.join('')}`)).toBe('Text');
});

test('a framework stands as Mermaid’s text for its picture', () => {
  const framework = literature!.frameworks.find(({ relations }) => relations.length > 0)!;
  const stage =
    '<section class="stage ui"><astro-island><svg class="fw wide"></svg></astro-island></section>';
  const { children } = readMarkdown(format(stage, `/frameworks/${framework.id}/`));
  expect(children[0]).toMatchObject({ type: 'code', lang: 'mermaid' });
  for (const { name } of framework.nodes) expect(textOf(children[0]!)).toContain(name);
});

test('a list of an author’s keeps its numbers, its paragraphs and what is within it', () => {
  const list =
    '<ol start="3"><li><p>drei</p><ul><li>a</li></ul></li><li><p>vier</p><p>noch</p><pre><code>x\n\ny</code></pre></li></ol>';
  const [read] = readMarkdown(formatText(list)).children;
  expect(read).toMatchObject({ type: 'list', ordered: true, start: 3 });
  expect(listNodes(read!).filter(({ type }) => type === 'listItem')).toHaveLength(3);
  expect(textOf(read!)).toBe('dreiaviernochx\n\ny');
});

describe('a table', () => {
  test('keeps one line a row, whatever stands in its cells', () => {
    const table =
      '<table class="plain-table"><caption class="sr">Alles</caption><thead><tr><td></td><th scope="col">A | B</th></tr></thead><tbody><tr class="band"><th scope="rowgroup" colspan="2">Faktoren</th></tr><tr><th scope="row">x</th><td><ul class="claims"><li><b>Ziel</b> <a href="/a/">eins</a></li><li>zwei<br>drei</li></ul><p>vier</p><pre><code>f|g\nh</code></pre></td></tr></tbody></table>';
    const markdown = formatText(table);
    expect(markdown.split('\n')).toHaveLength(4);
    const { children } = readMarkdown(markdown);
    expect(children.map(({ type }) => type)).toEqual(['table']);
    const cells = listNodes(children[0]!)
      .filter(({ type }) => type === 'tableCell')
      .map(textOf);
    expect(cells).toEqual(['', 'A | B', 'Faktoren', '', 'x', 'Ziel eins; zwei · drei · vier · f|g h']);
  });
});

describe('a link', () => {
  test.each([
    ['/kb/factors/t/#sense-x', '../../factors/t/#sense-x'],
    ['#claim-x', './#claim-x'],
    ['/kb/', '../../'],
    ['/kb/studies/x/', './'],
    ['/kb/studies/', '../'],
    ['https://e.example/a?b#c', 'https://e.example/a?b#c'],
    ['mailto:a@e.example', 'mailto:a@e.example'],
  ])('%s leads from a file that does not know its site to %s', (href, expected) => {
    const resolve = createResolver({ page: '/studies/x/', base: '/kb/', site: undefined });
    expect(resolve(href)).toBe(expected);
    const from = 'https://host.example/kb/studies/x/index.md';
    expect(new URL(resolve(href)!, from).href).toBe(new URL(href, from.replace('index.md', '')).href);
  });

  test('is absolute where the site knows its address, base path included', () => {
    const resolve = createResolver({ page: '/studies/x/', base: '/kb/', site: 'https://host.example' });
    expect(resolve('/kb/factors/t/')).toBe('https://host.example/kb/factors/t/');
    expect(resolve('#a')).toBe('https://host.example/kb/studies/x/#a');
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'java\nscript:x',
  ])('%j leads nowhere: its words stay', (href) => {
    const markdown = formatText(`<p><a href="${href}">Wort</a></p>`);
    expect(markdown).toBe('Wort');
    expect(listLinks(markdown)).toEqual([]);
  });
});

test('markup in a text of an author’s stays text', () => {
  const name = '<script>alert(1)</script> | *x* `y` [x](javascript:alert(1)) </main>';
  const escaped = name.replaceAll('<', '&lt;');
  const claim = `<article class="claim"><p><span class="kind">${escaped}</span> ${escaped}</p><div class="note"><span class="ed">${escaped}</span></div></article>`;
  const markdown = formatText(`<h1>${escaped}</h1>${claim}<table><tr><td>${escaped}</td></tr></table>`);
  const nodes = listNodes(readMarkdown(markdown));
  expect(nodes.filter(({ type }) => ['html', 'link', 'emphasis', 'inlineCode'].includes(type))).toEqual([]);
  expect(nodes.filter((node) => node.type === 'heading').map(textOf)).toEqual([name]);
  expect(textOf(readMarkdown(markdown)).split(name)).toHaveLength(6);
});

test('in the attributes of a page markup takes nothing away', () => {
  const title = '</svg></main><svg class=strip>';
  expect(
    formatText(
      `<p title="${title}">eins</p><svg class="score" aria-label="${title}"><g></g></svg><p>zwei</p>`,
    ),
  ).toBe('eins\n\nzwei');
});

test('a page without a main part is an error that names it', () => {
  const formatPage = createPageFormatter({ literature: literature!, base: '/', url: undefined });
  expect(() => formatPage('/x/', '<p>x</p>')).toThrow('/x/');
});
