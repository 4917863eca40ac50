import { expect, vi } from 'vitest';
import type { UnpackedEdition } from './unpack-edition.ts';

const patience = { timeout: 20_000, interval: 50 };

/** What checks ask of a browser, so that they are written once for all of them. */
export interface Tab {
  goto: (address: string) => Promise<void>;
  evaluate: <Answer, Question>(
    look: (question: Question) => Answer | Promise<Answer>,
    question: Question,
  ) => Promise<Answer>;
  /** The first element that is seen, with a text where one is given. */
  click: (selector: string, text?: string) => Promise<void>;
  hover: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  press: (key: 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowRight') => Promise<void>;
  back: () => Promise<void>;
  close: () => Promise<void>;
  /** Errors of scripts, and what the browser refused. */
  complaints: string[];
  /** Addresses that were asked for. */
  requests: string[];
}

/** A browser in which an edition was opened. */
export class EditionReader {
  readonly tab: Tab;
  readonly edition: UnpackedEdition;
  constructor(tab: Tab, edition: UnpackedEdition) {
    this.tab = tab;
    this.edition = edition;
  }

  /** Opens a page by the address that it has on the site, such as `/studies/#x`. */
  async open(address: string): Promise<void> {
    const [path, tail] = [address.replace(/[?#].*$/, ''), /[?#].*$/.exec(address)?.[0] ?? ''];
    // The same page with another hash would not be opened anew.
    await this.tab.goto('about:blank');
    await this.tab.goto(this.edition.root + `${path}index.html`.replace(/^\//, '') + tail);
  }

  ask<Answer>(look: () => Answer | Promise<Answer>): Promise<Answer>;
  ask<Answer, Question>(
    look: (question: Question) => Answer | Promise<Answer>,
    question: Question,
  ): Promise<Answer>;
  ask<Answer, Question>(
    look: (question: Question) => Answer | Promise<Answer>,
    question?: Question,
  ): Promise<Answer> {
    return this.tab.evaluate(look, question as Question);
  }

  /** Waits until something is so in the page, which may be left meanwhile. */
  until(look: () => boolean): Promise<void>;
  until<Question>(look: (question: Question) => boolean, question: Question): Promise<void>;
  async until<Question>(look: (question: Question) => boolean, question?: Question): Promise<void> {
    const isSo = () => this.tab.evaluate(look, question as Question).catch(() => false);
    await vi.waitUntil(isSo, patience).catch((error: unknown) => {
      throw new Error(`It never came to be: ${String(look)}`, { cause: error });
    });
  }

  /** The address within the folder, as it would be on the site. */
  async address(): Promise<string> {
    const href = await this.tab.evaluate(() => location.href, undefined);
    return `/${href.slice(this.edition.root.length)}`.replace(/index\.html(?=$|[?#])/, '');
  }

  async untilAt(address: string): Promise<void> {
    await vi.waitFor(async () => expect(await this.address().catch(() => '')).toBe(address), patience);
  }

  /** The browser had nothing to complain about, and asked for nothing outside the folder. */
  expectPeace(): void {
    expect(this.tab.complaints).toEqual([]);
    const allowed = [this.edition.root, 'data:', 'blob:', 'about:'];
    expect(this.tab.requests.filter((url) => !allowed.some((start) => url.startsWith(start)))).toEqual([]);
  }
}
