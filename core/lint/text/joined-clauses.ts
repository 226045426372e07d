import type { Clause, Negator } from './clause.ts';
import { isMark, subjectPronouns } from './clause-words.ts';
import { isImperativeAt, skipNegation, skipOpeners } from './order-start.ts';
import type { Token } from './token.ts';

/** So far apart stand the commas of a list of verbs that share one object. */
const BARE = 3;

/**
 * What the clause before says of this one too. "Do not invent, assume or infer" forbids all three, "You can read, write
 * and delete files" permits each, and of "ask for it or infer it" neither is demanded.
 *
 * @returns the clause before and this one, as they hold
 */
export function joinClauses(before: Clause | undefined, clause: Clause): readonly Clause[] {
  if (before === undefined) return [clause];
  const joint = jointOf(before, clause);
  if (joint === undefined) return [before, clause];
  if (joint !== 'and' && isTold(before)) return [before, { ...clause, mood: 'narrative' }];
  const carried = before.negators.filter((one) => reachesOn(one, before));
  if (carried.length > 0 && joint !== 'and') return [before, negated(clause, carried, before)];
  if (before.force === 'permit') return [before, { ...clause, force: 'permit' }];
  const isChoice = joint === 'or' && before.mood === 'order' && before.negators.length === 0;
  return isChoice
    ? [
        { ...before, force: 'permit' },
        { ...clause, force: 'permit' },
      ]
    : [before, clause];
}

/** "Ask *before you delete files*, rename or move them": what is spoken of there, nothing orders, nor what is joined to it. */
const isTold = ({ mood, sentence: { tokens }, from, to }: Clause): boolean =>
  mood === 'narrative' ||
  tokens.slice(from, to).some(({ lower }, index) => {
    const next = tokens[from + index + 1];
    return times.has(lower) && subjectPronouns.has(next?.lower ?? '');
  });

const times: ReadonlySet<string> = new Set('before after when whenever if unless until'.split(' '));

type Joint = 'or' | 'and' | 'list';

/** How a bare order hangs on to the clause before: `list` when an "or" follows further on. */
function jointOf({ from: first }: Clause, clause: Clause): Joint | undefined {
  const { from, sentence } = clause;
  const { tokens } = sentence;
  if (!isBareOrder(clause)) return undefined;
  const opener = joints.has(tokens[from]?.lower ?? '') ? from : from - 1;
  const word = tokens[opener]?.lower ?? '';
  if (word === 'or' || word === 'nor') return 'or';
  if (word === 'and')
    return isMark(tokens[opener - 1], ',') && !isListed(tokens, first, opener - 1) ? undefined : 'and';
  return isMark(tokens[from - 1], ',') && hasOr(tokens, from, tokens.length) ? 'list' : undefined;
}

/** An order without negation or modal. In the middle of a sentence a name is no verb: "no French or Polish". */
function isBareOrder({ sentence: { tokens }, mood, from, to }: Clause): boolean {
  const start = skipOpeners(tokens, from, to);
  if (mood !== 'order' || /^\p{Lu}\p{Ll}/u.test(tokens[start]?.text ?? '')) return false;
  return isImperativeAt(tokens, start, to) && skipNegation(tokens, start, to) === start;
}

const joints: ReadonlySet<string> = new Set(['and', 'or', 'nor']);

/** Whether another comma stands before this one, with single words between them: "create, read, update, and delete". */
function isListed(tokens: readonly Token[], from: number, comma: number): boolean {
  for (let at = comma - 1; at > Math.max(from, comma - BARE); at -= 1) if (isMark(tokens[at], ',')) return true;
  return false;
}

/** Whether an "or" comes before the sentence turns. */
function hasOr(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'or' || word === 'nor') return true;
    if (isMark(tokens[at], ';:—–') || turning.has(word)) return false;
  }
  return false;
}

const turning: ReadonlySet<string> = new Set(['but', 'and', 'instead', 'then', 'always', 'just', 'only']);

/** Whether a negation governs its verb up to the end of its clause, so that what is joined to it is negated too. */
const reachesOn = ({ from, to, governs }: Negator, clause: Clause): boolean =>
  !nominal.has(clause.sentence.tokens[from]?.lower ?? '') &&
  governs.to >= clause.to - 1 &&
  to < clause.to &&
  (governs.from === to || governs.from === clause.from) &&
  from <= clause.from + 4;

/** They negate a noun, and with it nothing that is joined by a verb. */
const nominal: ReadonlySet<string> = new Set('no without neither zero sans minus free devoid'.split(' '));

const negated = (clause: Clause, carried: readonly Negator[], before: Clause): Clause => ({
  ...clause,
  force: clause.force === 'prefer' ? 'avoid' : 'forbid',
  absolute: clause.absolute || before.absolute,
  negators: [
    ...carried.map(({ from, to }) => ({ from, to, governs: { from: clause.from, to: clause.to } })),
    ...clause.negators,
  ],
});
