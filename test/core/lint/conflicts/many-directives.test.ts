import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findClashes } from '../../../../core/lint/conflicts/find-clashes.ts';
import type { Directive } from '../../../../core/lint/directives/directive.ts';
import { implied } from '../../../../core/lint/directives/imply.ts';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

const source = { file: 'a.md', text: 'Answer in JSON.', kind: 'text', partials: new Map() } as const;

/** More than a call takes as its arguments. */
const many = (): readonly Directive[] =>
  Array.from({ length: 200_000 }).flatMap(() => readOnce.filter(({ surface }) => surface === 'format'));

const readOnce = readDirectives(readSentences(source).sentences.flatMap(readClauses));

describe('a text with hundreds of thousands of instructions', () => {
  it('has its clashes looked for', () => {
    expect(findClashes(many(), { source, canHold: () => true })).to.deep.equal([]);
  });

  it('has what follows from them told', () => {
    expect(implied(many())).to.have.length.of.at.least(200_000);
  });
});
