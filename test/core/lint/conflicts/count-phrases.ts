import fc from 'fast-check';

/** An interval with at least one end. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** What a count is about, in words: `paragraphs`, `sentences` of each paragraph, `words` of each sentence or in all. */
export interface Demand {
  readonly unit: 'word' | 'sentence' | 'paragraph';
  readonly per?: 'sentence' | 'paragraph';
  readonly range: Range;
}

/** A range between two numbers, one of its ends possibly open. */
export const aRange = (least: number, most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: most }),
      fc.constantFrom('both', 'min', 'max'),
    )
    .map(([a, b, ends]) => ({
      ...(ends === 'max' ? {} : { min: Math.min(a, b) }),
      ...(ends === 'min' ? {} : { max: Math.max(a, b) }),
    }));

const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const asWord = (value: number): string => words[value] ?? String(value);

/** How people say a range; each as often as any other. */
function rangePhrases({ min, max }: Range, unit: string): readonly string[] {
  const noun = (value: number): string => (value === 1 ? unit : `${unit}s`);
  if (min !== undefined && max !== undefined) {
    if (min === max) return [`exactly ${min} ${noun(min)}`, `precisely ${asWord(min)} ${noun(min)}`];
    return [
      `between ${min} and ${max} ${unit}s`,
      `${min} to ${max} ${unit}s`,
      `from ${min} to ${max} ${unit}s`,
      `${min}–${max} ${unit}s`,
    ];
  }
  if (min !== undefined) {
    return [
      `at least ${asWord(min)} ${noun(min)}`,
      `no fewer than ${min} ${noun(min)}`,
      `${min} ${noun(min)} or more`,
      `a minimum of ${min} ${noun(min)}`,
      ...(min > 1 ? [`more than ${min - 1} ${noun(min - 1)}`] : []),
    ];
  }
  const most = max ?? 0;
  return [
    `at most ${asWord(most)} ${noun(most)}`,
    `no more than ${most} ${noun(most)}`,
    `${most} ${noun(most)} or fewer`,
    `a maximum of ${most} ${noun(most)}`,
    `fewer than ${most + 1} ${unit}s`,
    `up to ${most} ${noun(most)}`,
  ];
}

/** A demand in one of many wordings. */
export function phrased({ unit, per, range }: Demand): fc.Arbitrary<string> {
  const frames =
    per === undefined
      ? [
          (one: string): string => `Write ${one}.`,
          (one: string): string => `The answer must have ${one}.`,
          (one: string): string => `Use ${one} in total.`,
        ]
      : [
          (one: string): string => `Each ${per} must have ${one}.`,
          (one: string): string => `Use ${one} per ${per}.`,
          (one: string): string => `Write ${one} in every ${per}.`,
          (one: string): string => `Every ${per} contains ${one}.`,
        ];
  return fc
    .tuple(fc.constantFrom(...frames), fc.constantFrom(...rangePhrases(range, unit)))
    .map(([frame, phrase]) => frame(phrase));
}

/** Demands as sentences in any order. */
export const phrasedAll = (demands: readonly Demand[]): fc.Arbitrary<string[]> =>
  fc
    .tuple(...demands.map(phrased))
    .chain((sentences) => fc.shuffledSubarray(sentences, { minLength: sentences.length }));

/** A text with so many words in each sentence of each paragraph. */
export const documentOf = (paragraphs: readonly (readonly number[])[]): string =>
  paragraphs
    .map((sentences) => sentences.map((count) => `${Array.from({ length: count }, () => 'Word').join(' ')}.`).join(' '))
    .join('\n\n');
