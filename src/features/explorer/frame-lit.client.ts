/** While presenting, a drawing shows what the step lights as large as there is room; without a step it shows the whole. */

/** Around what is lit, in units of the drawing. */
const margin = 28;
/** Type larger than this many times its own size says no more. */
const largest = 2.4;

const wholes = new WeakMap<SVGSVGElement, string>();

export function frameLit(drawing: SVGSVGElement, lit: readonly Element[]): void {
  showWhole(drawing);
  const boxes = lit.map((part) => (part as SVGGraphicsElement).getBBox()).filter(({ width }) => width > 0);
  if (boxes.length === 0) return;
  wholes.set(drawing, drawing.getAttribute('viewBox') ?? '');
  const whole = drawing.viewBox.baseVal;
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  const room = drawing.getBoundingClientRect();
  const width = Math.max(right - left, Math.min(whole.width, room.width / largest));
  const height = Math.max(bottom - top, Math.min(whole.height, room.height / largest));
  const corner = { x: (left + right - width) / 2, y: (top + bottom - height) / 2 };
  drawing.setAttribute('viewBox', [corner.x, corner.y, width, height].map(Math.round).join(' '));
}

export function showWhole(drawing: SVGSVGElement): void {
  const whole = wholes.get(drawing);
  if (whole !== undefined) drawing.setAttribute('viewBox', whole);
}
