import { createHash } from 'node:crypto';

const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/i;
const inline = /<(?:script(?![^>]*\ssrc=)|style)[^>]*>([\s\S]*?)<\/(?:script|style)>/g;

/**
 * Leaves of the hashes in a page's content security policy those of the scripts and styles that stand in this page:
 * Astro lists those of the whole site on each. The page gets smaller, and allows only what it holds.
 */
export function trimPolicy(html: string): string {
  const held = new Set([...html.matchAll(inline)].map(([, code = '']) => hash(code)));
  return html.replace(policy, (_, before: string, rules: string, after: string) => {
    const trimmed = rules
      .split(';')
      .map((rule) =>
        rule
          .split(' ')
          .filter((word) => !word.startsWith("'sha256-") || held.has(word))
          .join(' '),
      )
      .join(';');
    return before + trimmed + after;
  });
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
