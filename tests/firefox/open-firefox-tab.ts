import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { getFirefox } from '../../src/commands/find-firefox.ts';
import type { Tab } from '../browser/edition-reader.ts';
import type { TabSource } from '../browser/open-chromium-tab.ts';

const patience = 20_000;

/** Firefox as readers have it, over WebDriver BiDi. */
export async function startFirefox(): Promise<TabSource> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: getFirefox(),
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    // Drivers of Firefox lift it by default; without it pages of a folder may read each other.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  return { openTab, close: () => browser.close() };

  async function openTab(): Promise<Tab> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    const find = async (selector: string, text = ''): Promise<ElementHandle> => {
      const until = Date.now() + patience;
      for (;;) {
        for (const element of await page.$$(selector).catch(() => [])) {
          const fits = await element
            .evaluate((found, wanted) => found.textContent?.includes(wanted) && found.checkVisibility(), text)
            .catch(() => false);
          if (fits && (await element.isVisible())) return element;
        }
        if (Date.now() > until) throw new Error(`There is no ${selector} ${text} to be seen.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    return {
      complaints,
      requests,
      goto: (address) => page.goto(address).then(() => undefined),
      evaluate: (look, question) => page.evaluate(look as never, question as never) as Promise<never>,
      click: async (selector, text) => (await find(selector, text)).click(),
      hover: async (selector) => (await find(selector)).hover(),
      type: async (selector, text) => (await find(selector)).type(text),
      press: (key) => page.keyboard.press(key),
      // Its driver waits for a page to load, which one that was kept does not.
      back: () => page.evaluate(() => void setTimeout(() => history.back())),
      close: () => context.close(),
    };
  }
}
