import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { keyOrderBreach, mayOrderKeys } from '../../../../core/lint/examples/check-key-order.ts';
import type { Clause } from '../../../../core/lint/text/clause.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';
import { projectRoot } from '../../../helpers/project-files.ts';
import { readLabelledPrompts } from '../../../lint-score/labelled-prompt.ts';

const clausesOf = (text: string): readonly Clause[] =>
  readSentences({ file: 'a.prompt', text, kind: 'prompt', partials: new Map() }).sentences.flatMap(readClauses);

const breachesIn = (clause: Clause): readonly (string | undefined)[] => {
  const words = [...new Set(clause.sentence.tokens.map(({ lower }) => lower))];
  return [words, words.toReversed()].map((keys) => keyOrderBreach(clause, keys));
};

describe('mayOrderKeys()', () => {
  it('is true of every clause of the labelled prompts that orders any keys', () => {
    const file = join(projectRoot, 'test/fixtures/lint/labelled/dev-published-style-conflicts.jsonl');
    const clauses = readLabelledPrompts(file).flatMap(({ prompt }) => clausesOf(prompt));
    const ordering = clauses.filter((clause) => breachesIn(clause).some((breach) => breach !== undefined));

    expect(ordering.filter((clause) => !mayOrderKeys(clause))).to.deep.equal([]);
    expect(clauses.some((clause) => !mayOrderKeys(clause))).to.equal(true);
  });

  for (const text of [
    'The first key is the "id".',
    'The OPENING field must be the title.',
    'The title comes before the body.',
    'The body stands behind the title.',
    'The title goes ahead of the body.',
  ]) {
    it(`is true of "${text}", which orders keys`, () => {
      const clauses = clausesOf(text);
      expect(clauses.some((clause) => breachesIn(clause).some((breach) => breach !== undefined))).to.equal(true);
      expect(clauses.every(mayOrderKeys)).to.equal(true);
    });
  }
});
