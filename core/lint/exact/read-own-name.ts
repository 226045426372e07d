import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { tokensOf } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';

const naming = wordSequences(
  "your name is|you are known as|you are known to users as|known as|you go by the name of|go by the name of|users know you as|people know you as|customers know you as|users call you|people call you|customers call you|sign your messages as|sign off as|sign with the name|give your name as|your character is called|introduce yourself as|call yourself|you are called|you're called|you go by the name|you go by|present yourself as|sign as|answer to the name|answer to the name of",
);

/** Whether the model may be named among tokens. */
export const mayNameModel = (tokens: readonly Token[]): boolean => naming.mayOccur(tokens);

/** What the model is called: "Your name is Max", "Introduce yourself as Anna". */
export const readOwnName: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const { tokens, from, to } = tokensOf(clause);
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const length = naming.longestAt(tokens, at, to);
    const name = tokens[at + length];
    if (length === 0 || name === undefined || !/^["“]?\p{Lu}\p{Ll}+["”]?$/u.test(name.text)) continue;
    return [
      {
        clause,
        evidence: { from: at, to: at + length + 1 },
        surface: 'own-name',
        value: { kind: 'literal', text: name.lower },
        sign: clause.force === 'forbid' ? '-' : '+',
        strength: 'hard',
        exclusive: false,
        target: { kind: 'response' },
      },
    ];
  }
  return [];
};
