import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from '../../src/features/page-policy/trim-policy.node.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (rules: string, body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="${rules}"></head><body>${body}</body></html>`;

test('a page allows the scripts and styles that stand in it, and no others of the site', () => {
  const own = `<style>a{}</style><script type="module">go()</script><script src="/x.js"></script>`;
  const before = page(
    `default-src 'none'; script-src 'self' ${hash('go()')} ${hash('elsewhere()')}; style-src 'self' ${hash('b{}')} ${hash('a{}')};`,
    own,
  );
  expect(trimPolicy(before)).toBe(
    page(`default-src 'none'; script-src 'self' ${hash('go()')}; style-src 'self' ${hash('a{}')};`, own),
  );
});

test('a page without scripts of its own keeps the files of its own host', () => {
  expect(trimPolicy(page(`script-src 'self' ${hash('x')};`, ''))).toBe(page(`script-src 'self';`, ''));
});

test('a page without a policy stays as it is', () => {
  expect(trimPolicy('<p>x</p>')).toBe('<p>x</p>');
});
