import { parseArgs } from 'node:util';
import { parsePercent } from '../../core/percent.ts';
import { overrideHash } from '../../core/rollout/override-hash.ts';
import type { Verb } from '../../core/state/intent.ts';

/** The verb and the fields that a printed command stands for. */
export function actOfCommand(command: string): {
  readonly verb: Verb;
  readonly fields: Readonly<Record<string, unknown>>;
} {
  const words = [...command.matchAll(/'(?:[^']|'\\'')*'|\S+/g)].map(([word]) =>
    word.replace(/^'|'$/g, '').replaceAll("'\\''", "'"),
  );
  const [program, first, ...rest] = words;
  if (program !== 'stemma') throw new Error(`not a command: ${command}`);
  const args = first === 'rollout' ? rest.slice(1) : rest;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      env: { type: 'string' },
      undo: { type: 'boolean' },
      reason: { type: 'string' },
      successor: { type: 'string' },
      plan: { type: 'string' },
      percent: { type: 'string' },
      'add-override': { type: 'string', multiple: true },
      'remove-override': { type: 'string', multiple: true },
    },
  });
  const { env, percent, 'add-override': added, 'remove-override': removed, ...others } = values;
  const [name = '', version] = (positionals[0] ?? '').split('@');
  const hashes = (units: readonly string[]): readonly string[] => units.map((unit) => overrideHash('', unit));
  return {
    // The grammar of commands is that of verbs.
    verb: (first === 'rollout' ? rest[0] : first) as Verb,
    fields: {
      ...others,
      name,
      ...(version !== undefined && { version }),
      ...(env !== undefined && { environment: env }),
      ...(percent !== undefined && { canaryPpm: parsePercent(percent) }),
      ...(added !== undefined && { addOverrides: hashes(added) }),
      ...(removed !== undefined && { removeOverrides: hashes(removed) }),
    },
  };
}
