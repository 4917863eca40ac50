/** What works on every page. One script, as each one costs a request or a hash in the content security policy. */
import { startCopyLinks } from '../components/copy-link/copy-link.client.ts';
import { startCitedNotice } from '../features/changes/cited-intent.client.ts';
import { startSearchIntent } from '../features/search/search-intent.client.ts';
import { loadOffline } from '../features/offline/load-offline.client.ts';
import { startTermIntent } from '../features/term-card/term-card-intent.client.ts';
import { startThemeChoice } from '../features/theme/theme-choice.client.ts';

const themeChoice = document.querySelector<HTMLFieldSetElement>('fieldset.theme');
if (themeChoice) startThemeChoice(themeChoice);
startCopyLinks(document);
startSearchIntent(document);
if (document.querySelector('.card[popover]')) startTermIntent(document);
startCitedNotice();
loadOffline();
