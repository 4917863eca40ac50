/** What the list of references shows, and how an address says it: `?q=words&factor=x&type=book&from=1990&sort=year`. */
import { isStanding, type Standing } from './find-standing.ts';

/** `year` begins with the newest, `oldest` with the oldest; works without a date stand last in both. */
export const orders = ['names', 'year', 'oldest', 'title'] as const;
export type Order = (typeof orders)[number];

export interface ListState {
  text: string;
  factor: string | undefined;
  /** Any of them; none is all. */
  types: readonly string[];
  from: number | undefined;
  to: number | undefined;
  /** Works without a date: those alone, or beside those of the years. */
  undated: boolean;
  standing: Standing | undefined;
  order: Order;
}

export const emptyState: ListState = {
  text: '',
  factor: undefined,
  types: [],
  from: undefined,
  to: undefined,
  undated: false,
  standing: undefined,
  order: 'names',
};

export function readState(search: string): ListState {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => parameters.get(name) || undefined;
  const standing = read('verified');
  return {
    text: (read('q') ?? '').trim(),
    factor: read('factor'),
    types: [...new Set(parameters.getAll('type').filter((type) => type !== ''))],
    from: readYear(read('from')),
    to: readYear(read('to')),
    undated: read('undated') === 'yes',
    standing: isStanding(standing) ? standing : undefined,
    order: orders.find((order) => order === read('sort')) ?? 'names',
  };
}

/** With its question mark; empty for the whole list in its usual order. */
export function formatState(state: ListState): string {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') parameters.append(name, String(value));
  };
  add('q', state.text.trim());
  add('factor', state.factor);
  for (const type of state.types) add('type', type);
  add('from', state.from);
  add('to', state.to);
  if (state.undated) add('undated', 'yes');
  add('verified', state.standing);
  if (state.order !== 'names') add('sort', state.order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether it leaves anything out; the order does not. */
export function isFiltered(state: ListState): boolean {
  return formatState({ ...state, order: 'names' }) !== '';
}

/** How many things are chosen beside the words; the years are one. */
export function countChosen({ factor, types, from, to, undated, standing }: ListState): number {
  const single = [factor, from ?? to, undated || undefined, standing];
  return types.length + single.filter((value) => value !== undefined).length;
}

function readYear(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,4}$/.test(text) ? Number(text) : undefined;
}
