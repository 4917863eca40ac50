import type { SiteVersion } from '../../site/version.ts';
import type { Words } from '../../words/words.ts';

/** The name of the zip and of the folder in it, without an ending: which site, of which day, which build. */
export function nameEdition(siteName: string, { version, date }: SiteVersion): string {
  const slug = siteName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    // Windows has room for 260 characters, with the folders around it.
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return [slug || 'site', date, version].filter(Boolean).join('-');
}

/** What stands beside the entry page, for who finds the folder years later. */
export function formatReadMe(siteName: string, { version, date }: SiteVersion, words: Words): string {
  const lines = [
    siteName,
    [
      date && words('edition.asOf', { date: formatDay(date, words.language) }),
      words('edition.version', { version }),
    ]
      .filter(Boolean)
      .join(' · '),
    '',
    words('edition.open'),
    words('edition.whole'),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function formatDay(date: string, language: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
