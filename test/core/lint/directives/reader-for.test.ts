import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readerFor } from '../../../../core/lint/directives/reader-for.ts';
import { exactReaders } from '../../../../core/lint/exact/exact-readers.ts';
import { frameOf } from '../../../../core/lint/frame.ts';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import { openPrompt, readContext } from '../../../../core/lint/read-instructions.ts';
import type { RuleContext } from '../../../../core/lint/rules/rule.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';
import { realPrompts } from '../../release/edited-prompts.ts';

const sourceOf = (text: string): LintSource => ({ file: 'a.prompt', text, kind: 'prompt', partials: new Map() });

let known: readonly RuleContext[] | undefined;

/** Real prompts, read once for all tests. */
function read(): readonly RuleContext[] {
  known ??= realPrompts.map((text) => readContext(sourceOf(text), presetSettings('recommended')));
  return known;
}

describe('readerFor()', () => {
  it('holds for each sentence of real prompts with whatever it asks for', () => {
    const asking = new Map<string, ReturnType<typeof readerFor>>();
    const directives = read().flatMap((one) => one.directives.filter(({ derived }) => derived === undefined));

    const missed = directives.filter(({ surface, clause }) => {
      const may = asking.get(surface) ?? readerFor(new Set([surface]));
      asking.set(surface, may);
      return may(clause.sentence.tokens) === undefined;
    });

    expect(directives.length).to.be.above(20_000);
    expect(missed.map(({ surface, clause }) => `${surface}: ${clause.sentence.text}`)).to.deep.equal([]);
  }).timeout(120_000);

  it('leaves out most sentences for most surfaces', () => {
    const sentences = read().flatMap((one) => one.sentences);

    const left = ['emoji', 'action:mention:price', 'length:tip', 'own-name'].map((surface) => {
      const may = readerFor(new Set([surface]));
      return sentences.filter(({ tokens }) => may(tokens) !== undefined).length / sentences.length;
    });

    for (const share of left) expect(share).to.be.below(0.15);
  }).timeout(120_000);
});

describe('exactReaders', () => {
  it('find nothing on other surfaces than those they are known for', () => {
    const clauses = read().flatMap((one) => one.clauses);

    const others = exactReaders.flatMap(({ read: readOne, surfaces, mayRead }) =>
      clauses
        .filter(({ sentence }) => mayRead(sentence.tokens))
        .flatMap(readOne)
        .filter(({ surface }) => !surfaces.some((name) => surface.startsWith(name))),
    );

    expect(others.map(({ surface }) => surface)).to.deep.equal([]);
  }).timeout(120_000);
});

describe('openPrompt()', () => {
  it('finds in few sentences what a prompt says as a whole', () => {
    for (const { source, clauses } of read()) {
      const { frame } = openPrompt(source);

      expect(frame).to.deep.equal(frameOf(clauses, source));
    }
  }).timeout(120_000);
});
