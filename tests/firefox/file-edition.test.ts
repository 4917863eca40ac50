import { describe } from 'vitest';
import { testEditions } from '../browser/test-editions.ts';
import { startFirefox } from './open-firefox-tab.ts';
import { testMadeUpEdition } from '../browser/test-made-up-edition.ts';

describe('the edition in a folder, in Firefox', () => testEditions(startFirefox));
describe('the edition of a made-up site, in Firefox', () => testMadeUpEdition(startFirefox));
