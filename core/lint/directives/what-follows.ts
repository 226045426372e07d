import { stemsOf } from '../text/stems-of.ts';
import { sensesOf } from './action-verbs.ts';
import { askedThing } from './asked-thing.ts';
import type { Directive } from './directive.ts';
import type { Action } from './value.ts';

/** Acts of telling something. */
export const tellers: ReadonlySet<string> = new Set(['mention', 'explain']);

/** Acts that nobody does to a thing without mentioning it. */
const mentioningActs: ReadonlySet<string> = new Set(['explain', 'compare', 'recommend', 'quote', 'promise']);

/** Verbs of speaking about a thing at all: whoever may not, may say nothing that it occurs in. */
const speaking = stemsOf('mention discuss');

/** Ways to change a thing. */
const altering = stemsOf(
  'round shorten abbreviate tidy polish smooth reformat simplify paraphrase reorder refactor rework trim translate convert truncate abridge condense replace improve normalise normalize standardise standardize capitalise capitalize rename update restructure streamline tweak clean',
);

/**
 * A directive and what follows from it: who explains, compares or recommends a thing mentions it, who tells "how the
 * vase was damaged" speaks of the vase and of the damage, and who rounds figures changes them.
 *
 * @param stem - of the verb that says it
 */
export function followingFrom(directive: Directive, stem: string): readonly Directive[] {
  const { value, sign } = directive;
  if (value.kind !== 'action') return [directive];
  const isDone = sensesOf(stem).some((sense) => sense.verb === value.verb && sense.sign === sign);
  const changed = isDone && altering.has(stem) && value.verb !== 'change' ? [asAct(directive, value, 'change')] : [];
  if (sign === '-') {
    const matter = speaking.has(stem) ? [onMatter(directive, value.object.at(-1) ?? '')] : [];
    return [directive, ...matter, ...changed.map((one) => ({ ...one, sign: '+' as const }))];
  }
  return [directive, ...mentions(directive, value), ...matters(directive, value), ...changed];
}

/** The same act by another name, on the last of the words. */
function asAct(directive: Directive, { object }: Action, verb: string): Directive {
  return { ...directive, surface: `action:${verb}:${object.at(-1) ?? ''}`, value: { kind: 'action', verb, object } };
}

function mentions(directive: Directive, value: Action): readonly Directive[] {
  const head = value.object.at(-1) ?? '';
  const isTold = tellers.has(value.verb) || mentioningActs.has(value.verb);
  if (!isTold) return [];
  if (!head.startsWith('?')) return mentioningActs.has(value.verb) ? [asAct(directive, value, 'mention')] : [];
  // Of a longer clause, one cannot tell which of its words is what is told.
  const asked = value.object.length === 2 ? value.object.slice(0, 1) : askedThing(directive);
  return asked.map((one) => asAct(directive, { ...value, object: [...value.object, one] }, 'mention'));
}

/** More words than these are not what something is about. */
const MOST = 8;

/** All that is spoken of where something is told. */
function matters(directive: Directive, value: Action): readonly Directive[] {
  const isTold = tellers.has(value.verb) || mentioningActs.has(value.verb);
  // "Say nothing about the owner".
  if (!isTold || value.object.at(-1) === 'nothing') return [];
  return value.object
    .filter((word) => !word.startsWith('?'))
    .slice(0, MOST)
    .map((word) => onMatter(directive, word));
}

const onMatter = (directive: Directive, word: string): Directive => ({ ...directive, surface: `matter:${word}` });
