import type { Directive } from '../directives/directive.ts';
import type { VariableChoice } from '../directives/variable-choices.ts';
import type { Surface } from '../lexicon/surface.ts';
import { surfaces } from '../lexicon/surfaces.ts';
import type { LintSource } from '../lint-source.ts';
import type { Clause } from '../text/clause.ts';
import { skipOpeners } from '../text/order-start.ts';
import { isInsideDocument } from './added-acts.ts';
import { bestClashes } from './best-clashes.ts';
import type { CanHold } from './can-meet.ts';
import { canMeet } from './can-meet.ts';
import { choiceClashes } from './choice-clashes.ts';
import type { Clash } from './clash.ts';
import { readPole, stanceOf } from './compare-values.ts';
import { groupChecks } from './group-checks.ts';
import { dataNouns, isBeside } from './is-beside.ts';
import { namesFields } from './names-fields.ts';
import { certaintyOf, meets, pairClash, reasonOf } from './pair-clash.ts';
import { sober } from './sober-clash.ts';
import { worthTelling } from './worth-telling.ts';

/** More directives of one surface than this are not compared with each other: no prompt has them, and pairs take time. */
const mostPerSurface = 150;

/** What clashes are searched in. */
export interface ClashContext {
  readonly source: LintSource;
  readonly canHold: CanHold;
  /** Surfaces that the settings add to those of the lexicon. */
  readonly own?: readonly Surface[];
  /** Instructions that leave a choice to a variable. */
  readonly choices?: readonly VariableChoice[];
}

const byId: ReadonlyMap<string, Surface> = new Map(surfaces.map((surface) => [surface.id, surface]));

/** Directives that no output can satisfy together: at most one clash for two sentences, the surest ones first. */
export function findClashes(
  directives: readonly Directive[],
  { source, canHold, own = [], choices = [] }: ClashContext,
): readonly Clash[] {
  const surfaceOf = (id: string): Surface | undefined => byId.get(id) ?? own.find((surface) => surface.id === id);
  const pairs = [...bySurface(directives)].flatMap(([id, members]) =>
    clashesOf(members.slice(0, mostPerSurface), surfaceOf(id), canHold),
  );
  const meet = (a: Directive, b: Directive): boolean => canMeet(a, b, canHold);
  const groups = groupChecks.flatMap((check) => check(directives, { source, meet, canHold }));
  const chosen = choices.flatMap((choice) => choiceClashes(choice, directives, { surfaceOf, canHold }));
  const found = [...pairs, ...groups, ...chosen, ...extraClashes(directives, { source, canHold })];
  return bestClashes(worthTelling(found, directives).map(sober));
}

export function bySurface(directives: readonly Directive[]): ReadonlyMap<string, readonly Directive[]> {
  const found = new Map<string, Directive[]>();
  for (const directive of directives) {
    const members = found.get(directive.surface);
    if (members === undefined) found.set(directive.surface, [directive]);
    else members.push(directive);
  }
  return found;
}

function clashesOf(members: readonly Directive[], surface: Surface | undefined, canHold: CanHold): readonly Clash[] {
  const clashes: Clash[] = [];
  const known = surface === undefined ? {} : { surface };
  const stances = numbered(members.map(stanceOf));
  for (const [index, a] of members.entries()) {
    if (stances[index] === undefined) continue;
    for (let next = index + 1; next < members.length; next += 1) {
      const b = members[next];
      // Most ask for the same, and a long text has many of them.
      if (b === undefined || stances[next] === undefined || stances[next] === stances[index]) continue;
      const clash = pairClash({ a, b, ...known }, canHold);
      if (clash !== undefined) clashes.push(clash);
    }
  }
  return clashes;
}

/** A number for each text, the same for the same one. */
function numbered(texts: readonly (string | undefined)[]): readonly (number | undefined)[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    if (text === undefined) return undefined;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

/** "Only the query" against whatever surfaces call a component: a greeting, an explanation, a note. */
function extraClashes(directives: readonly Directive[], { source, canHold }: ClashContext): readonly Clash[] {
  const extras = byId.get('extras');
  if (extras === undefined) return [];
  const bare = directives.filter(({ surface, sign }) => surface === 'extras' && sign === '-').slice(0, mostPerSurface);
  const task = firstOrder(directives);
  const hasFields = namesFields(source);
  const added = directives
    .filter((one) => isComponent(one) && (positionOf(one) !== task || isBeside(one)) && (!hasFields || isBeside(one)))
    .slice(0, mostPerSurface);
  return bare.flatMap((a) =>
    added.flatMap((b): Clash[] => {
      const surface = byId.get(b.surface);
      if (
        surface === undefined ||
        isCourtesyInside(a, b) ||
        isOfOtherTurn(a, b) ||
        isOfNamedField(b) ||
        isInsideDocument(b.clause, a) ||
        (a.derived !== undefined && !isBeside(b)) ||
        !meets(a, b, canHold)
      )
        return [];
      return [
        {
          rule: extras.rule,
          pair: [a, b],
          others: [],
          values: ['nothing beside what was asked for', readPole(surface, b)],
          ...reasonOf(a, b),
          certainty: certaintyOf(a, b, false),
        },
      ];
    }),
  );
}

/** "Provide your 'thought_process' first": a field has room for what would be out of place beside them. */
const isOfNamedField = ({ target }: Directive): boolean => /^\S+_\S+$/u.test(target.name ?? '');

/** "After each piece answer only OK": what is asked for in a case of its own is an answer of its own. */
const isOfOtherTurn = ({ clause: { sentence } }: Directive, { clause: { when } }: Directive): boolean =>
  when.length > 0 && /^(?:after|for|with|until|before) (?:each|every|all|the last|i|we)\b/iu.test(sentence.text);

/** Where the first order stands: what it asks for is what the answer holds, and nothing beside it. */
const firstOrder = (directives: readonly Directive[]): number =>
  directives
    .filter(({ clause }) => clause.mood === 'order')
    .reduce((first, one) => Math.min(first, positionOf(one)), Number.POSITIVE_INFINITY);

const positionOf = ({ clause }: Directive): number => clause.sentence.position;

/** "Think step by step about …": goes on before the answer, and is no part of it. */
const isThought = ({ sentence: { tokens }, from, to }: Clause): boolean =>
  ['think', 'consider', 'reflect'].includes(tokens[skipOpeners(tokens, from, to)]?.lower ?? '');

/** Said to whoever reads, beside whatever was asked for; but a letter has its greeting inside. */
const courtesies: ReadonlySet<string> = new Set(['greeting', 'sign-off']);

const isCourtesyInside = ({ clause: { sentence } }: Directive, { surface }: Directive): boolean =>
  courtesies.has(surface) && !sentence.tokens.some(({ lower }) => dataNouns.has(lower));

function isComponent(one: Directive): boolean {
  const { surface: id, value, sign, clause } = one;
  if (value.kind !== 'pole' || sign === '-' || clause.force === 'permit' || isThought(clause)) return false;
  // "The field `why` explains the choice": what stands in a part of the answer is nothing beside it.
  if (one.target.kind === 'part' && !isBeside(one)) return false;
  return courtesies.has(id) || byId.get(id)?.components?.includes(value.pole) === true;
}
