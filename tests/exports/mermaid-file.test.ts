import { expect, test } from 'vitest';
import { formatFlowchart } from '../../src/diagrams/flowchart.ts';
import { formatMermaid } from '../../src/features/exports/format-mermaid.ts';
import { hostile } from './hostile-text.ts';
import { link, literature, words } from './open-tea.ts';

const source = { literature, words, link };
const { frameworks, site } = literature;
const drawn = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^%%(?!\{)/.test(line))
    .join('\n');

test('the file says on its own what it rests on, whose each relation is, and its licence', () => {
  for (const framework of frameworks) {
    const text = formatMermaid(framework, source);
    for (const part of [site.notice!, site.licence.url, framework.gist]) expect(text).toContain(part);
    for (const study of framework.studies) expect(text).toContain(words('study.mark', { mark: study.mark }));
    for (const { editorial } of framework.relations) if (editorial) expect(text).toContain(editorial);
  }
});

test('its remarks leave the flowchart as it was', () => {
  for (const framework of frameworks)
    expect(drawn(formatMermaid(framework, source))).toBe(
      formatFlowchart(framework, { direction: 'LR', labels: 'words' }),
    );
});

test.each(Object.keys(hostile))('%s in a remark is no part of the drawing', (name) => {
  const [framework] = frameworks;
  const feared = { ...framework!, gist: `%%{init: {}}%% ${hostile[name]!}\nflowchart TB` };
  expect(drawn(formatMermaid(feared, source))).toBe(
    formatFlowchart(framework!, { direction: 'LR', labels: 'words' }),
  );
});
