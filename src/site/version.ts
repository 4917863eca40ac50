/** Which build of the site this is: written to `version.json` once all pages are there, read by what is made of them. */
export interface SiteVersion {
  /** Eight hexadecimal digits, the same for the same files. */
  version: string;
  /** The day on which the content was last changed (`updated` in site.yaml), where it is given. */
  date: string | undefined;
}

export const versionFile = 'version.json';

/** Stands in pages for the version, which is not known before all of them are built. */
export const versionToken = '{{version}}';
