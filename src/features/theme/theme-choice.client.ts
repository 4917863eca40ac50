/** Keeps the chosen theme for this reader; `theme.js` applies it before the first paint of the next page. */
export function startThemeChoice(fieldset: HTMLFieldSetElement): void {
  const root = document.documentElement;
  const current = root.dataset['theme'] ?? 'system';
  for (const input of fieldset.querySelectorAll('input')) {
    input.checked = input.value === current;
    input.addEventListener('change', () => {
      if (input.value === 'system') delete root.dataset['theme'];
      else root.dataset['theme'] = input.value;
      try {
        localStorage.setItem('theme', input.value);
      } catch {
        // Without storage the choice holds for this page.
      }
    });
  }
  fieldset.hidden = false;
}
