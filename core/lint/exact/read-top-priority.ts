import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { isNegated } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { anyTerm, orderTerm } from './order-terms.ts';

const adjectives =
  'top|highest|number one|number 1|no . 1|# 1|absolute|foremost|overriding|ultimate|supreme|first|single highest';

const claims = wordSequences(
  [
    ...adjectives
      .split('|')
      .flatMap((one) => [
        `the ${one} priority`,
        `your ${one} priority`,
        `our ${one} priority`,
        `has ${one} priority`,
        `have ${one} priority`,
      ]),
    ...[
      'beats',
      'beat',
      'trumps',
      'trump',
      'overrides',
      'override',
      'outranks',
      'outrank',
      'comes before',
      'come before',
      'comes above',
      'goes before',
      'go before',
      'takes precedence over',
      'is more important than',
    ].flatMap((verb) => [
      `${verb} everything`,
      `${verb} anything`,
      `${verb} everything else`,
      `${verb} anything else`,
      `${verb} all else`,
      `${verb} all other rules`,
    ]),
  ].join('|'),
);

/** Whether something may come before all else among tokens. */
export const mayClaimPriority = (tokens: readonly Token[]): boolean => claims.mayOccur(tokens);

/** "Accuracy is your top priority", "hospital rides beat everything else": comes before whatever else there is. */
export const readTopPriority: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const claim = claimIn(clause.sentence.tokens, clause);
  if (claim === undefined || isNegated(clause, claim)) return [];
  const { tokens } = clause.sentence;
  const before = orderTerm({ tokens, from: clause.from, to: claim.from }, 'noun');
  const first = before === '' ? orderTerm({ tokens, from: claim.to, to: clause.to }, 'noun') : before;
  if (first === '') return [];
  return [
    {
      clause,
      evidence: { from: clause.from, to: clause.to },
      surface: 'priority',
      value: { kind: 'order', first, second: anyTerm },
      sign: '+',
      strength: 'hard',
      exclusive: false,
      target: clause.target,
    },
  ];
};

function claimIn(tokens: Parameters<typeof claims.longestAt>[0], { from, to }: TokenRange): TokenRange | undefined {
  for (let at = from; at < to; at += 1) {
    const length = claims.longestAt(tokens, at, to);
    if (length > 0) return { from: at, to: at + length };
  }
  return undefined;
}
