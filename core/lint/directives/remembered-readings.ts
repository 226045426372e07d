import type { Clause } from '../text/clause.ts';
import type { ClauseFields } from '../text/remembered-clauses.ts';
import { fieldsReadOf } from '../text/remembered-clauses.ts';
import type { Token } from '../text/token.ts';
import type { Directive } from './directive.ts';

/** What one reader after the other finds in a clause. */
type ReadClause = (clause: Clause) => readonly (readonly Directive[])[];

/** A directive without its clause: of the clause, what differs from the one that was read. */
interface Reading {
  readonly fields: Omit<Directive, 'clause'>;
  readonly clause: ClauseFields | undefined;
}

/**
 * Readers that are asked once for all clauses of the same words that say the same. Nothing that is kept points to a
 * sentence, and so to a whole text.
 */
export function rememberedReadings(read: ReadClause): ReadClause {
  const ofFields = new WeakMap<ClauseFields, Readings>();
  const ofTokens = new WeakMap<readonly Token[], Map<string, Readings>>();
  const readNow = (clause: Clause): Readings => read(clause).map((found) => found.map((one) => toReading(one, clause)));
  const readingsOf = (clause: Clause): Readings => {
    const fields = fieldsReadOf(clause);
    if (fields !== undefined) return keptIn(ofFields, fields, () => readNow(clause));
    const byKey = keptIn(ofTokens, clause.sentence.tokens, () => new Map<string, Readings>());
    return keptIn(byKey, keyOf(clause), () => readNow(clause));
  };
  return (clause) => readingsOf(clause).map((found) => found.map((one) => toDirective(one, clause)));
}

type Readings = readonly (readonly Reading[])[];

/** Where answers are kept. */
interface Kept<Key, Answer> {
  get(key: Key): Answer | undefined;
  set(key: Key, answer: Answer): unknown;
}

function keptIn<Key, Answer>(kept: Kept<Key, Answer>, key: Key, find: () => Answer): Answer {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const answer = find();
  kept.set(key, answer);
  return answer;
}

/** All that readers look at besides words. */
function keyOf({ sentence: { context, leadIns }, ...fields }: Clause): string {
  return `${context}\n${leadIns.at(-1) ?? ''}\n${JSON.stringify(fields)}`;
}

function toReading({ clause, ...fields }: Directive, read: Clause): Reading {
  if (clause === read) return { fields, clause: undefined };
  const { sentence: _, ...rest } = clause;
  return { fields, clause: rest };
}

/** Assigned and not spread, which takes several times as long: there are thousands in a long text. */
const toDirective = ({ fields, clause }: Reading, read: Clause): Directive =>
  Object.assign({ clause: clause === undefined ? read : { ...clause, sentence: read.sentence } }, fields);
