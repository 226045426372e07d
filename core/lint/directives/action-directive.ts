import type { Clause, Target, TokenRange } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import type { ActionObject } from './action-object.ts';
import type { ActionSense } from './action-verbs.ts';
import type { Directive } from './directive.ts';
import { canonicalNoun } from './noun-synonyms.ts';
import { isListed, opposite } from './signs.ts';

/** The verb of an act, at its tokens. */
export interface Verb extends TokenRange {
  readonly stem: string;
}

interface Found {
  readonly verb: Verb;
  readonly object: ActionObject;
  readonly sense: ActionSense;
}

/** What a clause asks to be done to an object by a verb; of bans, none that says of some things only. */
export function toDirective(clause: Clause, { verb, object, sense }: Found): readonly Directive[] {
  const negated = clause.negators.filter(({ from, to, governs }) => {
    const isOwn = from <= verb.from && verb.from < to;
    return !isOwn && [verb.from, object.to - 1].some((at) => governs.from <= at && at < governs.to);
  }).length;
  const turns = negated + (isListed(clause) ? 1 : 0) + (object.negated === true && negated === 0 ? 1 : 0);
  const sign = turns % 2 === 0 ? sense.sign : opposite(sense.sign);
  if (sign === '-' && (object.restricted || clause.force === 'permit')) return [];
  const head = canonicalNoun(object.head);
  return [
    {
      clause,
      evidence: { from: Math.min(verb.from, object.from), to: Math.max(verb.to, object.to) },
      surface: `action:${sense.verb}:${head}`,
      value: { kind: 'action', verb: sense.verb, object: [...object.modifiers.map(canonicalNoun), head] },
      sign,
      strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
      exclusive: false,
      target: isItself(clause.target, object) ? { kind: 'response' } : clause.target,
    },
  ];
}

/** "Keep any *comments* that exist": what the act is done to, and no place where it is done. */
const isItself = ({ kind, name }: Target, { head }: ActionObject): boolean =>
  kind === 'part' && name !== undefined && stemWord(name.slice(name.lastIndexOf(' ') + 1)) === head;
