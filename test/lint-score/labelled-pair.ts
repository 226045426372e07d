/** One line of a file of pairs: two instructions, and whether they contradict each other. */
export interface LabelledPair {
  readonly kind: string;
  readonly difficulty: string;
  readonly a: string;
  readonly b: string;
  readonly clash: boolean;
}

const fields = ['kind', 'difficulty', 'a', 'b'] as const;

/** Whether a line of a labelled file is a pair and no whole prompt. */
export function isLabelledPair(value: unknown): value is LabelledPair {
  return typeof Object(value).clash === 'boolean' && fields.every((field) => typeof Object(value)[field] === 'string');
}

/** A pair as a prompt, before it has a name and a half. */
interface PairPrompt {
  readonly kind: string;
  readonly difficulty: string;
  readonly subset: string;
  readonly group: string;
  readonly prompt: string;
  readonly conflicts: readonly Pick<LabelledPair, 'a' | 'b' | 'kind'>[];
}

/**
 * A pair as a prompt: its two instructions are items of one list with another one in between. Pairs with the same first
 * instruction are one group, so that a conflict and its harmless twin are of the same half.
 */
export function promptOfPair({ kind, difficulty, a, b, clash }: LabelledPair): PairPrompt {
  return {
    ...{ kind, difficulty, subset: 'pair', group: a },
    prompt: `You are a helpful assistant for a shop.\n\n- ${a}\n- Be kind to everybody.\n- ${b}\n`,
    conflicts: clash ? [{ a, b, kind }] : [],
  };
}
