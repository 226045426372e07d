import { canonicalJson } from '../../canonical-json.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import { arrayLosses } from './array-losses.ts';
import { areDisjoint, kindsOf, sameText, valuesOf } from './facts.ts';
import type { Loss, Question } from './loss.ts';
import { undecided } from './loss.ts';
import { objectLosses } from './object-losses.ts';
import type { Rules, SchemaSide } from './schema-side.ts';
import { listOf, SchemaSide as Side } from './schema-side.ts';
import { valueLosses } from './value-losses.ts';

/** Most comparisons of parts; schemas that ask for more are not decided. */
const MAX_STEPS = 4000;
const MAX_DEPTH = 60;
/** Choices that are followed at once: more multiply. */
const MAX_CHOICES = 40;

/**
 * Finds what `from` accepts and `to` refuses. None is missed: where it cannot tell, it says `undecided`. Where it finds
 * nothing, each value that `from` accepts is accepted by `to` too.
 *
 * @example
 * findLosses({ type: ['string', 'null'] }, { type: 'string' }); //=> [{ path: '', kind: 'limited', detail: 'string only' }]
 */
export function findLosses(from: JsonObject, to: JsonObject): readonly Loss[] {
  const [a, b] = [new Side(from), new Side(to)];
  if (canonicalJson(from) === canonicalJson(to)) return [];
  if (a.isOpaque || b.isOpaque) return [undecided('', 'a schema with addresses of its own')];
  try {
    return distinct(new Comparison(a, b).losses(a.rules(a.root), b.root, ''));
  } catch (error) {
    if (error instanceof RangeError) return [undecided('', 'a schema that is nested too deeply')];
    throw error;
  }
}

class Comparison {
  readonly #from: SchemaSide;
  readonly #to: SchemaSide;
  /** Questions that are being answered: one that comes back by recursion has no other answer. */
  readonly #open = new Set<string>();
  #steps = 0;

  constructor(from: SchemaSide, to: SchemaSide) {
    this.#from = from;
    this.#to = to;
  }

  losses(rules: Rules, schema: Json | undefined, path: string): readonly Loss[] {
    const wanted = this.#to.rules(schema);
    if (wanted.length === 0 || this.#isNothing(rules)) return [];
    const key = canonicalJson([rules, wanted]);
    if (this.#open.has(key)) return [];
    if (this.#open.size > MAX_DEPTH) return [undecided(path, 'a schema of this size')];
    this.#open.add(key);
    try {
      return this.#answer(rules, wanted, path);
    } finally {
      this.#open.delete(key);
    }
  }

  #answer(rules: Rules, wanted: Rules, path: string): readonly Loss[] {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) return [undecided(path, 'a schema of this size')];
    if (wanted.every((rule) => this.#isKnown(rules, rule))) return [];
    const values = valuesOf(rules, this.#from);
    if (values !== undefined) return this.#valueLosses(values, wanted, path);
    const direct = wanted.flatMap((rule) => this.#ruleLosses(rules, rule, path));
    if (direct.length === 0) return [];
    const cases = casesOf(rules, this.#from) ?? (wanted.some(isChoice) ? kindCases(rules) : undefined);
    if (cases === undefined) return direct;
    return cases.flatMap((one) => (this.#isNothing(one) ? [] : this.#answer(one, wanted, path)));
  }

  #valueLosses(values: readonly Json[], wanted: Rules, path: string): readonly Loss[] {
    const answers = values.map((value) => ({ value, is: this.#to.accepts(wanted, value) }));
    const refused = answers.filter(({ is }) => is === false).map(({ value }) => shortText(value));
    if (refused.length > 0) return [{ path, kind: 'limited', detail: refused.slice(0, 5).join(', ') }];
    return answers.some(({ is }) => is === undefined) ? [undecided(path, 'its values')] : [];
  }

  #ruleLosses(rules: Rules, rule: JsonObject, path: string): readonly Loss[] {
    if (this.#isKnown(rules, rule)) return [];
    const question: Question = {
      ...{ rules, rule, path, from: this.#from, to: this.#to },
      compare: (...parts) => this.losses(...parts),
    };
    return [
      ...valueLosses(question),
      ...objectLosses(question),
      ...arrayLosses(question),
      ...this.#choiceLosses(question),
    ];
  }

  #choiceLosses(question: Question): readonly Loss[] {
    const { rule, rules, path } = question;
    const sides = [this.#from, this.#to];
    return (['anyOf', 'oneOf'] as const).flatMap((keyword) => {
      const branches = listOf(rule[keyword]);
      if (rule[keyword] === undefined || rules.some((one) => sameText(one[keyword], rule[keyword], sides))) return [];
      return this.#fitsOne(question, branches, keyword === 'oneOf') ? [] : [this.#choiceLoss(rules, branches, path)];
    });
  }

  #fitsOne({ rules, path }: Question, branches: readonly Json[], isAlone: boolean): boolean {
    const isApart = (branch: Json): boolean =>
      areDisjoint({ rules, side: this.#from }, { rules: this.#to.rules(branch), side: this.#to });
    return branches.some(
      (branch, at) =>
        this.losses(rules, branch, path).length === 0 &&
        (!isAlone || branches.every((other, index) => index === at || isApart(other))),
    );
  }

  #choiceLoss(rules: Rules, branches: readonly Json[], path: string): Loss {
    const taken = new Set(branches.flatMap((branch) => [...kindsOf(this.#to.rules(branch))]));
    const lost = [...kindsOf(rules)].filter((kind) => !taken.has(kind));
    if (lost.length > 0 && rules.every((rule) => !isChoice(rule)))
      return { path, kind: 'limited', detail: lost.join(', ') };
    return undecided(path, 'its alternatives');
  }

  #isKnown(rules: Rules, rule: JsonObject): boolean {
    return rules.some((one) => sameText(one, rule, [this.#from, this.#to]));
  }

  #isNothing(rules: Rules): boolean {
    return kindsOf(rules).size === 0 || valuesOf(rules, this.#from)?.length === 0;
  }
}

const isChoice = (rule: JsonObject): boolean => rule['anyOf'] !== undefined || rule['oneOf'] !== undefined;

/** The first choice of the rules as one set of rules for each alternative. */
function casesOf(rules: Rules, side: SchemaSide): readonly Rules[] | undefined {
  const at = rules.findIndex(isChoice);
  const { anyOf, oneOf, ...rest } = rules[at] ?? {};
  const branches = listOf(anyOf ?? oneOf);
  if (at === -1 || branches.length > MAX_CHOICES) return undefined;
  const left = anyOf !== undefined && oneOf !== undefined ? { ...rest, oneOf } : rest;
  return branches.map((branch) => [...rules.slice(0, at), left, ...rules.slice(at + 1), ...side.rules(branch)]);
}

function kindCases(rules: Rules): readonly Rules[] | undefined {
  const kinds = kindsOf(rules);
  const types = ['null', 'boolean', 'number', 'string', 'array', 'object'].filter((type) =>
    type === 'number' ? kinds.has('integer') || kinds.has('fraction') : [...kinds].some((kind) => kind === type),
  );
  return types.length < 2 ? undefined : types.map((type) => [...rules, { type }]);
}

function distinct(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((loss) => [canonicalJson([loss.path, loss.kind, loss.detail]), loss])).values()];
}

function shortText(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
