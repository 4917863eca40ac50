/**
 * Diagrams are drawn in colours that stand for the site's colour roles, and these become `var(--role)` afterwards:
 * Mermaid cannot read `var()`, but one picture has to serve light, dark and print.
 */
export const roleColours = {
  paper: '#fdf8f1',
  raised: '#fef9f2',
  sunk: '#eee9e1',
  rule: '#d7d2cb',
  edge: '#83807b',
  'ink-2': '#474542',
  ink: '#161514',
} as const;

type Role = keyof typeof roleColours;

const roles = new Map<string, Role>(
  (Object.entries(roleColours) as [Role, string][]).map(([role, colour]) => [colour, role]),
);

/** What is coloured. */
export type ColouredPart = 'text' | 'number' | 'head' | 'ground' | 'fill' | 'stroke';

/**
 * A colour of Mermaid's, or of an author's, as one of the site's. One that stands for no role goes by its part, so that
 * text always has contrast and no diagram brings colours of its own.
 */
export function toRole(colour: string, part: ColouredPart): string {
  if (part === 'text') return formatRole('ink');
  // In a sequence diagram, on a disc of ink.
  if (part === 'number') return formatRole('paper');
  const value = colour.trim().toLowerCase();
  if (value === 'none' || value === 'transparent' || /^(?:rgba|hsla)\(.*,\s*0(?:\.0+)?\)$/.test(value))
    return 'none';
  const role = roles.get(toHex(value));
  if (role !== undefined) return formatRole(role);
  // The hollow ones are white.
  if (part === 'head') return formatRole(/^(?:white|#fff(?:fff)?)$/.test(value) ? 'paper' : 'ink-2');
  if (part === 'ground') return formatRole('sunk');
  return formatRole(part === 'fill' ? 'raised' : 'edge');
}

function formatRole(role: Role): string {
  return `var(--${role})`;
}

/** Mermaid, and the DOM, write some colours as `rgb(22, 21, 20)`. */
function toHex(colour: string): string {
  const [, red, green, blue] = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(colour) ?? [];
  if (red === undefined) return colour;
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
