import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { flattenSvg } from '../../src/diagrams/worker/flatten-svg.ts';
import { roleColours, toRole } from '../../src/diagrams/worker/role-colours.ts';
import { formatLink } from '../../src/diagrams/safe-markup.ts';

/** What is in the picture, after title and description. */
function flatten(content: string, css = ''): string {
  const { document } = new JSDOM(
    `<body><svg id="d" viewBox="0 0 10.129 20"><style>${css}</style>${content}</svg></body>`,
  ).window;
  const { svg } = flattenSvg(document.querySelector('svg')!, 'p');
  return /<\/desc>([\s\S]*)<\/svg>$/.exec(svg)?.[1] ?? '';
}

const { ink, raised, sunk } = roleColours;
const box = '<rect width="1" height="2"/>';

describe('Styles become attributes', () => {
  test('by the rules of the style sheet, the style attribute and what is important', () => {
    const css = `#d .a { fill: ${sunk}; stroke-width: 3px } #d .b { stroke-width: 4px !important }`;

    expect(flatten(`<rect class="a" width="1" height="2"/>`, css)).toBe(
      '<rect width="1" height="2" fill="var(--sunk)" stroke-width="3"/>',
    );
    expect(
      flatten(`<rect class="a b" style="fill:${raised};stroke-width:9px" width="1" height="2"/>`, css),
    ).toBe('<rect width="1" height="2" fill="var(--raised)" stroke-width="4"/>');
  });

  test('what is inherited is not said again, and a group that says nothing is none', () => {
    expect(
      flatten(`<g class="x" id="y"><g fill="${sunk}"><rect fill="${sunk}" width="1" height="2"/></g></g>`),
    ).toBe('<g fill="var(--sunk)"><rect width="1" height="2"/></g>');
  });

  test('what is not displayed is left out', () => {
    expect(flatten(`<g class="x">${box}</g>${box}`, '#d .x { display: none }')).toBe(box);
  });

  test('sizes of text are in pixels, weights those of the font', () => {
    expect(flatten('<text style="font-size:2em;font-weight:bolder">x</text>')).toBe(
      '<text font-size="32" font-weight="600">x</text>',
    );
  });
});

describe('Colours are the site’s', () => {
  test('text is ink, on whatever an author wants', () => {
    expect(flatten('<text fill="#fff" stroke="red" opacity="0.1">x</text>')).toBe('<text>x</text>');
  });

  test('a colour of somebody else goes by its part', () => {
    expect(toRole('#123456', 'fill')).toBe('var(--raised)');
    expect(toRole('hsl(1, 2%, 3%)', 'ground')).toBe('var(--sunk)');
    expect(toRole('red', 'stroke')).toBe('var(--edge)');
    expect(toRole('url(https://evil.example)', 'fill')).toBe('var(--raised)');
    expect(toRole('rgba(1, 2, 3, 0)', 'fill')).toBe('none');
    expect(toRole('rgb(22, 21, 20)', 'fill')).toBe('var(--ink)');
    expect(toRole(ink.toUpperCase(), 'stroke')).toBe('var(--ink)');
  });
});

describe('Markup', () => {
  test('is what is allowed, and its text is text', () => {
    expect(
      flatten(
        `<script>x</script><foreignObject><p>x</p></foreignObject><image href="x"/><animate/>
        <rect width="1" height="2" onclick="x" data-x="y" filter="url(#f)"/><text>a &lt;b> &amp;lt;i></text>`,
      ),
    ).toBe(`${box}<text>a &lt;b&gt; &lt;i&gt;</text>`);
  });

  test('has short numbers', () => {
    expect(
      flatten(
        '<g transform="translate(1.23456, -2)"><path d="M1.23456,2l.001.5"/></g><line x1="3.999px" x2="1e-7"/>',
      ),
    ).toBe('<g transform="translate(1.23 -2)"><path d="M1.23 2L1.24 2.5"/></g><line x1="4" x2="0"/>');
  });

  test('leaves out a path that is none', () => {
    expect(flatten(`<path d="M0 0 &quot;/><script>"/>${box}`)).toContain(box);
    expect(flatten(`<path d="M0 0 &quot;/><script>"/>${box}`)).not.toContain('script');
  });

  test('keeps markers that are used, under names of its own', () => {
    const marker = (id: string) => `<marker id="${id}" orient="auto"><path d="M0 0L1 1"/></marker>`;

    expect(flatten(`${marker('unused')}${marker('used')}<path d="M0 0L1 1" marker-end="url(#used)"/>`)).toBe(
      '<marker id="p-1" orient="auto"><path d="M0 0L1 1"/></marker><path d="M0 0L1 1" marker-end="url(#p-1)"/>',
    );
  });

  test('has links that lead somewhere', () => {
    expect(flatten(`<a href="/x/?a=1&amp;b" class="y" target="_blank">${box}</a>`)).toBe(
      `<a href="/x/?a=1&amp;b">${box}</a>`,
    );
    expect(flatten(`<a xlink:href="javascript:alert(1)" transform="scale(2)">${box}</a>`)).toBe(
      `<g transform="scale(2)">${box}</g>`,
    );
  });

  test.for(['https://tea.example/', 'http://tea.example', 'mailto:a@tea.example', '/factors/x/', '#claim-x'])(
    'leads to %s',
    (url) => {
      expect(formatLink(url)).toBe(url);
    },
  );

  test.for([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'about:blank',
    'x.html',
    '',
  ])('does not lead to %j', (url) => {
    expect(formatLink(url)).toBeUndefined();
  });
});

test('a picture has the size of its view box, in whole pixels', () => {
  const { document } = new JSDOM(`<body><svg viewBox="-1 -2.005 10.129 20">${box}</svg></body>`).window;
  const picture = flattenSvg(document.querySelector('svg')!, 'p');

  expect(picture).toMatchObject({ width: 11, height: 20 });
  expect(picture.svg).toContain('viewBox="-1 -2 10.13 20" width="11" height="20"');
});

test('without anything in it there is no picture', () => {
  expect(() => flatten('<g/>')).toThrow('There is nothing in it to draw.');
});
