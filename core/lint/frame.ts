import { productIn } from './directives/aim-at-product.ts';
import { mayMakeApart, textsMadeApart } from './directives/made-apart.ts';
import { textsBeside } from './directives/texts-beside.ts';
import { fieldsOf } from './examples/output-field.ts';
import type { LintSource } from './lint-source.ts';
import type { Clause } from './text/clause.ts';
import { aimAtFields } from './text/field-target.ts';
import { MOST_FIRST } from './text/first-clauses.ts';
import { mayBeOfOtherText } from './text/other-text.ts';
import { rememberedClauses } from './text/remembered-clauses.ts';
import type { Sentence } from './text/sentence.ts';
import { aimAtTask, taskIn } from './text/task-target.ts';

/** What a prompt says as a whole, by which each of its sentences is read. */
export interface Frame {
  /** The part of an answer that it asks for as a whole. */
  readonly task: string | undefined;
  /** What it is there to make. */
  readonly product: string | undefined;
  /** Texts that it asks for beside each other, or speaks of beside the one that it asks for. */
  readonly apart: ReadonlySet<string>;
  /** Fields of its output, in lower case. */
  readonly fields: ReadonlySet<string>;
}

/**
 * The frame of a prompt.
 *
 * @param clauses - those of all its sentences, or of those that `framing` names
 */
export function frameOf(clauses: readonly Clause[], { outputSchema }: LintSource): Frame {
  const named = outputSchema === undefined ? [] : fieldsOf(outputSchema).map(({ name }) => name.toLowerCase());
  const aims = { task: taskIn(clauses), fields: new Set(named) };
  const aimed = aimClauses(clauses, aims);
  return {
    ...aims,
    product: productIn(aimed),
    apart: new Set([...aimed.flatMap(textsMadeApart), ...textsBeside(aimed)]),
  };
}

/** Clauses with what they are about as the prompt as a whole says it. */
export const aimClauses = (
  clauses: readonly Clause[],
  { task, fields }: Pick<Frame, 'task' | 'fields'>,
): readonly Clause[] => aimAtFields(aimAtTask(clauses, task), fields);

/** The sentences that may say something of the frame: those at the start, and few others. */
export function framing(sentences: readonly Sentence[]): readonly Sentence[] {
  let first = 0;
  return sentences.filter((sentence) => {
    if (first >= MOST_FIRST) return mayMakeApart(sentence.tokens) || mayBeOfOtherText(sentence);
    first += rememberedClauses(sentence).length;
    return true;
  });
}

/** Whether sentences are read alike in both frames. */
export const isSameFrame = (one: Frame, other: Frame): boolean =>
  one.task === other.task &&
  one.product === other.product &&
  isSameSet(one.apart, other.apart) &&
  isSameSet(one.fields, other.fields);

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((item) => other.has(item));
