/** A drawing as it stands in the page, with its present states, made to stand alone. */
import { formatFontFaces, listStyleAttributes, type EmbeddedFont } from './stand-alone.ts';

/** White around the drawing, in its own units. */
const border = 16;
const namespace = 'http://www.w3.org/2000/svg';

/** On paper: in the light colours, whatever the page has. */
export function copyDrawing(drawing: SVGSVGElement, fonts: readonly EmbeddedFont[]): SVGSVGElement {
  const restore = switchToLight();
  try {
    const copy = copyElement(drawing) as SVGSVGElement;
    const { x, y, width, height } = drawing.viewBox.baseVal;
    const size = { width: width + 2 * border, height: height + 2 * border };
    const corner = { x: x - border, y: y - border };
    copy.setAttribute('viewBox', `${corner.x} ${corner.y} ${size.width} ${size.height}`);
    copy.setAttribute('xmlns', namespace);
    copy.prepend(
      make('style', {}, formatFontFaces(fonts)),
      make('rect', { ...corner, ...size, fill: toHex(getComputedStyle(document.body).backgroundColor) }),
    );
    for (const [name, value] of Object.entries(size)) copy.setAttribute(name, String(value));
    return copy;
  } finally {
    restore();
  }
}

/** Links become groups; classes and what scripts go by stay behind. */
function copyElement(element: Element): Element {
  const tag = element.tagName;
  const copy = document.createElementNS(namespace, tag === 'a' ? 'g' : tag);
  for (const { name, value } of element.attributes)
    if (!/^(?:class|href|target|id|role|style|tabindex|data-.*|aria-.*)$/.test(name))
      copy.setAttribute(name, value);
  if (element instanceof SVGGeometryElement || element instanceof SVGTextContentElement) dress(element, copy);
  if (element instanceof SVGTextElement) copyLines(element, copy);
  else if (tag === 'title' || tag === 'desc') copy.textContent = element.textContent;
  else copy.append(...[...element.children].filter(isVisible).map(copyElement));
  return copy;
}

function isVisible(element: Element): boolean {
  if (element instanceof SVGTitleElement || element instanceof SVGDescElement) return true;
  const { display, visibility, stroke, fill } = getComputedStyle(element);
  const isBare = element instanceof SVGGeometryElement && isClear(stroke) && isClear(fill);
  return display !== 'none' && visibility !== 'hidden' && !isBare;
}

function isClear(colour: string): boolean {
  return colour === 'none' || colour === 'rgba(0, 0, 0, 0)';
}

function dress(element: Element, copy: Element): void {
  const style = getComputedStyle(element);
  const values = Object.fromEntries(
    [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'font-family',
      'font-size',
      'font-weight',
      'text-anchor',
    ].map((name) => [name, style.getPropertyValue(name)]),
  );
  for (const [name, value] of listStyleAttributes(element.tagName, values, toHex))
    copy.setAttribute(name, value);
}

/** Each line keeps its length, whichever font it is set in. */
function copyLines(text: SVGTextElement, copy: Element): void {
  for (const node of text.childNodes) {
    const words = node.textContent?.trim() ?? '';
    if (words === '') continue;
    const line = make('tspan', {}, words);
    if (node instanceof SVGTSpanElement)
      for (const { name, value } of node.attributes) line.setAttribute(name, value);
    const start = text.textContent.indexOf(words);
    const length = text.getSubStringLength(start, words.length);
    line.setAttribute('textLength', String(Math.round(length * 10) / 10));
    copy.append(line);
  }
}

function make(tag: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element as SVGElement;
}

/** Mixed colours are computed in spaces that few programs know: a dot of paint tells what they look like. */
function toHex(colour: string): string {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!paint) return colour;
  paint.fillStyle = colour;
  paint.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Nothing is painted in between. */
function switchToLight(): () => void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  return () => {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  };
}
