import { escapeMarkup } from '../../diagrams/safe-markup.ts';
import { versionToken } from '../../site/version.ts';
import { versionStandIn } from './build-item.ts';
import { placeStandIn } from './styles.ts';

/**
 * A citation as it stands on a page.
 * @param place within the work, as text
 */
export function finishCitation(html: string, place?: string): string {
  return html
    .replaceAll(versionStandIn, versionToken)
    .replaceAll(placeStandIn, place === undefined ? '' : `, ${escapeMarkup(place)}`);
}
