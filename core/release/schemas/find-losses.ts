import { canonicalJson } from '../../canonical-json.ts';
import { listOf } from '../../json-parts.ts';
import type { Json, JsonObject } from '../../protocol.ts';
import { arrayLosses } from './array-losses.ts';
import type { Sided } from './facts.ts';
import { areDisjoint, kindsOf, sameText, valuesOf } from './facts.ts';
import type { Loss, Question } from './loss.ts';
import { undecided } from './loss.ts';
import { objectLosses } from './object-losses.ts';
import type { Rules, SchemaSide } from './schema-side.ts';
import { SchemaSide as Side } from './schema-side.ts';
import { valueLosses } from './value-losses.ts';

/** Most comparisons of parts, and most characters of them; schemas that ask for more are not decided. */
const MAX_STEPS = 4000;
const MAX_LETTERS = 10_000_000;
/** Rules that are compared at once. */
const MAX_RULES = 200;
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
  if (canonicalJson(from) === canonicalJson(to)) return [];
  const [a, b] = [new Side(from), new Side(to)];
  return lossesBetween({ side: a, rules: a.rules(a.root) }, { side: b, rules: b.rules(b.root) });
}

/** The same of rules that are not quite those of the two schemas. */
export function lossesBetween(from: Sided, to: Sided): readonly Loss[] {
  if (from.side.isOpaque || to.side.isOpaque) return [undecided('', 'a schema with addresses of its own')];
  try {
    return distinct(new Comparison(from.side, to.side).between(from.rules, to.rules, ''));
  } catch (error) {
    if (error instanceof RangeError) return [undecided('', 'a schema that is nested too deeply')];
    throw error;
  }
}

class Comparison {
  readonly #from: SchemaSide;
  readonly #to: SchemaSide;
  /** Questions that are being answered: one that comes back deeper down has no other answer. */
  readonly #open = new Set<string>();
  /** What is asked for where, in them. */
  readonly #places = new Set<string>();
  #steps = 0;
  #letters = 0;

  constructor(from: SchemaSide, to: SchemaSide) {
    this.#from = from;
    this.#to = to;
  }

  losses(rules: Rules, schema: Json | undefined, path: string): readonly Loss[] {
    return this.between(rules, this.#to.rules(schema), path);
  }

  between(rules: Rules, wanted: Rules, path: string): readonly Loss[] {
    if (wanted.length === 0 || this.#isNothing(rules)) return [];
    const place = `${path} ${canonicalJson(wanted)}`;
    const key = canonicalJson([rules, wanted]);
    // What leads back to itself where it stands has no end: nobody can say what fits it.
    if (this.#places.has(place)) return [undecided(path, 'a schema that refers to itself')];
    if (this.#open.has(key)) return [];
    this.#letters += key.length;
    if (this.#open.size > MAX_DEPTH || this.#letters > MAX_LETTERS) return [undecided(path, 'a schema of this size')];
    this.#open.add(key);
    this.#places.add(place);
    try {
      return this.#answer({ rules, wanted, path, followed: new Set() });
    } finally {
      this.#open.delete(key);
      this.#places.delete(place);
    }
  }

  #answer(asked: Asked): readonly Loss[] {
    const { rules, wanted, path } = asked;
    this.#steps += 1;
    if (this.#steps > MAX_STEPS || rules.length > MAX_RULES) return [undecided(path, 'a schema of this size')];
    if (wanted.every((rule) => this.#isKnown(rules, rule))) return [];
    const values = valuesOf(rules, this.#from);
    if (values !== undefined) return this.#valueLosses(values, wanted, path);
    const direct = wanted.flatMap((rule) => this.#ruleLosses(rules, rule, path));
    if (direct.length === 0) return [];
    const cases = casesOf(asked, this.#from) ?? (wanted.some(isChoice) ? kindCases(asked) : undefined);
    if (cases === undefined) return direct;
    return cases.flatMap((one) => (this.#isNothing(one.rules) ? [] : this.#answer({ ...asked, ...one })));
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

/** What is compared, by one choice after the other. */
interface Asked {
  readonly rules: Rules;
  readonly wanted: Rules;
  readonly path: string;
  /** Texts of the rules whose choice is made: one that leads back to them says nothing new. */
  readonly followed: ReadonlySet<string>;
}

type Case = Pick<Asked, 'rules' | 'followed'>;

/** The first choice of the rules as one set of rules for each alternative. */
function casesOf({ rules, followed }: Asked, side: SchemaSide): readonly Case[] | undefined {
  const at = rules.findIndex(isChoice);
  const { anyOf, oneOf, ...rest } = rules[at] ?? {};
  const branches = listOf(anyOf ?? oneOf);
  if (at === -1 || branches.length > MAX_CHOICES) return undefined;
  const left = anyOf !== undefined && oneOf !== undefined ? { ...rest, oneOf } : rest;
  const made = new Set([...followed, canonicalJson(rules[at])]);
  return branches.map((branch) => {
    const taken = side.rules(branch).filter((rule) => !isChoice(rule) || !made.has(canonicalJson(rule)));
    return { rules: [...rules.slice(0, at), left, ...rules.slice(at + 1), ...taken], followed: made };
  });
}

function kindCases({ rules, followed }: Asked): readonly Case[] | undefined {
  const kinds = kindsOf(rules);
  const types = ['null', 'boolean', 'number', 'string', 'array', 'object'].filter((type) =>
    type === 'number' ? kinds.has('integer') || kinds.has('fraction') : [...kinds].some((kind) => kind === type),
  );
  return types.length < 2 ? undefined : types.map((type) => ({ rules: [...rules, { type }], followed }));
}

function distinct(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((loss) => [canonicalJson([loss.path, loss.kind, loss.detail]), loss])).values()];
}

function shortText(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
