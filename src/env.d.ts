import type { Study } from './model/literature.ts';

declare global {
  namespace App {
    interface Locals {
      /** The study on whose page MDX is being rendered. */
      study?: Study;
    }
  }
}
