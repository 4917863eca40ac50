import { describeAddress, type Fault } from './fault.ts';
import { relate, type SiteAddresses } from './site-addresses.ts';

const named = /url\(\s*(["']?)([^"')]+)\1\s*\)|(@import\s+)(["'])([^"']+)\4/g;

/** The addresses in a style sheet, relative to the file in which it stands. */
export function rewriteCss(file: string, css: string, site: SiteAddresses, faults: Fault[]): string {
  return css.replace(
    named,
    (
      whole,
      quote: string | undefined,
      url: string | undefined,
      rule: string,
      ruleQuote: string,
      imported,
    ) => {
      const address = url ?? String(imported);
      const target = site.resolve(file, address.trim());
      if (target.kind === 'other') return whole;
      if (target.kind !== 'file') {
        faults.push({ file, text: describeAddress(address, target.kind) });
        return whole;
      }
      const relative = relate(file, target);
      if (url === undefined) return `${rule}${ruleQuote}${relative}${ruleQuote}`;
      return `url(${quote}${relative}${quote})`;
    },
  );
}
