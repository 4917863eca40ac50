import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isError } from '../../src/problems/report.ts';
import { rules, type RuleId } from '../../src/problems/rules.ts';
import { openLiterature } from '../../src/site/open-literature.node.ts';
import { fixtures, openFixture } from './open-fixture.ts';

const root = join(import.meta.dirname, '../..');
const ruleIds = Object.keys(rules) as RuleId[];
const readme = readFileSync(join(root, 'src/problems/README.md'), 'utf8');

describe('A literature that breaks one rule', () => {
  test.for(ruleIds)(
    'is told about %s, in a report that says what, where and how to mend it',
    // Diagrams are drawn in threads, which take a while to start.
    { timeout: 60_000 },
    async (rule) => {
      const { literature, problems, report } = await openFixture(rule);

      await expect(`${report}\n`).toMatchFileSnapshot(join(fixtures, 'problems', rule, 'expected.txt'));
      expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
      expect(literature === undefined, 'the site is built in spite of it').toBe(rules[rule] === 'error');
    },
  );
});

describe('Every rule', () => {
  test('has a fixture with the whole report, and no fixture is without its rule', () => {
    const folders = readdirSync(join(fixtures, 'problems'));

    expect(folders.sort()).toEqual([...ruleIds].sort());
    expect(
      folders.filter((folder) => !existsSync(join(fixtures, 'problems', folder, 'expected.txt'))),
    ).toEqual([]);
  });

  test('has a section in the README in the order of the list, and no section is without its rule', () => {
    const sections = [...readme.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

    expect(sections).toEqual(ruleIds);
  });

  test.for(ruleIds)('tells in the section on %s what it means, what is wrong and how it is right', (rule) => {
    const [, section = ''] = readme.split(new RegExp(`^## ${rule}$`, 'm'));
    const [text = ''] = section.split(/^## /m);

    expect(text.trim().split('\n')[0]).toMatch(/^[A-Z`].*\.$/);
    expect(text).toMatch(/^Wrong:$/m);
    expect(text).toMatch(/^Right:$/m);
  });
});

describe('A literature without mistakes', () => {
  test.for(['tests/fixtures/minimal', 'tests/fixtures/teezubereitung', 'content'])(
    'has nothing to report: %s',
    (folder) => {
      const { literature, problems, report } = openLiterature(join(root, folder));

      expect(problems.filter(isError)).toEqual([]);
      expect(report).toBe('');
      expect(literature?.studies.length).toBeGreaterThan(0);
    },
  );
});
