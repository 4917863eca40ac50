import { describe, expect, test } from 'vitest';
import { build, claim, get, ids, makeLiterature, type Parts } from './make-literature.ts';

/** A literature with this text on its first page. */
function withText(body: string): Parts {
  return {
    references: [{ id: 'brown-2001' }],
    studies: {
      'cool-water': {
        claims: [claim('longer', ['heat']), claim('stronger', ['heat', 'time'])],
        body: '## What it finds',
      },
    },
    factors: { heat: { name: 'Heat' }, time: { name: 'Time' } },
    frameworks: { 'water-and-time': { studies: ['cool-water'], nodes: [{ factor: 'heat' }] } },
    pages: { home: { body }, about: { body: '## Who we are' } },
  };
}

const tell = (body: string) =>
  build(withText(body)).problems.map(({ rule, message, fix }) => ({ rule, message, fix }));
const rulesOf = (body: string) => tell(body).map(({ rule }) => rule);
const bodyOf = (body: string) => get(makeLiterature(withText(body)).byId.pages, 'home').body;

test('a text knows the claims and terms that it shows, each once, and the anchors of its headings', () => {
  const body = bodyOf(
    '## One\n\n<Claim id="cool-water#stronger"/>\n\n<Claim id="cool-water#longer"/>\n\n<Term id="time">t</Term>\n\n## Two\n\n<Term id="heat">h</Term> <Term id="time">t</Term>',
  );

  expect(body.claims.map(({ id }) => id)).toEqual(['stronger', 'longer']);
  expect(ids(body.terms)).toEqual(['time', 'heat']);
  expect(body.anchors).toEqual(['one', 'two']);
  expect(body.isEmpty).toBe(false);
});

test('a text of spaces and line breaks is empty', () => {
  expect(bodyOf(' \n\n').isEmpty).toBe(true);
  expect(bodyOf('')).toEqual({ isEmpty: true, claims: [], terms: [], anchors: [], diagrams: [] });
});

test('a study shows its own claims by their bare ids, and those of others by their whole ones', () => {
  const { byId } = makeLiterature({
    studies: {
      a: { claims: [claim('it')], body: '<Claim id="it"/>\n\n<Claim id="b#it"/>' },
      b: { claims: [claim('it')], body: '<Claim id="b#it"/>' },
    },
  });

  expect(get(byId.studies, 'a').body.claims.map(({ key }) => key)).toEqual(['a#it', 'b#it']);
  expect(get(byId.studies, 'b').body.claims.map(({ key }) => key)).toEqual(['b#it']);
});

describe('A component', () => {
  test.for([
    '<Cite id="brown-2001"/>',
    '<Cite id="brown-2001" page="7"/>',
    '<Framework id="water-and-time"/>',
    '<Editorial>Ours.</Editorial>',
    '<Unverified>so</Unverified>',
    '<Unverified note="">so</Unverified>',
    '<Unverified note="Not said.">so</Unverified>',
  ])('may be used as it is meant: %s', (text) => {
    expect(tell(text)).toEqual([]);
  });

  test.for<[string, string, string]>([
    [
      '<Unverified hint="a">b</Unverified>',
      'unknown-key',
      '<Unverified> has no attribute "hint". Attributes: note.',
    ],
    [
      '<Editorial note="a">b</Editorial>',
      'unknown-key',
      '<Editorial> has no attribute "note". Attributes: none.',
    ],
    ['<Claim ID="cool-water#longer"/>', 'unknown-key', '<Claim> has no attribute "ID". Attributes: id.'],
    ['<Cite/>', 'missing-attribute', '<Cite> has no id="…".'],
    [
      '<Term id={heat}>b</Term>',
      'code-in-content',
      '<Term> has an expression in curly brackets; the literature holds no code.',
    ],
    ['<Framework id=""/>', 'missing-attribute', '<Framework> has no id="…".'],
    [
      '<Unverified note={a}>b</Unverified>',
      'code-in-content',
      '<Unverified> has an expression in curly brackets; the literature holds no code.',
    ],
    [
      '<Editorial {...a}>b</Editorial>',
      'code-in-content',
      '<Editorial> has an expression in curly brackets; the literature holds no code.',
    ],
    [
      '<toString/>',
      'unsafe-element',
      '<toString> may not stand in the literature: it could run code, load something foreign or break the page.',
    ],
    ['<__proto__/>', 'unknown-component', 'There is no component <__proto__>.'],
    ['<Claim.Term id="heat"/>', 'unknown-component', 'There is no component <Claim.Term>.'],
    ['<>a</>', 'unknown-component', 'There is no component <>.'],
    ['<term id="heat">a</term>', 'unknown-component', 'There is no component <term>.'],
  ])('%s is told as %s', ([text, rule, message]) => {
    expect(tell(text)).toMatchObject([{ rule, message: expect.stringContaining(message) as string }]);
  });

  test('whose attribute is missing is not also looked up', () => {
    expect(rulesOf('<Claim/>\n\n<Term id="">a</Term>')).toEqual(['missing-attribute', 'missing-attribute']);
  });

  test.for<[string, string, string]>([
    ['<Term id="heet">a</Term>', 'unknown-factor', 'write "heat" (the nearest), or add factors/heet.mdx.'],
    [
      '<Cite id="brown-2002"/>',
      'unknown-reference',
      'write "brown-2001" (the nearest), or add the work to references.json.',
    ],
    ['<Framework id="water"/>', 'unknown-framework', 'add frameworks/water.mdx.'],
    [
      '<Claim id="cool-water#long"/>',
      'unknown-claim',
      'write "cool-water#longer" (the nearest), or add the claim to studies/cool-water.mdx.',
    ],
    ['<Claim id="stronger"/>', 'unknown-claim', 'write "cool-water#stronger".'],
  ])('that names what is not there is told the nearest: %s', ([text, rule, fix]) => {
    expect(tell(text)).toMatchObject([{ rule, fix }]);
  });
});

