import type { FindingPlace } from '../../core/lint/finding.ts';
import { lint } from '../../core/lint/lint.ts';
import type { LintSource } from '../../core/lint/lint-source.ts';
import { readLintSource } from '../../core/lint/read-source.ts';
import { rules } from '../../core/lint/rules/registry.ts';
import { presetSettings } from '../../core/lint/settings/lint-settings.ts';
import { readProjectSchema } from './fixture-files.ts';
import type { Mutation } from './mutation.ts';

const settings = presetSettings('recommended');
const isConflict: ReadonlySet<string> = new Set(rules.filter(({ kind }) => kind === 'conflict').map(({ id }) => id));

/** What the linter says of a mutation at warn or error. */
export interface JudgedMutation {
  readonly mutation: Mutation;
  /** A finding names both the directive that was there and the one that was added. */
  readonly isFound: boolean;
  /** A finding names what was added. */
  readonly isFlagged: boolean;
}

/** Lints a mutation as `stemma lint` does: with its partials and its schemas. */
export async function judgeMutation(mutation: Mutation): Promise<JudgedMutation> {
  const partials = new Map(
    Object.entries(mutation.partials).map(([name, text]) => [name, { file: `${name} (partial)`, text }]),
  );
  const source = await readLintSource(
    { file: mutation.file, text: mutation.source, kind: 'prompt', partials },
    readProjectSchema,
  );
  const conflicts = lint(source, settings).filter(({ rule, severity }) => isConflict.has(rule) && severity !== 'info');
  const hits = (text: string) => (place: FindingPlace) => touches(source, place, text);
  const flagging = conflicts.filter(({ places }) => places.some(hits(mutation.b)));
  return {
    mutation,
    isFlagged: flagging.length > 0,
    isFound: flagging.some(({ places }) => places.some(hits(mutation.a))),
  };
}

/** Whether a place overlaps a text that occurs once in the prompt or in one of its partials. */
function touches({ file, text, partials }: LintSource, place: FindingPlace, part: string): boolean {
  const whole = place.file === file ? text : [...partials.values()].find((one) => one.file === place.file)?.text;
  const start = whole?.indexOf(part) ?? -1;
  return start !== -1 && place.start < start + part.length && start < place.end;
}
