import type { Directive } from '../directives/directive.ts';
import type { LatePattern } from '../text/late-pattern.ts';
import { latePattern } from '../text/late-pattern.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { clauseText } from './clause-text.ts';
import type { ExactReader } from './exact-reader.ts';

const answer = '(?:answers?|response|replies|reply|output|result|message)';
const only = '(?:only|just|solely|exclusively|nothing but|nothing except|nothing other than|nothing beyond|merely)';
const handing = '(?:output|return|print|give|provide|deliver|send|hand (?:back|over)|emit|yield)';
const answering = '(?:reply|respond|answer|come back)';
/** What is sorted out of more ("only the most important facts") leaves room for words around it, and a letter has its greeting inside. */
const thing =
  "(?:the|a|an|one|your|its|this|that|my|our)\\b(?! (?:most|least|more|relevant|important|necessary|essential|key|main|needed|required|best|first|last|same|user's|\\p{L}+est)\\b)(?! (?:\\p{L}+ ){0,2}(?:reply|response|answer|message|e-?mail|mail|letter(?! (?:of|for)\\b))\\b)";

/** Ways to say that the answer is one thing and no more, by how they are built and not by what the thing is. */
const ways: readonly LatePattern[] = [
  `^(?:your |the |all |each |every |any )?(?:whole |entire |full |final )?${answer} (?:will |must |should |shall |may |can |has to |have to |is to |are to )?(?:always )?(?:be|is|are|consists? of|contains?|holds?|comprises?|includes?) ${only} ${thing}`,
  `^(?:your |the |each |every )?(?:whole |entire |full |final )?${answer} (?:will |must |should |shall )?(?:be|is|are|consists? of|contains?) ${thing}(?: [^,;:]+)?,? (?:and nothing (?:else|more|besides)|alone|and that is all)$`,
  `^(?:your |the |each |every )?(?:whole |entire |full |final )?${answer} (?:will |must |should |shall |has to |is to )?(?:be|is|consists? of) (?:just |only |exactly )?(?:a single|one|a|exactly one|just one) (?:bare |plain )?(?:word|number|digit|letter|character|emoji|label|integer|figure|yes or no)\\b`,
  `\\b(?:be|is|are|stays?) [^,;]*\\bfrom (?:the|its) first (?:character|line|word|byte|letter|sign) to (?:the|its) last\\b`,
  `\\b(?:only|just|solely) ${handing} (?:me |us )?${thing}`,
  `\\b(?:only|just|solely) ${answering} with ${thing}`,
  `\\b${handing} (?:me |us )?(?:back )?${only} ${thing}`,
  `\\b${answering} (?:to me |me )?(?:with ${only}|${only} with) ${thing}`,
  `\\b(?:${handing}|${answering} with) (?:me |us )?${thing}(?: [\\p{L}-]+){1,6} (?:only|alone|by itself|on its own)$`,
  `\\bi (?:only|just) (?:want|need|expect|would like|ask for) (?!to\\b)(?:you to ${handing} )?${thing}`,
  `\\bi (?:want|need|expect) (?:only|just|nothing but|nothing except) (?!to\\b)${thing}`,
  `^all (?:that )?(?:you|i|we) (?:return|write|send|give|output|print|want|need|want to see|expect) (?:is|are) ${thing}`,
  `^nothing (?:but|except|besides|other than) ${thing}`,
  `\\b(?:not|never|n't) (?:write|return|output|send|say|print|give|include|produce|deliver) anything (?:but|except|besides|beside|beyond|other than|apart from|in addition to) ${thing}`,
  `\\b${handing} (?:me |us )?${thing}[^;:]*, (?:no more,? (?:and )?no less|and that(?:'s| is) (?:it|all)|and leave it at that|full stop)`,
  '\\b(?:no|avoid|without|skip|omit|not (?:add|include|give|provide|write)|never (?:add|include|give|provide|write))(?: including| giving| adding| any| all)* (?:extra|additional|further|surrounding) (?:information|text|content|material|details|words|remarks|output)\\b(?! (?:about|on|from|that|which))',
].map((way) => latePattern(way));

/** Each of the ways needs one of these. */
const telling = markOf({
  words:
    'only just solely exclusively nothing anything alone itself own merely all extra additional further surrounding no word number digit letter character emoji label integer figure yes first'.split(
      ' ',
    ),
});

/** Whether an answer may be all there is among tokens. */
export const mayBeSoleAnswer = (tokens: readonly Token[]): boolean => mayHold(tokens, telling);

/** "Replies will be only the composition", "I just want the code": beside what the answer is, nothing belongs into it. */
export const readSoleAnswer: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  if (clause.target.kind === 'part') return [];
  const { text } = clauseText({ tokens: clause.sentence.tokens, from: clause.from, to: clause.to });
  const said = text.trim().replace(/[.!;:]+$/u, '');
  if (!ways.some((way) => way.test(said))) return [];
  const directive: Directive = {
    clause,
    evidence: { from: clause.from, to: clause.to },
    surface: 'extras',
    value: { kind: 'pole', pole: 'add' },
    sign: '-',
    strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
    exclusive: false,
    target: { kind: 'response' },
  };
  return [directive];
};
