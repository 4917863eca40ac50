/** On pages that tell how to cite: copies what is read there, with its italics, and remembers the style. */
const key = 'citation-style';

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy-text')) button.hidden = false;

document.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest('.copy-text');
  const entry = button?.parentElement?.querySelector('.entry');
  const toast = document.querySelector<HTMLElement>('.toast');
  if (!entry || !toast) return;
  const text = entry.textContent.trim();
  try {
    await copy(entry.innerHTML, text);
    toast.textContent = document.querySelector<HTMLElement>('.cite')?.dataset['done'] ?? '';
  } catch {
    getSelection()?.selectAllChildren(entry);
    toast.textContent = document.querySelector<HTMLElement>('.cite')?.dataset['failed'] ?? '';
  }
  setTimeout(() => (toast.textContent = ''), 4000);
});

async function copy(html: string, text: string): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const parts = { 'text/html': html, 'text/plain': text };
  await navigator.clipboard.write([
    new ClipboardItem(
      Object.fromEntries(Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })])),
    ),
  ]);
}

const choices = [...document.querySelectorAll<HTMLInputElement>('.styles input')];
const kept = choices.find(({ value }) => value === read());
if (kept) kept.checked = true;
for (const choice of choices) choice.addEventListener('change', () => write(choice.value));

/** A browser may refuse to keep anything. */
function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(style: string): void {
  try {
    localStorage.setItem(key, style);
  } catch {
    // Then it is chosen anew on the next page.
  }
}
