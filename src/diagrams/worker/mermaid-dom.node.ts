import { JSDOM } from 'jsdom';
import { createSvgMeasurer, type SvgMeasurer } from '../measure/measure-svg.ts';
import { loadTextMetrics } from '../measure/fonts.node.ts';

/**
 * Gives this thread the DOM that Mermaid needs. jsdom leaves traces on the global object, so that this runs in a worker
 * and never on the main thread.
 */
export function installDom(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    pretendToBeVisual: true,
    url: 'https://build.invalid/',
  });
  installMeasuring(window, createSvgMeasurer(loadTextMetrics()));
  const names = [
    'document',
    'CSSStyleSheet',
    'Element',
    'HTMLElement',
    'SVGElement',
    'Node',
    'DOMParser',
    'XMLSerializer',
    'MutationObserver',
    'NodeFilter',
    'DocumentFragment',
    'HTMLTemplateElement',
    'NamedNodeMap',
  ] as const;
  const globals: Record<string, unknown> = {
    window,
    getComputedStyle: window.getComputedStyle.bind(window),
    requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
    cancelAnimationFrame: clearTimeout,
    ...Object.fromEntries(names.map((name) => [name, window[name]])),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  }
}

/** jsdom lays nothing out; where it has measuring functions at all, they answer with zeros. */
function installMeasuring(window: JSDOM['window'], measurer: SvgMeasurer): void {
  const classes = Object.getOwnPropertyNames(window).filter((name) =>
    /^(?:SVG\w*Element|Element)$/.test(name),
  );
  for (const name of classes) {
    const { prototype } = window[name] as { prototype: object };
    for (const [method, measure] of Object.entries(measurer)) {
      if (name !== 'Element' && name !== 'SVGElement' && !Object.hasOwn(prototype, method)) continue;
      Object.defineProperty(prototype, method, {
        configurable: true,
        writable: true,
        value(this: Element, ...values: [number]) {
          return (measure as (element: Element, ...values: [number]) => unknown)(this, ...values);
        },
      });
    }
  }
}
