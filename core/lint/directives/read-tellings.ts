import type { ExactReader } from '../exact/exact-reader.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { ActionObject } from './action-object.ts';
import { readClauseObject, readObjects } from './action-object.ts';
import type { Directive } from './directive.ts';
import { canonicalNoun } from './noun-synonyms.ts';
import { isListed, opposite } from './signs.ts';

/** Ways of telling something, and of keeping it back, that are no verb of telling: what is told stands behind. */
const before = {
  '+': wordSequences(
    'be open about|be transparent about|be upfront about|be candid about|be frank about|be honest about|make no secret of|speak openly about|talk openly about|keep them informed about|make people aware of|transparency covers|transparency includes|transparency extends to|openness covers|openness includes|openness extends to|honesty covers|honesty includes|disclosure covers',
  ),
  '-': wordSequences(
    'keep quiet about|keep silent about|stay silent about|stay silent on|stay quiet about|be silent about|say nothing about|say nothing of|no word about|no word of|no word on|not a word about|not a word on|make no mention of|no mention of|no talk of|no talk about|stay off|leave out any mention of|give nothing away about|steer clear of|stay away from|stay clear of|make a secret of',
  ),
} as const;

/** The same, said of what stands ahead: "Discounts are never brought up". */
const behind = {
  '+': wordSequences(
    'is part of it|are part of it|is part of that|belongs to it|is no secret|are no secret|is not a secret|is for everybody to know|is for everyone to know|must be known to all|is told openly',
  ),
  '-': wordSequences(
    'is confidential|are confidential|is secret|are secret|is taboo|are taboo|is off limits|are off limits|is never brought up|are never brought up|must not be brought up|must not come up|is not a topic|are not a topic|is no topic|are no topic|is none of our business|stays unmentioned|stay unmentioned|goes unmentioned|go unmentioned|remains unmentioned|remain unmentioned|stays unsaid|is never named|are never named|is not named|are not named|must not be named|is not talked about|are not talked about|is never talked about|are never talked about|must not be talked about|is never spoken of|are never spoken of',
  ),
} as const;

const ways = [before['+'], before['-'], behind['+'], behind['-']];

/** Whether something may be told or kept back in such words among tokens. */
export const mayTell = (tokens: readonly Token[]): boolean =>
  ways.some((one) => one.mayOccur(tokens)) || mayHold(tokens, withKnowing);

const asksNothing = ({ mood, force }: Clause): boolean =>
  mood === 'question' || mood === 'narrative' || force === 'permit';

/** What a clause orders to be told or kept back in other words than verbs of telling: "Keep quiet about the owner". */
export const readTellings: ExactReader = (clause) => {
  if (asksNothing(clause)) return [];
  const { tokens } = clause.sentence;
  if (!ways.some((one) => one.mayOccur(tokens))) return readKnowing(clause);
  for (let at = clause.from; at < clause.to; at += 1) {
    for (const sign of ['+', '-'] as const) {
      const length = before[sign].longestAt(tokens, at, clause.to);
      if (length > 0) return told(clause, { from: at, to: at + length }, sign);
    }
    const said = openlyToldAt(clause, at);
    if (said !== undefined) return toDirective(clause, said, { at, sign: '+' });
    const length = behind['-'].longestAt(tokens, at, clause.to);
    const objects = length === 0 ? [] : readObjects(tokens, { from: clause.from, to: at });
    if (length > 0) return objects.flatMap((object) => toDirective(clause, object, { at, sign: '-' }));
  }
  return readKnowing(clause);
};

/** "*How the flaw can be exploited* is part of it". */
const openlyToldAt = (clause: Clause, at: number): ActionObject | undefined =>
  behind['+'].longestAt(clause.sentence.tokens, at, clause.to) === 0 ? undefined : clauseBefore(clause, at);

function clauseBefore({ sentence: { tokens }, from }: Clause, to: number): ActionObject | undefined {
  const start = tokens.findLastIndex(({ lower }, at) => at >= from && at < to && asking.has(lower));
  return start === -1 ? undefined : readClauseObject(tokens, { from: start, to });
}

/** Verbs of who gets to know something. */
const knowing: ReadonlySet<string> = new Set(
  'know learn see understand tell find grasp told informed shown realise realize'.split(' '),
);
const asking: ReadonlySet<string> = new Set('who whom what which how why where when whether'.split(' '));
const withKnowing = markOf({ words: knowing });
const withAsking = markOf({ words: asking });

/** "Let the guest know how …", "The applicant must be able to tell how …": who is to know it is told. */
function readKnowing(clause: Clause): readonly Directive[] {
  const { tokens } = clause.sentence;
  if (!mayHold(tokens, withKnowing) || !mayHold(tokens, withAsking)) return [];
  for (let at = clause.from + 2; at < clause.to - 1; at += 1) {
    if (!knowing.has(tokens[at]?.lower ?? '')) continue;
    const to = tokens[at + 1]?.lower === 'out' ? at + 2 : at + 1;
    if (!asking.has(tokens[to]?.lower ?? '')) continue;
    const lead = tokens.slice(clause.from, at).map(({ lower }) => lower);
    if (!isToldTo(lead)) return [];
    return told(clause, { from: at, to }, '+');
  }
  return [];
}

/** Of somebody other than the model: "let them", "the reader must be able to", "customers are". */
function isToldTo(lead: readonly string[]): boolean {
  if (lead.includes('let')) return true;
  const modal = lead.findIndex((word) => needing.has(word));
  return modal > 0 && !lead.slice(0, modal).some((word) => word === 'you' || word === 'i');
}

const needing: ReadonlySet<string> = new Set('must should has have needs need is are shall'.split(' '));

function told(clause: Clause, { from, to }: TokenRange, sign: '+' | '-'): readonly Directive[] {
  const { tokens } = clause.sentence;
  const asked = readClauseObject(tokens, { from: to, to: clause.to });
  const objects = asked === undefined ? readObjects(tokens, { from: to, to: clause.to }) : [asked];
  // A negation ahead of the words turns them: "do not keep quiet about …". One that is part of them does not.
  const turned = clause.negators.filter((one) => one.to <= from && one.governs.to > from).length;
  const turns = turned + (isListed(clause) ? 1 : 0);
  return objects.flatMap((object) =>
    toDirective(clause, object, { at: from, sign: turns % 2 === 0 ? sign : opposite(sign) }),
  );
}

function toDirective(
  clause: Clause,
  object: ActionObject,
  { at, sign }: { readonly at: number; readonly sign: '+' | '-' },
): readonly Directive[] {
  if (sign === '-' && object.restricted) return [];
  const head = canonicalNoun(object.head);
  return [
    {
      clause,
      evidence: { from: Math.min(at, object.from), to: Math.max(at + 1, object.to) },
      surface: `action:mention:${head}`,
      value: { kind: 'action', verb: 'mention', object: [...object.modifiers.map(canonicalNoun), head] },
      sign,
      strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
      exclusive: false,
      target: clause.target,
    },
  ];
}
