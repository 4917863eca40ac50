interface Box {
  left: number;
  top: number;
  bottom: number;
}

const distance = 6;
const edge = 16;

/** Where a card goes, in CSS pixels of the window: under its term, above it where there is no room, never outside. */
export function placeCard(
  term: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
): { x: number; y: number } {
  const x = Math.max(edge, Math.min(term.left - edge, window.width - card.width - edge));
  const below = term.bottom + distance;
  const fitsBelow = below + card.height <= window.height - edge;
  const above = term.top - distance - card.height;
  return { x, y: fitsBelow || above < edge ? below : above };
}
