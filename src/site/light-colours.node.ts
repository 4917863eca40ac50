import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By role, as in tokens.css: `#1d4bc0`. */
export interface LightColours {
  paper: string;
  raised: string;
  sunk: string;
  ink: string;
  quiet: string;
  edge: string;
  /** Of the eight studies; one that belongs to none is quiet. */
  hues: string[];
}

const file = 'src/styles/tokens.css';
let loaded: LightColours | undefined;

/**
 * The light palette. It stands in tokens.css and nowhere else.
 * @throws when a colour is not there
 */
export function loadLightColours(): LightColours {
  if (loaded) return loaded;
  const css = readFileSync(join(process.cwd(), file), 'utf8');
  const light = (role: string) => {
    const colour = new RegExp(`--${role}: light-dark\\((#[0-9a-f]+)`).exec(css)?.[1];
    if (colour === undefined) throw new Error(`${file} has no light colour --${role}.`);
    return colour;
  };
  loaded = {
    paper: light('paper'),
    raised: light('raised'),
    sunk: light('sunk'),
    ink: light('ink'),
    quiet: light('ink-2'),
    edge: light('edge'),
    hues: [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => light(`hue-${hue}`)),
  };
  return loaded;
}
