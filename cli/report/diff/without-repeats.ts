import type { SampleChange } from '../../../core/diff/sample-changes.ts';

/** A sample, and an earlier one in which the same lines changed. */
export interface ShownSample {
  readonly sample: SampleChange;
  readonly sameAs?: string;
}

/** What several samples render to in the same words need not be read again. */
export function withoutRepeats(samples: readonly SampleChange[]): readonly ShownSample[] {
  const shown = new Map<string, string>();
  return samples.map((sample) => {
    if (sample.change !== 'changed') return { sample };
    const key = changedWords(sample);
    const sameAs = shown.get(key);
    if (sameAs !== undefined) return { sample, sameAs };
    shown.set(key, sample.name);
    return { sample };
  });
}

const changedWords = ({ hunks }: SampleChange): string =>
  JSON.stringify(
    hunks.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        line.kind === 'same' ? [] : [line.kind === 'changed' ? line.words : [line.kind, line.text]],
      ),
    ),
  );
