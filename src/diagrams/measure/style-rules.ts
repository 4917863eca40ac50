/** The few style properties on which the size of a drawing depends, read from Mermaid's own style sheet. */

export const measuredProperties = ['font-size', 'font-weight', 'text-anchor', 'display'] as const;
export type MeasuredProperty = (typeof measuredProperties)[number];

export interface StyleRule {
  selector: string;
  values: ReadonlyMap<MeasuredProperty, string>;
}

/** The rules that set any of these properties, weakest first: the last one that matches an element wins. */
export function parseStyleRules(css: string): StyleRule[] {
  const rules = [...withoutNestedBlocks(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) => {
      const values = readValues(body);
      if (values.size === 0) return [];
      return selectors.split(',').map((selector) => ({ selector: selector.trim(), values }));
    },
  );
  return rules
    .map((rule, order) => ({ rule, order, weight: weigh(rule.selector) }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .map(({ rule }) => rule);
}

export function readValues(body: string): Map<MeasuredProperty, string> {
  const values = new Map<MeasuredProperty, string>();
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    const name = measuredProperties.find((property) => property === declaration.slice(0, colon).trim());
    if (name)
      values.set(
        name,
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return values;
}

function withoutNestedBlocks(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

/** Ids, then classes, then element names, as in CSS. */
function weigh(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/[.[:]/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}
