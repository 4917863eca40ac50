import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatContentDir } from '../../src/content-dir.ts';
import { checkLiterature } from '../../src/site/check-diagrams.node.ts';
import type { OpenedLiterature } from '../../src/site/open-literature.node.ts';

export const fixtures = join(import.meta.dirname, '../fixtures');

/**
 * Opens and checks the literature that `fixtures/problems/<rule>/` makes of the minimal one: its files go over those, the files
 * that `DELETE.txt` names are left out. Where it holds no files at all, there is no literature.
 */
export async function openFixture(rule: string): Promise<OpenedLiterature> {
  const changes = join(fixtures, 'problems', rule);
  const temporary = mkdtempSync(join(tmpdir(), 'literature-'));
  const folder = join(temporary, 'content');
  try {
    if (rule !== 'missing-folder') {
      cpSync(join(fixtures, 'minimal'), folder, { recursive: true });
      cpSync(changes, folder, { recursive: true, filter: (path) => !/(?:expected|DELETE)\.txt$/.test(path) });
    }
    for (const file of listDeleted(changes)) rmSync(join(folder, file));
    const opened = await checkLiterature(folder);
    return { ...opened, report: opened.report.replaceAll(formatContentDir(folder), 'content') };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function listDeleted(changes: string): string[] {
  const list = join(changes, 'DELETE.txt');
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
}
