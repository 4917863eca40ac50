import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads an island once a reader turns to it. */
    'client:intent'?: boolean;
  }
}
