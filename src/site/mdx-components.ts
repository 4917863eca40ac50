import Cite from '../components/mdx/Cite.astro';
import Claim from '../components/mdx/Claim.astro';
import CodeBlock from '../components/mdx/CodeBlock.astro';
import Editorial from '../components/mdx/Editorial.astro';
import Framework from '../components/mdx/Framework.astro';
import Link from '../components/mdx/Link.astro';
import Term from '../components/mdx/Term.astro';
import Unverified from '../components/mdx/Unverified.astro';
import type { ComponentName } from '../model/body/components.ts';

/** What authors may use in MDX. The content check knows the same names. */
export const mdxComponents = {
  Claim,
  Term,
  Cite,
  Framework,
  Editorial,
  Unverified,
  a: Link,
  pre: CodeBlock,
} satisfies Record<ComponentName, unknown> & { a: unknown; pre: unknown };
