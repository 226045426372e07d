import type { DiffReport } from '../../../core/diff/diff-report.ts';

/** The sentences of instructions that came, went or changed, each once, however many things they ask. */
export function instructionSentences({ instructions }: Pick<DiffReport, 'instructions'>): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const unique = (side: 'before' | 'after'): readonly string[] => [
    ...new Set(instructions.flatMap((instruction) => instruction[side])),
  ];
  return { before: unique('before'), after: unique('after') };
}
