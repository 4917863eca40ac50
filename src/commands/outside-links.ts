/** `npm run outside-links`: lists the links of the built site that lead to other sites. None of them is asked for. */
import { existsSync } from 'node:fs';
import { listOutsideLinks } from '../features/link-check/find-dead-links.ts';
import { scanSite } from '../features/link-check/scan-site.node.ts';
import { findOutDir, findSiteUrl } from '../site/deployment.ts';

const folder = findOutDir();
if (existsSync(folder)) {
  const url = findSiteUrl();
  const links = listOutsideLinks({
    pages: scanSite(folder).pages,
    origin: url === undefined ? undefined : new URL(url).origin,
  });
  for (const [address, pages] of links)
    console.log(`${address}\n  ${pages[0]}${pages.length > 1 ? ` and ${pages.length - 1} more` : ''}`);
  console.log(`\n${links.size} links lead to other sites.`);
} else {
  console.error(`There is no built site in ${folder}: npm run build makes it.`);
  process.exitCode = 1;
}
