/** Why a diagram cannot be drawn, as one text, since a fault has to travel between threads. */
import { diagramTypes, findDiagramType } from './diagram-types.ts';
import type { PreparedSource } from './worker/prepare-source.ts';

/** Mermaid's own message. */
interface Fault {
  message: string;
  /** Of the diagram's text, counted from 1, where Mermaid names one. */
  line: number | undefined;
}

/** Much longer than anybody reads; Mermaid breaks labels so slowly that a build would stand still. */
const atMost = { characters: 20_000, inLine: 2_000 };

/** @throws when a text is none that is drawn */
export function checkSource(source: string): void {
  const type = findDiagramType(source);
  if (type === undefined) throw new Error('There is nothing to draw.');
  if (!diagramTypes.includes(type)) throw new Error(formatUnsupported(type));
  if (source.length > atMost.characters)
    throw new Error(
      `The diagram has ${source.length} characters; at most ${atMost.characters} can be drawn.`,
    );
  const lines = source.split('\n');
  const long = lines.findIndex((line) => line.length > atMost.inLine);
  if (long >= 0)
    throw new Error(
      `Line ${long + 1}: This line has ${lines[long]?.length} characters; at most ${atMost.inLine} can be drawn.`,
    );
}

export function formatUnsupported(type: string): string {
  return `"${type}" cannot be drawn without a browser; types that can: ${diagramTypes.join(', ')}.`;
}

/**
 * Whether an error, or what caused it, is not about the text: Mermaid loads its parts when they are needed, and a file may
 * be missing.
 */
export function isOfMachine(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^(?:ERR_MODULE_\w+|E[A-Z]+)$/.test(code)) return true;
  return cause instanceof Error && isOfMachine(cause);
}

export function describeFault(error: unknown, { toSourceLine }: PreparedSource): string {
  // Not about the text, but about what Mermaid missed around it.
  if (error instanceof ReferenceError || error instanceof TypeError)
    return `Something in it needs a browser (${error.message}).`;
  const { message, hash } = error as Error & { hash?: { loc?: { first_line?: number } } };
  const [, limit] = /^Edge limit exceeded.*the limit is (\d+)/.exec(message) ?? [];
  if (limit !== undefined) return `It has more than ${limit} arrows; make several diagrams of it.`;
  const named = hash?.loc?.first_line ?? Number(/\bline (\d+)/.exec(message)?.[1]);
  const words = message
    .replace(/^(?:Parse|Lexical) error on line \d+[:.] ?/, '')
    // The line of hyphens that points at the place, which is told otherwise.
    .replace(/\n-*\^/g, ' ← here.')
    .replace(/\b([Ll])ine (\d+)\b/g, (_, l: string, line: string) => `${l}ine ${toSourceLine(Number(line))}`)
    // All that Mermaid would have read here is more than anybody reads.
    .replace(/(Expecting (?:'[^']+', ){5})(?:'[^']+', )+(?=got)/, '$1… ')
    .replace(/\s+/g, ' ')
    .trim();
  return Number.isFinite(named) ? `Line ${toSourceLine(named)}: ${words}` : words;
}

export function readFault(text: string): Fault {
  const [, line, message] = /^Line (\d+): ([\s\S]*)$/.exec(text) ?? [];
  return line === undefined || message === undefined
    ? { message: text, line: undefined }
    : { message, line: Number(line) };
}
