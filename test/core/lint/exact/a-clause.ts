import type { Clause, Negator } from '../../../../core/lint/text/clause.ts';
import type { Token } from '../../../../core/lint/text/token.ts';
import { sentenceOf } from '../text/sentence-of.ts';

const negating: ReadonlySet<string> = new Set(
  "not no never without avoid don't doesn't mustn't shouldn't cannot can't won't isn't refrain nothing omit skip neither nor".split(
    ' ',
  ),
);

/** A sentence that is one ordering clause; words of negation govern all that follows them. */
export function aClause(text: string): Clause {
  const sentence = sentenceOf(text);
  const { tokens } = sentence;
  return {
    sentence,
    from: 0,
    to: tokens.length,
    mood: 'order',
    force: 'require',
    negators: negatorsOf(tokens),
    absolute: false,
    byDefault: false,
    target: { kind: 'response' },
    when: [],
    unless: [],
    conditions: [],
    precedence: false,
  };
}

const negatorsOf = (tokens: readonly Token[]): readonly Negator[] =>
  tokens.flatMap(({ kind, lower }, at) =>
    kind === 'word' && negating.has(lower)
      ? [{ from: at, to: at + 1, governs: { from: at + 1, to: tokens.length } }]
      : [],
  );
