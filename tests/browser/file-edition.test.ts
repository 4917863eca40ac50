import { describe } from 'vitest';
import { startChromium } from './open-chromium-tab.ts';
import { testEditions } from './test-editions.ts';

describe('the edition in a folder, in Chromium', () => testEditions(startChromium));
