import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { isForAll } from './is-for-all.ts';
import { isPlaceless } from './placeless.ts';

/** Words for one of two halves of a kind, each with those for the other half. */
const halves: readonly (readonly [string, string])[] = [
  [
    'verified confirmed established known proven documented certain undisputed',
    'unverified unconfirmed unknown unproven uncertain doubtful speculative disputed unsure estimated rumoured',
  ],
  ['independent unrelated', 'dependent related'],
  ['new', 'existing old generated legacy'],
  ['internal', 'external'],
  ['public published', 'private unpublished confidential'],
  ['minor small trivial simple easy low', 'major large big serious complex difficult hard high'],
  ['read-only harmless safe reversible', 'destructive dangerous risky irreversible'],
  ['graded', 'ungraded'],
  ['required mandatory', 'optional'],
  ['recent current', 'historical past'],
];

/** By their words: the number of a pair, below zero for the second one. */
const halfOf: ReadonlyMap<string, number> = new Map(
  halves.flatMap(([first, second], index) => [
    ...[...setOf(first)].map((word) => [word, index + 1] as const),
    ...[...setOf(second)].map((word) => [word, -(index + 1)] as const),
  ]),
);

/** Rules on what somebody does or says that are no surfaces of conduct by name. */
const ofConduct = setOf('uncertainty disclaimer code-tests anonymise citation');

/**
 * Whether two rules on conduct each pick their half of a kind: "Make *independent* calls in parallel, *dependent* ones one
 * at a time", "Doubt unverified rumours", "State verified figures without hedging".
 */
export function areOfOppositeHalves(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || !(isPlaceless(a.surface) || ofConduct.has(a.surface))) return false;
  if (isForAll(a) || isForAll(b)) return false;
  const [first, second] = [halvesIn(a.clause), halvesIn(b.clause)];
  return [...first].some((half) => second.has(-half) && !first.has(-half) && !second.has(half));
}

/** The halves that words of a clause and of its conditions pick. */
const halvesIn = rememberedOfClauses(({ sentence: { tokens }, from, to, conditions }: Clause): ReadonlySet<number> => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  const found = tokens.slice(start, to).map(({ lower }, at) => {
    const half = halfOf.get(lower) ?? 0;
    return denials.has(tokens[start + at - 1]?.lower ?? '') ? -half : half;
  });
  return new Set(found.filter((half) => half !== 0));
});

const denials = setOf('not never');
