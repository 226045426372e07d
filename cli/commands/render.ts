import { resolve } from 'node:path';
import { parseYamlValue } from '../../core/config/yaml-value.ts';
import { fail } from '../../core/fail.ts';
import type { Message } from '../../core/protocol.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import type { CommandContext } from '../command-context.ts';
import { readPrompt } from '../read-prompt.ts';
import { reportRendered } from '../report/rendered.ts';
import { readTextFile } from '../text-input.ts';
import { readSample } from '../work-tree-prompts.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const assigned = args.texts('var').map(parseAssignment);
  const { name, content } = await readPrompt(context, args.required('reference'));
  const sampleName = args.text('sample');
  const sample = sampleName === undefined ? undefined : await readSample(context.folder, name, sampleName);
  const variables = { ...sample?.input, ...(await readInput(context)), ...Object.fromEntries(assigned) };
  const messages: readonly Message[] = sample?.messages ?? [];

  const prompt = await compilePrompt(name, content);
  const rendered = prompt.render(variables, { messages });

  output.answer(rendered, () => reportRendered(rendered, output.style));
}

/** `--input file` or `--input -`: a mapping as JSON or YAML. */
async function readInput(context: CommandContext): Promise<Record<string, unknown>> {
  const file = context.args.text('input');
  if (file === undefined) return {};
  const text = file === '-' ? await context.readStdin() : await readTextFile(resolve(context.cwd, file), file);
  const name = file === '-' ? 'standard input' : file;
  const parsed = parseYamlValue(text);
  if ('problems' in parsed) {
    const problem = parsed.problems.map(({ line, message }) => `line ${line}: ${message}`).join('; ');
    throw fail('FILE_UNREADABLE', { file: name, problem });
  }
  const { value } = parsed;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw fail('FILE_UNREADABLE', { file: name, problem: 'it is not a mapping of variables' });
}

/** `key=value`; the value is JSON where it reads as JSON, otherwise the text itself. */
function parseAssignment(text: string): readonly [string, unknown] {
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw fail('USAGE', { command: 'render', problem: `"--var ${text.slice(0, 40)}" is not of the form key=value` });
  }
  const value = text.slice(equals + 1);
  try {
    return [text.slice(0, equals), JSON.parse(value)];
  } catch {
    // Not JSON: plain text, as most values are.
    return [text.slice(0, equals), value];
  }
}
