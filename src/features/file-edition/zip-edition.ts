import { zipSync, type Zippable } from 'fflate';

/** Compressed already. */
const packed = /\.(?:woff2|png|jpe?g|webp|avif|gif|zip)$/;

/**
 * All files in one folder, in one zip: the same bytes for the same files, on every machine and in every time zone.
 * @param date its day is the time of the files; without one it is the oldest that a zip can tell
 */
export function zipEdition(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  date: string | undefined,
): Uint8Array {
  const [year = 1980, month = 1, day = 1] = (date ?? '').split('-').filter(Boolean).map(Number);
  // Zips tell local time, so that noon here is noon in every time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const file of [...files.keys()].sort())
    entries[`${folder}/${file}`] = [files.get(file)!, { mtime, level: packed.test(file) ? 0 : 6 }];
  return zipSync(entries);
}
