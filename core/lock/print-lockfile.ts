import type { Lockfile } from './lockfile.ts';

const head = '# Written by "stemma lock"; commit it, and leave changes to the command.\nformat: 1\n';

/**
 * The text of a lockfile: YAML with one block of lines for each entry, so that branches which lock different prompts
 * merge.
 *
 * @example
 * printLockfile({ format: 1, prompts: [] }).split('\n')[1]; //=> 'format: 1'
 */
export function printLockfile({ prompts }: Lockfile): string {
  if (prompts.length === 0) return `${head}prompts: []\n`;
  const entries = prompts.map(({ name, range, environment, version, digest }) => {
    const lines = Object.entries({ name, range, environment, version, digest }).map(
      // Quoted, for `1` is a number and `*` an alias.
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
    return `  - ${lines.join('\n    ')}\n`;
  });
  return `${head}prompts:\n${entries.join('')}`;
}
