import { describe, expect, test } from 'vitest';
import { placePicture, readFence } from '../../src/site/place-picture.ts';

describe('A block of code', () => {
  test('in Mermaid is read as its author wrote it', () => {
    expect(
      readFence(
        '<code class="language-mermaid">flowchart LR\n  a[&quot;&lt;b&gt; &amp;lt; &#39;&quot;]\n</code>',
      ),
    ).toBe('flowchart LR\n  a["<b> &lt; \'"]');
  });

  test('in another language, or none, is no diagram', () => {
    expect(readFence('<code class="language-js">x</code>')).toBeUndefined();
    expect(readFence('<code>flowchart LR</code>')).toBeUndefined();
  });
});

describe('A picture on a page', () => {
  const svg =
    '<svg aria-labelledby="mab-title" font-size="16"><title id="mab-title"></title><a href="/x/"><path marker-end="url(#mab-1)"/></a></svg>';
  const place = (page: object, picture = svg) =>
    placePicture(
      { svg: picture, width: 800, height: 100 },
      { page, title: 'A <b> & c', href: (address) => `/base${address}` },
    );

  test('is called what its author calls it, or what pictures are called here', () => {
    expect(place({}).label).toBe('A <b> & c');
    expect(place({}).svg).toContain('<title id="mab-title">A &lt;b&gt; &amp; c</title>');
    expect(place({}, svg.replace('></title>', '>Tea &amp; time</title>')).label).toBe('Tea & time');
  });

  test('has a name of its own on its page', () => {
    const page = {};

    expect([1, 2, 3].map(() => place(page).label)).toEqual(['A <b> & c', 'A <b> & c 2', 'A <b> & c 3']);
  });

  test('has links with the base path', () => {
    expect(place({}).svg).toContain('<a href="/base/x/">');
  });

  test('has ids of its own where it stands twice', () => {
    const page = {};
    place(page);

    expect(place(page).svg).toContain('url(#mabn2-1)');
    expect(place({}).svg).toContain('url(#mab-1)');
  });

  test('gets no narrower than its smallest words can be read', () => {
    expect(place({}).leastWidth).toBe(550);
    expect(place({}, svg.replace('<a ', '<text font-size="10"/><a ')).leastWidth).toBe(800);
  });
});
