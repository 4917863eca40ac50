import { fill } from '../../words/fill.ts';
import { formats, pickRecords, type Format } from './pick-records.ts';
import { formatCount, tell } from './tell.client.ts';

/** What a file is to hold. */
export interface Wanted {
  /** `all` is the file as it lies beside the page. */
  what: 'all' | 'shown' | 'selected';
  ids: ReadonlySet<string>;
}

const types: Record<Format, string> = {
  bib: 'application/x-bibtex;charset=utf-8',
  ris: 'application/x-research-info-systems;charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};

/** Makes the links to the whole files give what is wanted. Where that is everything they stay the links that they are. */
export class TakeFiles {
  readonly #place: HTMLElement;
  readonly #told: HTMLElement;
  readonly #texts = new Map<string, Promise<string>>();
  #wanted: Wanted = { what: 'all', ids: new Set() };

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#told = place.querySelector<HTMLElement>('[data-told]')!;
    place.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-format]');
      const format = formats.find((each) => each === link?.dataset['format']);
      tell(this.#told, '');
      if (!link || !format || this.#wanted.what === 'all') return;
      event.preventDefault();
      void this.#take(link, format);
    });
  }

  show(wanted: Wanted): void {
    this.#wanted = wanted;
    const { what, ids } = wanted;
    const files = this.#place.querySelector<HTMLElement>('[data-files]')!;
    files.hidden = ids.size === 0;
    const text = fill(this.#place.dataset[what] ?? '', { count: formatCount(ids.size) });
    tell(files.firstElementChild, text);
    this.#place.classList.toggle('some', what === 'selected');
    tell(this.#told, '');
  }

  async #take(link: HTMLAnchorElement, format: Format): Promise<void> {
    const { ids } = this.#wanted;
    const { taken = '', failed = '' } = this.#place.dataset;
    try {
      const text = pickRecords(await this.#read(link.href), format, ids);
      save(new Blob([text], { type: types[format] }), link.download);
      tell(this.#told, fill(taken, { file: link.download, count: formatCount(ids.size) }));
    } catch (error) {
      console.warn(error);
      this.#texts.delete(link.href);
      tell(this.#told, failed);
    }
  }

  /** Each file is fetched once, when it is wanted. */
  #read(address: string): Promise<string> {
    let text = this.#texts.get(address);
    if (text === undefined) {
      text = readFile(address);
      this.#texts.set(address, text);
    }
    return text;
  }
}

async function readFile(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser may only begin to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
