/** Sets a text where it has changed: what stays the same is not read out again, and costs no layout. */
export function tell(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** As the language of the page writes numbers. */
export function formatCount(count: number): string {
  return count.toLocaleString(document.documentElement.lang || undefined);
}
