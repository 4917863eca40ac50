import type { Words } from '../../words/words.ts';
import { textOf, type Inline } from './markdown-tree.ts';
import { tidyInlines } from './tidy-inlines.ts';

/**
 * Words of ours: in square brackets, and called so.
 * @param isWithin that they stand within a passage that is called so already
 */
export function markEditorial(children: readonly Inline[], words: Words, isWithin = false): Inline {
  const label = words('standing.editorial');
  const text = children.map((child) => (child.type === 'text' ? child.text : '')).join('');
  const saysSo = [words('standing.ours'), words('standing.ourWords')].includes(text);
  const before = isWithin || saysSo ? [] : [textOf(children.length > 0 ? `${label}: ` : label)];
  return { type: 'editorial', children: tidyInlines([...before, ...children]) };
}
