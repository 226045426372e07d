import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import type { Clause } from '../../../../core/lint/text/clause.ts';
import { nameAnswer } from '../../../../core/lint/text/name-answer.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';
import { rememberedClauses, tokensOfText } from '../../../../core/lint/text/remembered-clauses.ts';
import type { Sentence } from '../../../../core/lint/text/sentence.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';
import { projectRoot } from '../../../helpers/project-files.ts';
import { sentenceOf } from './sentence-of.ts';

/** A sentence whose tokens are those of all others with its text. */
const shared = (text: string, around: Partial<Sentence> = {}): Sentence =>
  sentenceOf(text, { tokens: tokensOfText(text), ...around });

/** All sentences of the fixtures, with tokens that nothing was read of yet. */
const fixtures = join(projectRoot, 'test/fixtures/lint/prompts');
const sentences = readdirSync(fixtures)
  .filter((name) => name.endsWith('.prompt'))
  .map((name) => readFileSync(join(fixtures, name), 'utf8'))
  .flatMap((text) => readSentences({ file: 'a.prompt', text, kind: 'prompt', partials: new Map() }).sentences)
  .map((one): Sentence => ({ ...one, tokens: tokenize(one.text) }));

/** A sentence that notes what is asked of it. */
const watched = (sentence: Sentence, asked: Set<PropertyKey>): Sentence =>
  new Proxy(sentence, {
    get: (target, name, receiver) => {
      asked.add(name);
      return Reflect.get(target, name, receiver);
    },
  });

const places: readonly Partial<Sentence>[] = [
  {},
  { context: 'negative-list' },
  { context: 'example' },
  { list: 3 },
  { headings: ['Summary'] },
  { headings: ['Grading criteria'] },
  { leadIns: ['If the user is angry:'] },
  { leadIns: ['Do not:'], context: 'negative-list' },
  { position: 7 },
  { label: 'Late deliveries' },
];

const texts = [
  'Avoid jargon, and use at most three sentences.',
  'Answer in French, otherwise answer in German.',
  'Only when the user asks, add a table.',
  'Summary: end with "Regards" and never use emojis.',
];

const withoutSentence = ({ sentence: _, ...fields }: Clause): Omit<Clause, 'sentence'> => fields;

describe('what is remembered of sentences', () => {
  for (const text of texts) {
    it(`"${text}" is read in each place as if it were read for the first time`, () => {
      for (const around of [...places, ...places]) {
        const [known, fresh] = [shared(text, around), sentenceOf(text, around)];
        const [again, first] = [rememberedClauses(known), readClauses(fresh)];

        expect(again.map(withoutSentence)).to.deep.equal(first.map(withoutSentence));
        expect(again.every(({ sentence }) => sentence === known)).to.equal(true);
        const [found, expected] = [readDirectives(again), readDirectives(first)];
        expect(found.map(({ clause, ...rest }) => [rest, withoutSentence(clause)])).to.deep.equal(
          expected.map(({ clause, ...rest }) => [rest, withoutSentence(clause)]),
        );
        expect(found.every(({ clause }) => clause.sentence === known)).to.equal(true);
      }
    });
  }

  it('of a sentence, clauses come from nothing but its words and its place', () => {
    const asked = new Set<PropertyKey>();
    for (const sentence of sentences) readClauses(watched(sentence, asked));

    expect([...asked]).to.have.members([
      'text',
      'tokens',
      'context',
      'list',
      'headings',
      'leadIns',
      'label',
      'position',
    ]);
  });

  it('of a sentence, the position counts only where its words speak of another case', () => {
    const others = sentences.filter(({ text }) => !/\b(?:otherwise|else)\b/iu.test(text));
    for (const { position: _, ...rest } of others) {
      const [one, other] = [1, 2].map((position) => readClauses({ ...rest, position }).map(withoutSentence));
      expect(one).to.deep.equal(other);
    }
  });

  it('of a sentence, directives come from nothing but its words, its context and what leads in', () => {
    const asked = new Set<PropertyKey>();
    for (const sentence of sentences) {
      readDirectives(readClauses(sentence).map((clause) => ({ ...clause, sentence: watched(sentence, asked) })));
    }

    expect([...asked]).to.have.members(['text', 'tokens', 'context', 'leadIns']);
  });

  it('directives of the clause that was read keep it, so that the two are known to belong together', () => {
    const clauses = rememberedClauses(shared('Use a table.'));
    for (const again of [clauses, rememberedClauses(shared('Use a table.'))]) {
      expect(readDirectives(again).map(({ clause }) => clause)).to.include.members(again);
    }
  });

  it('a sentence in which the answer has a name is another one', () => {
    const [task, rule] = [shared('You turn offers of a shop into a feed.'), shared('The feed is in German.')];
    const named = nameAnswer([task, rule]);

    expect(nameAnswer([task, rule])[1]?.tokens).to.equal(named[1]?.tokens);
    expect(named[1]?.tokens).to.not.equal(rule.tokens);
  });
});
