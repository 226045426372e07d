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
  const readNow = (clause: Clause): Readings => {
    const all = read(clause);
    // Most clauses ask for nothing that is understood: the same answer for all of them.
    return all.every(({ length }) => length === 0)
      ? none
      : all.map((found) => found.map((one) => toReading(one, clause)));
  };
  const readingsOf = (clause: Clause): Readings => {
    const fields = fieldsReadOf(clause);
    if (fields !== undefined) return keptIn(ofFields, fields, () => readNow(clause));
    const byKey = keptIn(ofTokens, clause.sentence.tokens, () => new Map<string, Readings>());
    return keptIn(byKey, keyOf(clause), () => readNow(clause));
  };
  return (clause) => {
    const readings = readingsOf(clause);
    return readings === none ? none : readings.map((found) => found.map((one) => toDirective(one, clause)));
  };
}

type Readings = readonly (readonly Reading[])[];

const none: readonly never[] = [];

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

const toDirective = ({ fields, clause }: Reading, read: Clause): Directive =>
  new ReadDirective(fields, clause === undefined ? read : { ...clause, sentence: read.sentence });

/** There are thousands in a long text: an object that is spread or assigned from another takes ten times as long to make. */
class ReadDirective implements Directive {
  readonly clause: Clause;
  readonly evidence: Directive['evidence'];
  readonly surface: string;
  readonly value: Directive['value'];
  readonly sign: Directive['sign'];
  readonly strength: Directive['strength'];
  readonly exclusive: boolean;
  readonly target: Directive['target'];
  declare readonly per?: string;
  declare readonly narrowed?: true;
  declare readonly derived?: string;

  constructor(fields: Reading['fields'], clause: Clause) {
    this.clause = clause;
    this.evidence = fields.evidence;
    this.surface = fields.surface;
    this.value = fields.value;
    this.sign = fields.sign;
    this.strength = fields.strength;
    this.exclusive = fields.exclusive;
    this.target = fields.target;
    if (fields.per !== undefined) this.per = fields.per;
    if (fields.narrowed !== undefined) this.narrowed = fields.narrowed;
    if (fields.derived !== undefined) this.derived = fields.derived;
  }
}
