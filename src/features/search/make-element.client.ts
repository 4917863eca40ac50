type Child = Node | string | undefined;

/** An element with attributes and children. Text is text: nothing of it is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/**
 * Puts other children into a place. If the focus is in it, it goes to what has the same `data-key`, or to the fallback: a
 * reader without a mouse stands nowhere otherwise.
 */
export function replaceChildren(place: HTMLElement, children: readonly Node[], fallback: HTMLElement): void {
  const { activeElement } = document;
  const hasFocus = place.contains(activeElement);
  place.replaceChildren(...children);
  if (!hasFocus || !(activeElement instanceof HTMLElement)) return;
  const key = activeElement.dataset['key'];
  const keyed = [...place.querySelectorAll<HTMLElement>('[data-key]')];
  (keyed.find(({ dataset }) => dataset['key'] === key) ?? fallback).focus();
}
