/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** The study on whose page MDX is being rendered. */
    study?: import('./model/literature.ts').Study;
  }
}
