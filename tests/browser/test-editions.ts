import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { EditionReader } from './edition-reader.ts';
import { editionChecks } from './file-edition-checks.ts';
import type { TabSource } from './open-chromium-tab.ts';
import { unpackEdition, type UnpackedEdition } from './unpack-edition.ts';

/** Runs every check on the editions of both of our sites, in one browser. */
export function testEditions(start: () => Promise<TabSource>): void {
  let browser: TabSource;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser.close());

  describe.each(['ownSite', 'basedSite'] as const)('of %s', (site) => {
    let edition: UnpackedEdition;
    beforeAll(() => {
      edition = unpackEdition(inject(site), site);
    });
    test.each(editionChecks)('$title', async ({ run }) => {
      const tab = await browser.openTab();
      try {
        await run(new EditionReader(tab, edition));
      } finally {
        await tab.close();
      }
    });
  });
}
