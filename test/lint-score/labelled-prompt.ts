import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isLabelledPair, promptOfPair } from './labelled-pair.ts';

/** Two texts of a prompt that cannot both be obeyed, and other texts that say the same as either. */
export interface LabelledConflict {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly also_a?: readonly string[];
  readonly also_b?: readonly string[];
}

/** One line of a labelled file. `conflicts` is empty for a clean prompt. */
export interface LabelledPrompt {
  readonly id: string;
  readonly subset: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly prompt: string;
  readonly conflicts: readonly LabelledConflict[];
  /** Prompts with much wording in common; a group is never split. */
  readonly group: string;
  readonly half: Half;
}

/** `dev` is there to develop on; of `held` only figures are ever shown. */
export type Half = 'dev' | 'held';

export const halves: readonly Half[] = ['dev', 'held'];

/** Which half a group belongs to: `dev` when the first byte of its SHA-256 is below 128. */
export function halfOf(group: string): Half {
  return (createHash('sha256').update(group).digest()[0] ?? 0) < 128 ? 'dev' : 'held';
}

/**
 * The prompts of a file with one JSON object a line, a whole prompt or a pair of instructions. All of a file whose name
 * begins with `dev` is of the half `dev`, all of one whose name begins with `unseen` of the half `held`.
 *
 * @throws Error naming the line that is no labelled prompt
 */
export function readLabelledPrompts(file: string): readonly LabelledPrompt[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, { file, line: index + 1 })]));
}

function parseLine(text: string, { file, line }: { readonly file: string; readonly line: number }): LabelledPrompt {
  const value: unknown = JSON.parse(text);
  if (isLabelledPair(value)) {
    const prompt = promptOfPair(value);
    return { ...prompt, id: `${basename(file, '.jsonl')}-${line}`, half: halfIn(file, prompt.group) };
  }
  const fields = ['id', 'subset', 'kind', 'difficulty', 'prompt', 'group'];
  const missing = fields.filter((field) => typeof Object(value)[field] !== 'string');
  if (missing.length > 0) throw new Error(`${file}:${line} has no text in ${missing.join(', ')}`);
  if (!Array.isArray(Object(value).conflicts)) throw new Error(`${file}:${line} has no list "conflicts"`);
  const labelled = value as Omit<LabelledPrompt, 'half'>;
  return { ...labelled, half: halfIn(file, labelled.group) };
}

function halfIn(file: string, group: string): Half {
  const name = basename(file);
  if (name.startsWith('dev')) return 'dev';
  return name.startsWith('unseen') ? 'held' : halfOf(group);
}
