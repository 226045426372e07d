import type { Clause } from '../text/clause.ts';
import type { ClauseFields } from '../text/remembered-clauses.ts';
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
  const known = new WeakMap<readonly Token[], Map<string, readonly (readonly Reading[])[]>>();
  return (clause) => {
    const { tokens } = clause.sentence;
    const ofTokens = known.get(tokens) ?? new Map<string, readonly (readonly Reading[])[]>();
    known.set(tokens, ofTokens);
    const key = keyOf(clause);
    const readings = ofTokens.get(key) ?? read(clause).map((found) => found.map((one) => toReading(one, clause)));
    ofTokens.set(key, readings);
    return readings.map((found) => found.map((one) => toDirective(one, clause)));
  };
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

const toDirective = ({ fields, clause }: Reading, read: Clause): Directive => ({
  ...fields,
  clause: clause === undefined ? read : { ...clause, sentence: read.sentence },
});
