import { describe } from 'vitest';
import { testEditions } from '../browser/test-editions.ts';
import { startFirefox } from './open-firefox-tab.ts';

describe('the edition in a folder, in Firefox', () => testEditions(startFirefox));
