import type { RedirectEntry } from '../schema/redirects.ts';

/** Where nothing is like a lost address it is withdrawn: with a day that its author has to fill in, and so the reason too. */
export function proposeRedirect(from: string, to: string | undefined): RedirectEntry {
  return to === undefined ? { from, withdrawn: 'why', day: 'YYYY-MM-DD' } : { from, to };
}

/** As it stands in `redirects.yaml`, in one line. */
export function formatRedirect({ from, to, withdrawn, day }: RedirectEntry): string {
  return `- { from: ${from}, ${to === undefined ? `withdrawn: ${withdrawn}, day: ${day}` : `to: ${to}`} }`;
}
