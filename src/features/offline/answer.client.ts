/** Answers what pages ask for: from a whole copy, else as if there were no worker. */
import { findAnswer, type Answer } from './find-answer.ts';
import { findSaved, isWhole, readList, unmarkWhole } from './copies.client.ts';
import { facts } from './facts.client.ts';
import { absolute } from './worker-scope.client.ts';

/** The addresses of the copy; kept in mind only while it is whole. */
let kept: Promise<ReadonlySet<string> | undefined> | undefined;

/** To be called when the copy is taken away. */
export function forgetCopy(): void {
  kept = undefined;
}

/** `path` is below the base path; what an address asks for after `?` is of no importance to a static site. */
export async function answer(request: Request, path: string): Promise<Response> {
  const addresses = await (kept ??= readWhole());
  if (!addresses) {
    forgetCopy();
    return askNetwork(request, () => findPart(path));
  }
  const found = findAnswer(path, addresses);
  if (!found) return askNetwork(request, findMissingPage);
  const saved = await open(found);
  if (saved) return saved;
  // The browser has cleared what was saved.
  forgetCopy();
  await unmarkWhole(facts.id);
  return askNetwork(request, () => findPart(path));
}

async function readWhole(): Promise<ReadonlySet<string> | undefined> {
  return (await isWhole(facts.id)) ? readAddresses() : undefined;
}

async function readAddresses(): Promise<ReadonlySet<string>> {
  return new Set((await readList(facts.id))?.map(([path]) => path));
}

async function open(found: Answer): Promise<Response | undefined> {
  if (!found) return undefined;
  return 'redirect' in found ? Response.redirect(absolute(found.redirect)) : findSaved(facts.id, found.file);
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

async function findPart(path: string): Promise<Response> {
  return (await open(findAnswer(path, await readAddresses()))) ?? tellNotSaved();
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
