import { ordinalUnit } from '../exact/container.ts';
import type { Reach } from './bear-on-each-other.ts';
import { areOfRelatedUnits, bearOnEachOther, reachOf } from './bear-on-each-other.ts';
import type { Count, Scope } from './count-scopes.ts';
import { systemOf } from './count-scopes.ts';
import { signatureOf } from './count-signature.ts';
import { isSatisfiable } from './count-system.ts';

/** Which counts some text of a scope can have together. */
export interface Fits {
  readonly pair: (first: Count, second: Count) => boolean;
  readonly group: (counts: readonly Count[]) => boolean;
}

/** Most answers that are kept from prompt to prompt, for groups and for pairs. */
const MOST = 50_000;
const answers = new Map<string, boolean>();

/** Answers for pairs of numbers, by where they were asked. */
const pairAnswers = new Map<string, Map<number, boolean>>();
let pairCount = 0;

function pairsIn(place: string): Map<number, boolean> {
  if (pairCount >= MOST) {
    pairAnswers.clear();
    pairCount = 0;
  }
  const pairs = pairAnswers.get(place) ?? new Map<number, boolean>();
  pairAnswers.set(place, pairs);
  return pairs;
}

/** A count as a scope sees it. */
interface Known {
  /** Never given twice: what is kept under it cannot be mistaken when the others are forgotten. */
  readonly number: number;
  readonly reach: Reach;
}

const knownCounts = new Map<string, Known>();
let nextNumber = 0;

function knownOf(count: Count): Known {
  const signature = signatureOf(count);
  const known = knownCounts.get(signature);
  if (known !== undefined) return known;
  if (knownCounts.size >= MOST) knownCounts.clear();
  nextNumber += 1;
  const made = { number: nextNumber, reach: reachOf(count) };
  knownCounts.set(signature, made);
  return made;
}

/** What a scope is called where its name says nothing of what is counted: one answer holds for all parts of a prompt. */
const SOME_PART = '.';

/** A name that says which instance it is, or of which kind all are, says something. */
const isMereName = (part: string): boolean => !part.startsWith('all ') && ordinalUnit(part) === undefined;

/** Answers by what counts say, and not by who says it: long prompts repeat themselves, and most pairs fit. */
export function rememberedFits(counts: readonly Count[], { part, ...rest }: Scope): Fits {
  const name = part !== undefined && isMereName(part) ? SOME_PART : part;
  const scope: Scope = name === undefined ? rest : { ...rest, part: name };
  const place = `${name ?? ''}/${rest.each ?? ''}`;
  const seen = (count: Count): Count =>
    part !== undefined && count.part === part ? { ...count, part: name ?? part } : count;
  const knownIn = new Map(counts.map((count) => [count, knownOf(seen(count))]));
  const known = (count: Count): Known => knownIn.get(count) ?? knownOf(seen(count));
  const group = (members: readonly Count[]): boolean => {
    const key = `${place}\n${members.map((count) => known(count).number).join(' ')}`;
    const answered = answers.get(key);
    if (answered !== undefined) return answered;
    const answer = isSatisfiable(systemOf(members.map(seen), scope));
    if (answers.size >= MOST) answers.clear();
    answers.set(key, answer);
    return answer;
  };
  // One instance of a kind has a lower and an upper end of its own.
  const isInstance = rest.each !== undefined || (part !== undefined && ordinalUnit(part) !== undefined);
  const ask = (first: Count, second: Count): boolean => {
    const [one, other] = [known(first).reach, known(second).reach];
    const mayClash = isInstance ? areOfRelatedUnits(one, other) : bearOnEachOther(one, other);
    return mayClash ? isSatisfiable(systemOf([seen(first), seen(second)], scope)) : group([first]) && group([second]);
  };
  const pairs = pairsIn(place);
  const pair = (first: Count, second: Count): boolean => {
    const key = known(first).number * 2 ** 26 + known(second).number;
    const answered = pairs.get(key);
    if (answered !== undefined) return answered;
    const answer = ask(first, second);
    pairs.set(key, answer);
    pairCount += 1;
    return answer;
  };
  return { pair, group };
}
