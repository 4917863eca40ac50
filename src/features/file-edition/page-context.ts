import type { Fault } from './fault.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** What pages have in common while they are rewritten, and what they leave for the rest of the edition. */
export interface PageContext {
  site: SiteAddresses;
  faults: Fault[];
  /** Files to which pages lead. */
  linked: Set<string>;
  /** Script files that pages load as scripts of the old kind. */
  classicScripts: Set<string>;
  /** Modules that stood in pages: the name that they get → their code. */
  inlineModules: Map<string, string>;
  /** Makes `import()` of a script of the old kind work. */
  mendScript: (file: string, code: string) => string;
  hash: (text: string) => string;
}
