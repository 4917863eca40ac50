/** The search over any page. It keeps its question while the page is open. See `search-intent.client.ts`. */
import chipStyle from '../../styles/chips.css?inline';
import { adoptStyle, base, loadSetup } from './load-setup.client.ts';
import { make } from './make-element.client.ts';
import searchStyle from './search.css?inline';
import { formatState } from './search-state.ts';
import { SearchView } from './search-view.client.ts';

const link = document.querySelector<HTMLAnchorElement>('a.to-search');
let opened: Promise<{ dialog: HTMLDialogElement; view: SearchView }> | undefined;

link?.addEventListener('search:open', () => {
  // Could it not be loaded, its page may be there.
  open().catch(() => location.assign(link.href));
});

async function open(): Promise<void> {
  opened ??= build().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const { dialog, view } = await opened;
  if (!dialog.open) dialog.showModal();
  view.input.focus();
  view.input.select();
}

async function build() {
  const setup = await loadSetup();
  adoptStyle(chipStyle + searchStyle);
  const { words } = setup;
  const all = make('a', { href: `${base}search/`, class: 'end' }, words.all);
  const view = new SearchView({
    setup,
    base,
    onChange: (state) => (all.href = `${base}search/${formatState(state)}`),
  });
  const close = make('button', { type: 'button', class: 'button' }, words.close);
  view.form.append(close);
  view.element.append(
    make(
      'div',
      { class: 'keys row ui' },
      make(
        'span',
        { class: 'for-keys' },
        make('kbd', {}, words.up),
        ' ',
        make('kbd', {}, words.down),
        ` ${words.choose}`,
      ),
      make('span', { class: 'for-keys' }, make('kbd', {}, 'Enter'), ` ${words.open}`),
      make('span', { class: 'for-keys' }, make('kbd', {}, 'Esc'), ` ${words.close}`),
      all,
    ),
  );
  const dialog = make('dialog', { class: 'search-dialog', 'aria-label': words.label }, view.element);
  document.body.append(dialog);

  close.addEventListener('click', () => dialog.close());
  // Its own box is filled by what stands in it: what is pressed on the dialog itself is pressed beside it.
  dialog.addEventListener('pointerdown', (event) => {
    if (event.target === dialog) dialog.close();
  });
  view.hits.addEventListener('click', (event) => {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    // A result on this very page is no new page.
    if (isPlain && (event.target as Element).closest('a')) setTimeout(() => dialog.close());
  });
  view.form.addEventListener('submit', async () => {
    await view.settle();
    view.hits.querySelector<HTMLAnchorElement>('.hit > a')?.click();
  });
  return { dialog, view };
}
