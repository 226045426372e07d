import { lint } from '../../core/lint/lint.ts';
import { rules } from '../../core/lint/rules/registry.ts';
import { presetSettings } from '../../core/lint/settings/lint-settings.ts';
import type { FindConflicts } from './score.ts';

const settings = presetSettings('recommended');
const isConflict: ReadonlySet<string> = new Set(rules.filter(({ kind }) => kind === 'conflict').map(({ id }) => id));

/** Findings of conflict rules, as they are by default, at a severity or above. */
export function conflictFinder(minimum: 'warn' | 'info'): FindConflicts {
  return ({ id, prompt }) => {
    const kind = prompt.startsWith('---\n') ? 'prompt' : 'text';
    const found = lint({ file: `${id}.prompt`, text: prompt, kind, partials: new Map() }, settings);
    return found.filter(({ rule, severity }) => isConflict.has(rule) && (minimum === 'info' || severity !== 'info'));
  };
}
