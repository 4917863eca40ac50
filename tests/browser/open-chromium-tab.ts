import { chromium, type Locator } from 'playwright-core';
import { getBrowser } from '../../src/commands/find-browser.ts';
import type { Tab } from './edition-reader.ts';

export interface TabSource {
  openTab: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** Chromium as readers have it: pages of a folder are strangers to each other. */
export async function startChromium(): Promise<TabSource> {
  const browser = await chromium.launch({
    executablePath: getBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  return { openTab, close: () => browser.close() };

  async function openTab(): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    const seen = (selector: string, text?: string): Locator =>
      page
        .locator(selector)
        .filter({ visible: true, ...(text === undefined ? {} : { hasText: text }) })
        .first();
    return {
      complaints,
      requests,
      goto: (address) => page.goto(address).then(() => undefined),
      evaluate: (look, question) => page.evaluate(look as never, question as never) as Promise<never>,
      click: (selector, text) => seen(selector, text).click({ timeout: 20_000 }),
      hover: (selector) => seen(selector).hover({ timeout: 20_000 }),
      type: (selector, text) => page.locator(selector).pressSequentially(text),
      press: (key) => page.keyboard.press(key),
      back: () => page.goBack().then(() => undefined),
      close: () => context.close(),
    };
  }
}
