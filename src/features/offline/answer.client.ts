/** Answers what pages ask for: from a whole copy, else as if there were no worker. */
import { findAnswer, type Answer } from './find-answer.ts';
import { findSaved, isWhole, listHeld, mendSaved, readList, unmarkWhole } from './copies.client.ts';
import { facts } from './facts.client.ts';
import { fetchFile } from './fetch-file.client.ts';
import { absolute } from './worker-scope.client.ts';

/** Address → hash of what is in the copy. */
type Hashes = ReadonlyMap<string, string>;

/** Kept in mind only while the copy is whole. */
let kept: Promise<Hashes | undefined> | undefined;

/** To be called when the copy is taken away. */
export function forgetCopy(): void {
  kept = undefined;
}

/** `path` is below the base path; what an address asks for after `?` is of no importance to a static site. */
export async function answer(request: Request, path: string): Promise<Response> {
  // What could not be read once can perhaps be read the next time.
  const hashes = await (kept ??= readWhole().catch(() => undefined));
  if (!hashes) {
    forgetCopy();
    return askNetwork(request, () => findPart(request, path));
  }
  const found = findAnswer(path, hashes);
  if (!found) return askNetwork(request, findMissingPage);
  const saved = (await mend(request, path, hashes)) ?? (await open(request, found));
  if (saved) return saved;
  // The browser has cleared what was saved.
  forgetCopy();
  await unmarkWhole(facts.id);
  return askNetwork(request, () => findPart(request, path));
}

async function readWhole(): Promise<Hashes | undefined> {
  if (!(await isWhole(facts.id))) return undefined;
  return new Map((await readList(facts.id))?.map(([path, hash]) => [path, hash]));
}

/**
 * A script that found a file of the copy damaged asks with `cache: 'reload'`: the server’s takes its place where it is what
 * was built. Pages are not asked for like that by anybody but the browser’s tools.
 */
async function mend(request: Request, path: string, hashes: Hashes): Promise<Response | undefined> {
  const hash = hashes.get(path);
  if (request.cache !== 'reload' || request.mode === 'navigate' || hash === undefined) return undefined;
  try {
    const response = await fetchFile(path, hash, request.signal);
    await mendSaved(facts.id, path, response.clone()).catch(() => undefined);
    return response;
  } catch {
    return undefined;
  }
}

async function open(request: Request, found: Answer): Promise<Response | undefined> {
  if (!found) return undefined;
  if ('file' in found) return findSaved(facts.id, found.file);
  return Response.redirect(absolute(found.redirect) + new URL(request.url).search);
}

async function askNetwork(request: Request, otherwise: () => Promise<Response>): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const instead = await otherwise();
    // A picture or a script that is missing is missing; only pages have something to say instead.
    return request.mode === 'navigate' || instead.ok ? instead : Response.error();
  }
}

async function findPart(request: Request, path: string): Promise<Response> {
  return (await open(request, findAnswer(path, await listHeld(facts.id)))) ?? tellNotSaved();
}

async function findMissingPage(): Promise<Response> {
  const page = await findSaved(facts.id, '404.html');
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : tellNotSaved();
}

function tellNotSaved(): Response {
  return new Response(facts.notSaved, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