describe('What is repeated', () => {
  test('is told for a claim anywhere in the text', () => {
    const twice = '<Claim id="cool-water#longer"/>\n\n## Again\n\n<Claim id="cool-water#longer"/>';

    expect(rulesOf(twice)).toEqual(['repeated-claim']);
    expect(rulesOf(twice.replace('longer', 'stronger'))).toEqual([]);
  });

  test('is told for a term within a section, however deep, and not in the next one', () => {
    const term = '<Term id="heat">a</Term>';

    expect(rulesOf(`${term} ${term}`)).toEqual(['repeated-term']);
    expect(rulesOf(`${term}\n\n<Editorial>\n\n${term}\n\n</Editorial>`)).toEqual(['repeated-term']);
    expect(rulesOf(`${term}\n\n## Next\n\n${term}`)).toEqual([]);
    expect(rulesOf(`${term} <Term id="time">b</Term>`)).toEqual([]);
  });
});

describe('Code', () => {
  test.for([
    '{1 + 1}',
    'It takes {minutes}.',
    'import a from "b"',
    'export const a = 1',
    '{/* a */ run() /* b */}',
    '<p title={process.version}>a</p>',
    'a <span lang={a}>b</span>',
    '<p {...a}>a</p>',
    '<p dangerouslySetInnerHTML={a}/>',
    '<Cite id={a}/>',
  ])('has no place in a text: %s', (text) => {
    expect(rulesOf(text)).toEqual(['code-in-content']);
  });

  test('is not what a comment or an example in backticks holds', () => {
    expect(tell('{/* run() */} `{run()}` \\{run()}\n\n```js\nimport a from "b"\n```')).toEqual([]);
  });
});

describe('A plain element', () => {
  test.for([
    'H<sub>2</sub>O',
    '<span lang="de" dir="ltr">Aufguss</span>',
    '<abbr title="degrees of hardness">°dH</abbr>',
    '<details open>\n<summary>More</summary>\n\nText\n\n</details>',
    'One<br/>two',
    '<ol start="3" reversed>\n<li value="4">a</li>\n</ol>',
  ])('may be written where Markdown has nothing for it: %j', (text) => {
    expect(tell(text)).toEqual([]);
  });

  test.for([
    '<script>alert(1)</script>',
    '<style>p</style>',
    '<iframe src="https://foreign.example"/>',
    '<img src="x" onerror="alert(1)"/>',
    '<svg onload="alert(1)"/>',
    '<math href="javascript:alert(1)"/>',
    '<form action="https://foreign.example"/>',
    '<a href="javascript:alert(1)">a</a>',
    '<video src="https://foreign.example/a.mp4"/>',
    '<object data="a"/>',
    '<embed src="a"/>',
    '<base href="https://foreign.example"/>',
    '<meta content="0;url=https://foreign.example"/>',
    '<link href="https://foreign.example/a.css"/>',
    '<h1>a</h1>',
    '<my-element/>',
    '<a.b/>',
    '<p onclick="alert(1)">a</p>',
    '<p style="background: url(https://foreign.example)">a</p>',
    '<div set:html="<script>alert(1)</script>"/>',
    '<div is:raw="a"/>',
    '<p class="claim">a</p>',
    '<td background="https://foreign.example/a.png"/>',
    '<q cite="https://foreign.example">a</q>',
    '<p id="main">a</p>',
    '![a](https://foreign.example/a.png)',
    '![a](/a.png)',
    '![a][pic]\n\n[pic]: https://foreign.example/a.png',
    '![pic]\n\n[pic]: https://foreign.example/a.png',
  ])('may not be written where it could do harm: %s', (text) => {
    expect(rulesOf(text)).toEqual(['unsafe-element']);
  });
});

