import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail } from '../../../core/fail.ts';
import { parsePromptName } from '../../../core/prompt-ref.ts';
import { withAccess } from '../../access/open-access.ts';
import type { CommandContext } from '../../command-context.ts';
import { fileSystemError } from '../../file-system-error.ts';
import { chosenEnvironment } from '../../references.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, cwd, output, spec } = context;
  if (!args.has('flagd')) {
    const problem = `"stemma ${spec.name}" needs to know the format: --flagd`;
    throw fail('USAGE', { command: spec.name, problem });
  }
  const given = args.word('prompt');
  const name = given === undefined ? undefined : parsePromptName(given);
  const { definition, warnings } = await withAccess(context, async (access, settings) => {
    const environment = chosenEnvironment(settings) ?? (await access.defaultEnvironment());
    await access.requireKnown({ name, environment });
    return access.flagd({ environment, name, units: args.texts('unit') });
  });
  for (const warning of warnings) output.warn(warning);
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  const out = args.text('out');
  if (out === undefined) return output.text(text);
  const file = resolve(cwd, out);
  await writeFile(file, text).catch((error: unknown) => {
    throw fileSystemError(file, error);
  });
  const count = Object.keys(definition.flags).length;
  output.note(`Wrote ${count === 1 ? '1 flag' : `${count} flags`} to ${out}`);
}
