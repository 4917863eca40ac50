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

/** A column of a page that shows two diagrams beside each other, in pixels. */
const column = { width: 560, height: 740 };

/** How large a drawing gets there, at most as large as it is drawn. */
export function scaleInColumn({ width, height }: Pick<Drawing, 'width' | 'height'>): number {
  return Math.min(1, column.width / width, column.height / height);
}