describe('A link', () => {
  test.for([
    'https://tea.example/a#b',
    'http://tea.example',
    'HTTPS://tea.example',
    'mailto:tea@tea.example',
    '/',
    '/studies/',
    '/studies/cool-water/',
    '/studies/cool-water/#claim-longer',
    '/studies/cool-water/#sentence-3',
    '/studies/cool-water/#profile-result',
    '/studies/cool-water/#what-it-finds',
    '/factors/#factor-heat',
    '/references/#reference-brown-2001',
    '/compare/result/#study-cool-water',
    '/about/#who-we-are',
    '#here',
    '/frameworks/water-and-time/#node=heat',
    '/frameworks/water-and-time/mermaid.mmd',
  ])('may lead to another site, or to a page of this one and a place on it: %s', (url) => {
    expect(tell(`[a](${url})\n\n## Here`)).toEqual([]);
  });

  test.for<[string, string]>([
    [
      '/studies/col-water/',
      'write "/studies/cool-water/" (the nearest), or begin with / and end with /, as in /studies/<id>/.',
    ],
    [
      '/studies/cool-water',
      'write "/studies/cool-water/" (the nearest), or begin with / and end with /, as in /studies/<id>/.',
    ],
    ['/factors/time/claims/', 'write "/factors/time/", where it went.'],
    ['/pages/about/', 'begin with / and end with /, as in /studies/<id>/.'],
    [
      '/studies/cool-water/#claim-long',
      'write "/studies/cool-water/#claim-longer" (the nearest), or link to the page alone.',
    ],
    [
      '/studies/cool-water/#sentence-4',
      'write "/studies/cool-water/#sentence-1" (the nearest), or link to the page alone.',
    ],
    ['/about/#nobody', 'link to the page alone.'],
    ['/frameworks/water-and-time/#node=cold', 'link to the page alone.'],
    ['#hear', 'write "#here" (the nearest), or name a heading of this page.'],
    ['#nowhere-at-all', 'name a heading of this page.'],
    ['', 'write its address between the round brackets.'],
    ['#', 'write its address between the round brackets.'],
    ['javascript:alert(1)', 'write https://… for another site, /studies/… for this one.'],
    ['data:text/html,a', 'write https://… for another site, /studies/… for this one.'],
    ['//foreign.example', 'write https://… for another site, /studies/… for this one.'],
    ['JavaScript:alert(1)', 'write https://… for another site, /studies/… for this one.'],
  ])('that leads nowhere is told: %s', ([url, fix]) => {
    expect(tell(`[a](${url})\n\n## Here`)).toMatchObject([{ rule: 'broken-link', fix }]);
  });

  test.for(['/nowhere/', 'javascript:alert(1)', '#nowhere'])('in a diagram is checked, too: %s', (url) => {
    expect(rulesOf(`\`\`\`mermaid\nflowchart LR\n  a --> b\n  click a href "${url}"\n\`\`\``)).toEqual([
      'broken-link',
    ]);
  });

  test('is checked where it is defined apart from its words', () => {
    expect(rulesOf('[a][b]\n\n[b]: /nowhere/')).toEqual(['broken-link']);
  });

  test.for([
    ['/studies/warm-water/', 'write "/studies/cool-water/", where it went.'],
    ['/studies/warm-water/#claim-longer', 'write "/studies/cool-water/#claim-longer", where it went.'],
    ['/studies/cool-water/#claim-shorter', 'write "/studies/cool-water/#claim-longer", where it went.'],
    ['#top-of-it', 'write "/about/", where it went.'],
    ['/studies/no-water/', 'link to something else, or to nothing.'],
    ['/studies/lost/', 'say in redirects.yaml where it went; the next check tells what to write here.'],
  ] as const)('to what has gone elsewhere is to name the last address: %s', ([url, fix]) => {
    const { problems } = build(withText(`[a](${url})`), {
      ledger: [{ address: '/studies/lost/', line: 3 }],
      redirects: [
        { from: '/studies/warm-water/', to: '/studies/cool-water/' },
        { from: '/studies/cool-water/#claim-shorter', to: '/studies/cool-water/#claim-longer' },
        { from: '/#top-of-it', to: '/about/' },
        { from: '/studies/no-water/', withdrawn: 'It was wrong.', day: '2014-03-21' },
      ],
    });
    expect(problems.filter(({ rule }) => rule === 'broken-link')).toMatchObject([{ fix }]);
  });

  test('to a heading of a text that cannot be read is not told beside the text', () => {
    const parts = withText('[a](/about/#who-we-are)');
    const { problems } = build({
      ...parts,
      pages: { ...parts.pages, about: { body: '## Who we are\n\n{' } },
    });
    const [broken, link] = problems;

    expect([broken?.rule, link?.rule]).toEqual(['broken-mdx', 'broken-link']);
    expect(link?.needs).toEqual(expect.arrayContaining([...(broken?.loses ?? ['nothing'])]));
  });
});

