import type { Drawing } from './drawing.ts';

/** The room that a page has for a diagram, in pixels. */
const room = { width: 900, height: 720 };

/** Good enough: no other arrangement is tried. */
export const bearable = 0.25;

/** How much a drawing asks of its reader: 0 fits the room; text that shrinks weighs more than a page that scrolls. */
export function weighDrawing({ width, height }: Pick<Drawing, 'width' | 'height'>): number {
  const scale = Math.min(1, room.width / width);
  const excess = Math.max(0, height * scale - room.height) / room.height;
  return (1 - scale) * 3 + excess;
}
