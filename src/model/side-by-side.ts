/** Two frameworks beside each other: which nodes of the one match which of the other. */
import type { Framework, FrameworkNode, Literature, Match } from './literature.ts';

export interface Counterpart {
  left: FrameworkNode;
  right: FrameworkNode;
  /** Undefined: both nodes stand for the same entry. */
  match: Match | undefined;
}

export interface FrameworkPair {
  left: Framework;
  right: Framework;
  counterparts: Counterpart[];
}

/** So many frameworks are all set beside each other; with more, each stands beside the nearest ones only. */
const allPairsUpTo = 12;
const nearest = 2;

/**
 * In the order of the nodes on the left. What both frameworks hold is told once, as the same entry: how two of such entries
 * match each other says nothing of the frameworks.
 */
export function findCounterparts(left: Framework, right: Framework): Counterpart[] {
  return left.nodes.flatMap((node) =>
    right.nodes.flatMap((other): Counterpart[] => {
      if (node.factor === other.factor) return [{ left: node, right: other, match: undefined }];
      const match = node.factor.matches.find(({ to }) => to === other.factor);
      const isOfBoth = holds(right, node) && holds(left, other);
      return match && !isOfBoth ? [{ left: node, right: other, match }] : [];
    }),
  );
}

const known = new WeakMap<Literature, FrameworkPair[]>();

/** The pairs that have a page, each once: only those with something in common. */
export function listPairs(literature: Literature): FrameworkPair[] {
  let pairs = known.get(literature);
  if (pairs === undefined) known.set(literature, (pairs = findPairs(literature)));
  return pairs;
}

function findPairs({ frameworks }: Literature): FrameworkPair[] {
  const pairs = listSharers(frameworks)
    .map(([left, right]) => ({ left, right, counterparts: findCounterparts(left, right) }))
    .filter(({ counterparts }) => counterparts.length > 0);
  if (frameworks.length <= allPairsUpTo) return pairs;
  const kept = new Set(
    frameworks.flatMap((framework) =>
      pairs
        .filter(({ left, right }) => left === framework || right === framework)
        .sort((a, b) => b.counterparts.length - a.counterparts.length)
        .slice(0, nearest),
    ),
  );
  return pairs.filter((pair) => kept.has(pair));
}

/** The pairs that a framework is part of, and which one the other is. */
export function findPartners(
  pairs: readonly FrameworkPair[],
  framework: Framework,
): { pair: FrameworkPair; other: Framework }[] {
  return pairs.flatMap((pair) =>
    pair.left === framework
      ? [{ pair, other: pair.right }]
      : pair.right === framework
        ? [{ pair, other: pair.left }]
        : [],
  );
}

/** Pairs that share an entry or a match at all, found through the entries: among thousands, most have nothing in common. */
function listSharers(frameworks: readonly Framework[]): [Framework, Framework][] {
  const order = new Map(frameworks.map((framework, index) => [framework, index]));
  return frameworks.flatMap((left, index) => {
    const others = new Set(
      left.nodes
        .flatMap(({ factor }) => [factor, ...factor.matches.map(({ to }) => to)])
        .flatMap((factor) => factor.frameworks)
        .filter((other) => (order.get(other) ?? 0) > index),
    );
    return [...others]
      .sort((a, b) => order.get(a)! - order.get(b)!)
      .map((right): [Framework, Framework] => [left, right]);
  });
}

function holds({ nodes }: Framework, { factor }: FrameworkNode): boolean {
  return nodes.some((node) => node.factor === factor);
}