describe('A heading', () => {
  test('may not have the address of something else on its page', () => {
    const study = (body: string) =>
      build({ studies: { x: { claims: [claim('longer')], body } }, pages: { home: {} } });

    expect(study('## Claim: longer').problems).toMatchObject([
      {
        rule: 'duplicate-id',
        at: { line: 10, column: 1 },
        message: expect.stringContaining('"#claim-longer"') as string,
      },
    ]);
    expect(study('## Sentence 2').problems).toHaveLength(1);
    expect(study('## What it claims').problems).toEqual([]);
    expect(rulesOf('## Main')).toEqual(['duplicate-id']);
    expect(rulesOf('## Mainly')).toEqual([]);
  });

  test('may not have the address of a section or a card that the page adds', () => {
    expect(rulesOf('## Section profile')).toEqual(['duplicate-id']);
    expect(rulesOf('## Section one')).toEqual([]);
    expect(rulesOf('## Card heat')).toEqual(['duplicate-id']);
    expect(rulesOf('## Card games')).toEqual([]);
  });

  test.for(['Study design', 'Factor analysis', 'Step by step', 'Group work', 'Claim handling'])(
    'may begin with a word that the site’s own addresses begin with: %s',
    (text) => {
      expect(tell(`## ${text}`)).toEqual([]);
    },
  );

  test.for<[string, string]>([
    ['# One', 'begin it with ##.'],
    ['### One', 'begin it with ##.'],
    ['## One\n\n#### Two', 'begin it with ###.'],
  ])('may not have the level of the title or skip one: %j', ([text, fix]) => {
    expect(tell(text)).toMatchObject([{ rule: 'heading-level', fix }]);
  });

  test('may go down one level and up any number', () => {
    expect(tell('## One\n\n### Two\n\n#### Three\n\n## Four')).toEqual([]);
  });
});

describe('A block', () => {
  test.for([
    'So: <Claim id="cool-water#longer"/>',
    '<Claim id="cool-water#longer"/> and so on',
    '## <Claim id="cool-water#longer"/>',
    '<p><Framework id="water-and-time"/></p>',
    '**<Framework id="water-and-time"/>**',
    'a <span><Claim id="cool-water#longer"/></span>',
  ])('may not stand within a line: %s', (text) => {
    expect(rulesOf(text)).toEqual(['misplaced-component']);
  });

  test.for([
    '<Claim id="cool-water#longer"/>',
    '- <Claim id="cool-water#longer"/>',
    '> <Claim id="cool-water#longer"/>',
    '<Editorial>\n\n<Framework id="water-and-time"/>\n\n</Editorial>',
    '<div><Claim id="cool-water#longer"/></div>',
  ])('may stand on a line of its own: %j', (text) => {
    expect(tell(text)).toEqual([]);
  });
});

test.for(['a[^1]\n\n[^1]: b', '- [ ] a', '- [x] a'])('what the site does not show is refused: %j', (text) => {
  expect(new Set(rulesOf(text))).toEqual(new Set(['unsupported-markdown']));
});
