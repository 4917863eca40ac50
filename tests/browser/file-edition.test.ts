import { describe } from 'vitest';
import { startChromium } from './open-chromium-tab.ts';
import { testEditions } from './test-editions.ts';
import { testMadeUpEdition } from './test-made-up-edition.ts';

describe('the edition in a folder, in Chromium', () => testEditions(startChromium));
describe('the edition of a made-up site, in Chromium', () => testMadeUpEdition(startChromium));
