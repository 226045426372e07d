import type { ExactReader } from '../exact/exact-reader.ts';
import type { Clause } from '../text/clause.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { verbsAt } from './act-verbs.ts';
import { readObjects } from './action-object.ts';
import type { Directive } from './directive.ts';
import { canonicalNoun } from './noun-synonyms.ts';
import { isListed, opposite } from './signs.ts';

/** What users come with, and what may be asked about anything. */
const asked = stemsOf('question request query inquiry enquiry topic discussion debate conversation matter');
const anything = setOf('anything everything whatever nothing');
const withAsked = markOf({ stems: asked, words: anything });

/** Whether such a topic may be named among tokens. */
export const mayHoldTopic = (tokens: readonly Token[]): boolean => mayHold(tokens, withAsked);

const onTopic = wordSequences(
  'about|on|for|regarding|concerning|related to|relating to|to do with|that have to do with|that has to do with|involving|that concerns|that concern|which concerns|which concern|that deals with|that touches on|that relates to|that touch on|that have anything to do with|around',
);

/** Verbs of taking up what users come with. */
const takingUp = stemsOf(
  'answer help discuss handle take respond reply treat deal cover entertain accept welcome address',
);

/** Behind what is not taken up: "Questions about X are declined". */
const turnedDown = wordSequences(
  'declined|refused|rejected|ignored|dismissed|unanswered|turned down|turned away|out of scope|not answered|never answered|not discussed|never discussed|not taken up',
);

/**
 * Which topics are refused, and which are taken up: "Decline requests for medical advice", "Questions about rivals stay
 * unanswered". Whoever speaks of such a topic elsewhere takes it up.
 */
export const readRefusedTopics: ExactReader = (clause) => {
  const { tokens } = clause.sentence;
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  for (let at = clause.from; at < clause.to - 1; at += 1) {
    const { stem = '', lower = '' } = tokens[at] ?? {};
    const length = asked.has(stem) || anything.has(lower) ? onTopic.longestAt(tokens, at + 1, clause.to) : 0;
    const sign = length === 0 ? undefined : signAt(clause, at);
    if (sign !== undefined) return onTopics(clause, { at, from: at + 1 + length, sign });
  }
  return [];
};

function signAt(clause: Clause, at: number): '+' | '-' | undefined {
  const { tokens } = clause.sentence;
  if (turnedDown.beginsIn(tokens, { from: at + 1, to: clause.to })) return isListed(clause) ? '+' : '-';
  const turns = clause.negators.filter(({ governs }) => governs.from <= at && at < governs.to).length;
  const isTakenUp = verbsAt(tokens, clause).some(({ stem }) => takingUp.has(stem));
  const refusing = clause.negators.some((one) => one.from < at && refusals.has(tokens[one.from]?.stem ?? ''));
  if (!isTakenUp && !refusing) return undefined;
  const sign = turns % 2 === 0 ? '+' : '-';
  return isListed(clause) ? opposite(sign) : sign;
}

/** Verbs that refuse by themselves. */
const refusals = stemsOf('refuse decline ignore reject');

const ofSubject = setOf('is are be stay stays remain remains go goes get gets must should shall may can will');

function onTopics(
  clause: Clause,
  { at, from, sign }: { readonly at: number; readonly from: number; readonly sign: '+' | '-' },
): readonly Directive[] {
  const { tokens } = clause.sentence;
  // "Questions about weapons *are* declined".
  const verb = tokens.findIndex(({ lower }, index) => index > from && index < clause.to && ofSubject.has(lower));
  const objects = readObjects(tokens, { from, to: verb === -1 ? clause.to : verb });
  return objects
    .filter(({ restricted }) => sign === '+' || !restricted)
    .map(({ head: said, modifiers, to }) => {
      const head = canonicalNoun(said);
      return {
        clause,
        evidence: { from: at, to: Math.max(at + 1, to) },
        surface: `matter:${head}`,
        value: { kind: 'action', verb: 'mention', object: [...modifiers.map(canonicalNoun), head] },
        sign,
        strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
        exclusive: false,
        target: clause.target,
      };
    });
}
