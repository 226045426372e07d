import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { describeCount } from '../../../../core/lint/conflicts/describe-count.ts';
import { readCounts } from '../../../../core/lint/exact/read-counts.ts';
import { countInText } from '../../../../core/lint/examples/count-in-text.ts';
import { aClause } from '../exact/a-clause.ts';
import { clashesOf } from './clashes-of.ts';
import type { Demand, Range } from './count-phrases.ts';
import { aRange, documentOf, phrasedAll } from './count-phrases.ts';

const holds = (count: number, { min = 0, max = Number.POSITIVE_INFINITY }: Range): boolean =>
  count >= min && count <= max;

const count = (text: string, unit: string): number => countInText(text, unit) ?? Number.NaN;

/** Whether a text meets a demand, by real counters. */
function meets(text: string, { unit, per, range }: Demand): boolean {
  if (per === undefined) return holds(count(text, unit), range);
  const paragraphs = text.split('\n\n');
  const pieces = per === 'paragraph' ? paragraphs : paragraphs.flatMap((one) => one.split(/(?<=\.) /u));
  return pieces.every((piece) => holds(count(piece, unit), range));
}

/** So many things spread over so many places as evenly as can be. */
const spread = (things: number, places: number): readonly number[] =>
  Array.from(
    { length: places },
    (_, at) => Math.floor(((at + 1) * things) / places) - Math.floor((at * things) / places),
  );

function evenText(paragraphs: number, sentences: number, words: number): string {
  const perSentence = spread(words, sentences);
  let next = 0;
  return documentOf(
    spread(sentences, paragraphs).map((size) => {
      next += size;
      return perSentence.slice(next - size, next);
    }),
  );
}

const most = { paragraphs: 3, sentences: 6, words: 24 };

/** A text of up to three paragraphs that meets all demands; undefined when there is none. */
function witness(demands: readonly Demand[]): string | undefined {
  for (let paragraphs = 1; paragraphs <= most.paragraphs; paragraphs += 1) {
    for (let sentences = paragraphs; sentences <= most.sentences; sentences += 1) {
      for (let words = sentences; words <= most.words; words += 1) {
        const text = evenText(paragraphs, sentences, words);
        if (demands.every((demand) => meets(text, demand))) return text;
      }
    }
  }
  return undefined;
}

/** Bounded, so that a text within the search exists whenever any does. */
const limits: readonly Demand[] = [
  { unit: 'paragraph', range: { max: most.paragraphs } },
  { unit: 'sentence', per: 'paragraph', range: { max: 2 } },
  { unit: 'word', per: 'sentence', range: { max: 4 } },
];

const optional = (demand: fc.Arbitrary<Demand>): fc.Arbitrary<readonly Demand[]> =>
  fc.option(demand, { nil: undefined }).map((one) => (one === undefined ? [] : [one]));

/** Each unit within the next larger one, and totals: even texts are witnesses for these whenever there are any. */
const chainSystem: fc.Arbitrary<readonly Demand[]> = fc
  .tuple(
    optional(aRange(1, 3).map((range) => ({ unit: 'paragraph' as const, range }))),
    optional(aRange(1, 2).map((range) => ({ unit: 'sentence' as const, per: 'paragraph' as const, range }))),
    optional(aRange(1, 4).map((range) => ({ unit: 'word' as const, per: 'sentence' as const, range }))),
    optional(aRange(1, 7).map((range) => ({ unit: 'sentence' as const, range }))),
    optional(aRange(1, 26).map((range) => ({ unit: 'word' as const, range }))),
  )
  .map((parts) => parts.flat());

describe('findCountClashes() on systems of ranges', () => {
  it('reports a system exactly when no text satisfies it', () => {
    const phrasedSystem = chainSystem.chain((system) => {
      const demands = [...system, ...limits];
      return phrasedAll(demands).map((sentences) => ({ demands, sentences }));
    });

    fc.assert(
      fc.property(phrasedSystem, ({ demands, sentences }) => {
        expect(clashesOf(sentences).length > 0).to.equal(witness(demands) === undefined);
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing in a system that a text satisfies, whatever its words and its order', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    const satisfied = fc.tuple(sizes, fc.nat({ max: 3 }), fc.nat({ max: 3 })).chain(([paragraphs, below, above]) => {
      const around = (values: readonly number[]): Range => ({
        min: Math.max(1, Math.min(...values) - below),
        max: Math.max(...values) + above,
      });
      const sentences = paragraphs.map(({ length }) => length);
      const words = paragraphs.map((one) => one.reduce((sum, size) => sum + size, 0));
      const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
      const demands: readonly Demand[] = [
        { unit: 'paragraph', range: around([paragraphs.length]) },
        { unit: 'sentence', per: 'paragraph', range: around(sentences) },
        { unit: 'word', per: 'sentence', range: around(paragraphs.flat()) },
        { unit: 'word', per: 'paragraph', range: around(words) },
        { unit: 'sentence', range: around([total(sentences)]) },
        { unit: 'word', range: around([total(words)]) },
      ];
      return phrasedAll(demands).map((texts) => ({ text: documentOf(paragraphs), demands, texts }));
    });

    fc.assert(
      fc.property(satisfied, ({ text, demands, texts }) => {
        expect(demands.every((demand) => meets(text, demand))).to.equal(true);
        expect(clashesOf(texts)).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads a range back as it describes it', () => {
    const described = fc.record({
      unit: fc.constantFrom('word', 'sentence', 'paragraph', 'character', 'item', 'line', 'tip', 'hashtag'),
      per: fc.option(fc.constantFrom('section', 'page', 'slide'), { nil: undefined }),
      range: aRange(1, 5000),
    });

    fc.assert(
      fc.property(described, ({ unit, per, range }) => {
        const [directive] = readCounts(aClause('Write at least 3 words.'));
        if (directive === undefined) throw new RangeError('the sentence has a count');
        const { per: _, ...plain } = directive;
        const told = {
          ...plain,
          surface: `length:${unit}`,
          value: { kind: 'interval' as const, ...range },
          ...(per === undefined ? {} : { per }),
        };

        const [read] = readCounts(aClause(`Write ${describeCount(told)}.`));

        expect(read?.surface).to.equal(told.surface);
        expect(read?.value).to.deep.equal(told.value);
        expect(read?.per).to.equal(per);
      }),
      { numRuns: 200 },
    );
  });
});
