import type { Clause, Negator } from '../../../../core/lint/text/clause.ts';
import type { Sentence } from '../../../../core/lint/text/sentence.ts';
import type { Token } from '../../../../core/lint/text/token.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

const negating: ReadonlySet<string> = new Set(
  "not no never without avoid don't doesn't mustn't shouldn't cannot can't won't isn't refrain nothing omit skip neither nor".split(
    ' ',
  ),
);

/** A sentence that is one ordering clause; words of negation govern all that follows them. */
export function aClause(text: string, changes: Partial<Clause> = {}): Clause {
  const tokens = tokenize(text);
  return {
    sentence: aSentence(text, tokens),
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
    ...changes,
  };
}

const negatorsOf = (tokens: readonly Token[]): readonly Negator[] =>
  tokens.flatMap(({ kind, lower }, at) =>
    kind === 'word' && negating.has(lower)
      ? [{ from: at, to: at + 1, governs: { from: at + 1, to: tokens.length } }]
      : [],
  );

const aSentence = (text: string, tokens: readonly Token[]): Sentence => ({
  text,
  tokens,
  rangeOf: (start, end) => ({ file: 'a.prompt', start, end }),
  chain: [],
  branch: [],
  role: 'system',
  context: 'normal',
  headings: [],
  leadIns: [],
  section: 0,
  line: 0,
  position: 0,
});
