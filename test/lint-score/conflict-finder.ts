import { lint } from '../../core/lint/lint.ts';
import type { LintSource } from '../../core/lint/lint-source.ts';
import { readLintSource } from '../../core/lint/read-source.ts';
import { rules } from '../../core/lint/rules/registry.ts';
import { presetSettings } from '../../core/lint/settings/lint-settings.ts';
import type { LabelledPrompt } from './labelled-prompt.ts';
import type { FindConflicts } from './score.ts';

const settings = presetSettings('recommended');
const isConflict: ReadonlySet<string> = new Set(rules.filter(({ kind }) => kind === 'conflict').map(({ id }) => id));

/** Findings of conflict rules in these prompts, as they are by default, at a severity or above. */
export async function conflictFinder(
  prompts: readonly LabelledPrompt[],
  minimum: 'warn' | 'info',
): Promise<FindConflicts> {
  const sources = new Map<LabelledPrompt, LintSource>();
  for (const prompt of prompts) sources.set(prompt, await sourceOf(prompt));
  return (prompt) => {
    const source = sources.get(prompt);
    if (source === undefined) throw new RangeError(`${prompt.id} is none of the prompts`);
    const found = lint(source, settings);
    return found.filter(({ rule, severity }) => isConflict.has(rule) && (minimum === 'info' || severity !== 'info'));
  };
}

function sourceOf({ id, prompt }: LabelledPrompt): Promise<LintSource> {
  const kind = prompt.startsWith('---\n') ? 'prompt' : 'text';
  return readLintSource({ file: `${id}.prompt`, text: prompt, kind, partials: new Map() }, async () => undefined);
}
