import type { AstroIntegration } from 'astro';
import { rewritePages } from '../../site/rewrite-pages.node.ts';
import { trimPolicy } from './trim-policy.node.ts';

/** Gives each page the content security policy of what it holds itself. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, trimPolicy) },
  };
}
