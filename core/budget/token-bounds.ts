import type { Assignment } from './assignments.ts';
import { permits } from './assignments.ts';
import type { MeasuredArm, MeasuredNode, MeasuredSlot, MeasuredText, Turns } from './measured-node.ts';
import type { Density } from './value-density.ts';

/** What a rendering can cost, in tokens. */
export interface TokenBounds {
  /** Texts of the author that count the same in every rendering: of the longest branches, each loop once. */
  readonly static: number;
  /** No rendering has fewer. */
  readonly minimum: number;
  /** No rendering has more, whatever the values are; `Infinity` where a value has no bound. */
  readonly maxAny: number;
  /** The same for values of ASCII alone. */
  readonly maxAscii: number;
  /** What to blame where there is no bound. */
  readonly unbounded: readonly Unbounded[];
}

/** A value, or the turns of a loop, that the input schema does not bound. */
export interface Unbounded {
  readonly subject: string;
  /** `has no maxLength`. */
  readonly because: string;
  readonly file: string;
  readonly start: number;
}

/** What each leaf weighs, and how weights of arms that exclude each other go together. */
interface Objective {
  readonly text: (text: MeasuredText) => number;
  readonly slot: (slot: MeasuredSlot) => number;
  readonly turns: (turns: Turns) => number;
  readonly choose: (a: number, b: number) => number;
  /** Before the first arm. */
  readonly worst: number;
}

const most = (turns: Turns): number => turns.most;
const upper = { turns: most, choose: Math.max, worst: 0 } as const;

const maxAny: Objective = {
  ...upper,
  text: ({ most: tokens }) => tokens,
  slot: ({ size }) => size.bytes,
};

const maxAscii: Objective = { ...maxAny, slot: ({ size }) => size.asciiBytes };

const staticText: Objective = { ...upper, text: ({ exact }) => exact, slot: () => 0, turns: () => 1 };

const minimum: Objective = {
  text: ({ least }) => least,
  slot: () => 0,
  turns: ({ least }) => least,
  choose: Math.min,
  worst: Number.POSITIVE_INFINITY,
};

/** The most that values as long as they may be come to, at a density of tokens per character. */
export function typicalMaximum(
  nodes: readonly MeasuredNode[],
  assignments: readonly Assignment[],
  density: Density,
): number {
  const objective: Objective = {
    ...upper,
    text: ({ exact, glueTokens }) => exact + glueTokens,
    slot: (slot) => (slot.size.characters === 0 ? 0 : slot.size.characters * density(slot)),
  };
  return bestOf(nodes, objective, assignments);
}

/**
 * Bounds that hold for every rendering, by what the input schema allows. Arms of conditions on one variable are chosen
 * together, so that two that exclude each other are not added up.
 *
 * @param assignments - of the whole template, also for a section of it
 */
export function boundTokens(nodes: readonly MeasuredNode[], assignments: readonly Assignment[]): TokenBounds {
  const best = (objective: Objective): number => bestOf(nodes, objective, assignments);
  return {
    static: best(staticText),
    minimum: best(minimum),
    maxAny: best(maxAny),
    maxAscii: best(maxAscii),
    unbounded: unboundedIn(nodes),
  };
}

const bestOf = (nodes: readonly MeasuredNode[], objective: Objective, assignments: readonly Assignment[]): number =>
  assignments
    .map((assignment) => weigh(nodes, objective, assignment))
    .reduce((a, b) => objective.choose(a, b), objective.worst);

function weigh(nodes: readonly MeasuredNode[], objective: Objective, assignment: Assignment): number {
  let sum = 0;
  for (const node of nodes) {
    if (node.kind === 'text') sum += objective.text(node);
    else if (node.kind === 'slot') sum += objective.slot(node);
    else sum += weighChoice(node.arms, objective, assignment);
  }
  return sum;
}

function weighChoice(arms: readonly MeasuredArm[], objective: Objective, assignment: Assignment): number {
  const possible = arms.filter(({ branch }) => permits(assignment, branch));
  if (possible.length === 0) return 0;
  return possible
    .map((arm) => weighArm(arm, objective, assignment))
    .reduce((a, b) => objective.choose(a, b), objective.worst);
}

function weighArm({ nodes, turns }: MeasuredArm, objective: Objective, assignment: Assignment): number {
  const once = weigh(nodes, objective, assignment);
  if (turns === undefined || once === 0) return once;
  const times = objective.turns(turns);
  // Of a loop that never turns, what it would show may well have no bound.
  return times === 0 ? 0 : once * times;
}

function unboundedIn(nodes: readonly MeasuredNode[]): readonly Unbounded[] {
  const found = nodes.flatMap((node): readonly Unbounded[] => {
    if (node.kind === 'text') return [];
    if (node.kind === 'slot') {
      const { size, subject, origin } = node;
      return Number.isFinite(size.bytes) ? [] : [blame(subject, size.because, origin)];
    }
    return node.arms.flatMap(({ turns, nodes: inner }) => [
      ...(turns === undefined || Number.isFinite(turns.most) || isEmpty(inner)
        ? []
        : [blame(turns.subject, turns.because, turns.origin)]),
      ...unboundedIn(inner),
    ]);
  });
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

const isEmpty = (nodes: readonly MeasuredNode[]): boolean => nodes.length === 0;

const blame = (
  subject: string,
  because: string | undefined,
  { file, start }: { readonly file: string; readonly start: number },
): Unbounded => ({ subject, because: because ?? 'has no bound', file, start });

const isSame = (a: Unbounded, b: Unbounded): boolean => a.subject === b.subject && a.because === b.because;
