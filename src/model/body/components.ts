/** The components that authors may use in MDX, with the attributes they need. `site/mdx-components.ts` renders them. */
export const components = {
  Claim: { required: ['id'], optional: [] },
  Term: { required: ['id'], optional: [] },
  Cite: { required: ['id'], optional: ['page'] },
  Framework: { required: ['id'], optional: [] },
  Editorial: { required: [], optional: [] },
  Unverified: { required: [], optional: ['note'] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

export type ComponentName = keyof typeof components;

/** Plain elements that could run code, load something foreign or break the page. */
export const unsafeElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'form',
  'input',
  'button',
  'html',
  'head',
  'body',
  'main',
  'h1',
]);
