import type { PatternNode } from './pattern-node.ts';

/** Ways that a bounded part of a pattern may match before it counts as one without bound. */
const MAX_WAYS = 100;

/**
 * How a backtracking engine fares where a text does not match: it tries `ways` × length ^ `loops`. What is tried
 * within a look-around is not tried again, so `worst` holds its loops apart.
 */
interface Cost {
  readonly ways: number;
  readonly loops: number;
  readonly worst: number;
}

/** Whether the engine of the platform gives up on every text in time that grows with its length only. */
export function isQuick(pattern: PatternNode): boolean {
  const { worst } = costOf(pattern);
  // Without "^" at the start the engine begins again at each character.
  return worst === 0 || (worst === 1 && beginsAtStart(pattern));
}

function beginsAtStart(node: PatternNode): boolean {
  if (node.kind === 'assertion') return node.assertion === 'start';
  if (node.kind === 'choice') return node.branches.every(beginsAtStart);
  return node.kind === 'sequence' && node.parts[0] !== undefined && beginsAtStart(node.parts[0]);
}

function costOf(node: PatternNode): Cost {
  switch (node.kind) {
    case 'sequence':
      return node.parts.map(costOf).reduce(inSequence, single);
    case 'choice':
      return node.branches.map(costOf).reduce(asChoice);
    case 'repetition':
      return repeated(costOf(node.body), node.least, node.most);
    case 'lookAround':
      return { ...single, worst: costOf(node.body).worst };
    default:
      return single;
  }
}

const single: Cost = { ways: 1, loops: 0, worst: 0 };

function bounded(cost: Cost): Cost {
  if (cost.ways <= MAX_WAYS) return cost;
  return { ways: 1, loops: cost.loops + 1, worst: Math.max(cost.worst, cost.loops + 1) };
}

function inSequence(before: Cost, next: Cost): Cost {
  const loops = before.loops + next.loops;
  const worst = Math.max(before.worst, before.loops + next.worst, loops);
  return bounded({ ways: before.ways * next.ways, loops, worst });
}

function asChoice(one: Cost, other: Cost): Cost {
  return bounded({
    ways: one.ways + other.ways,
    loops: Math.max(one.loops, other.loops),
    worst: Math.max(one.worst, other.worst),
  });
}

function repeated(body: Cost, least: number, most: number): Cost {
  if (most <= 1) return bounded({ ...body, ways: body.ways + (least === 0 ? 1 : 0) });
  if (body.ways > 1 || body.loops > 0 || body.worst > 0) return { ways: 1, loops: 2, worst: body.worst + 2 };
  return most === Number.POSITIVE_INFINITY
    ? { ways: 1, loops: 1, worst: 1 }
    : bounded({ ways: most - least + 1, loops: 0, worst: 0 });
}
