/** Searches beside the page, so that the page never waits. */
import { createSearchEngine, type SearchEngine } from './search-engine.client.ts';
import type { SearchQuestion } from './search-answer.ts';

interface Request {
  id: number;
  base: string;
  /** Another worker could not load all it needed. */
  isRetry: boolean;
  question: SearchQuestion;
}

let engine: SearchEngine | undefined;

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const { id, base, isRetry, question } = data;
  engine ??= createSearchEngine(base, isRetry);
  try {
    postMessage({ id, answer: await engine.ask(question) });
  } catch (error) {
    postMessage({ id, fault: String(error) });
  }
});
