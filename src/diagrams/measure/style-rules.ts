/** The style properties that matter to us, read from Mermaid's own style sheet: a small cascade. */

/** Those on which the size of a drawing depends. */
export const measuredProperties = ['font-size', 'font-weight', 'text-anchor', 'display'] as const;
export type MeasuredProperty = (typeof measuredProperties)[number];

export interface StyleRule {
  selector: string;
  values: ReadonlyMap<string, string>;
  /** Wins over the style attribute. */
  isImportant: boolean;
}

/** The rules that set any of these properties, weakest first: the last one that matches an element wins. */
export function parseStyleRules(
  css: string,
  properties: readonly string[] = measuredProperties,
): StyleRule[] {
  const rules = [...withoutNestedBlocks(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      [false, true].flatMap((isImportant) => {
        const values = readDeclarations(body, properties, isImportant);
        if (values.size === 0) return [];
        return selectors.split(',').map((selector) => ({ selector: selector.trim(), values, isImportant }));
      }),
  );
  return rules
    .map((rule, order) => ({ rule, order, weight: weigh(rule) }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .map(({ rule }) => rule);
}

/** What a style attribute sets. */
export function readValues(
  body: string,
  properties: readonly string[] = measuredProperties,
): Map<string, string> {
  return new Map([...readDeclarations(body, properties, false), ...readDeclarations(body, properties, true)]);
}

function readDeclarations(
  body: string,
  properties: readonly string[],
  isImportant: boolean,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1);
    if (!properties.includes(name) || value.includes('!important') !== isImportant) continue;
    values.set(name, value.replace('!important', '').replace('bolder', 'bold').trim());
  }
  return values;
}

/** Whether the element is one of those; a selector that the DOM at hand cannot read means none. */
export function matchesSelector(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function withoutNestedBlocks(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

/** What is important, then ids, then classes, then element names, as in CSS. */
function weigh({ selector, isImportant }: StyleRule): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  const important = isImportant ? 10_000_000 : 0;
  return important + count(/#/g) * 10_000 + count(/[.[:]/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}
