import { fail } from '../../core/fail.ts';
import { parsePromptName } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { reportReleaseLog, reportStateLog } from '../report/log.ts';

const MAX_ENTRIES = 100_000;

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const max = parseMax(args.text('max') ?? '20');
  const given = args.word('prompt');
  const name = given === undefined ? undefined : parsePromptName(given);
  await withAccess(context, async (access) => {
    if (name === undefined) {
      const changes = await output.progress('Reading the history', access.history(max));
      return output.answer({ changes }, () => reportStateLog(changes, output.style));
    }
    const releases = await access.releases(name, max);
    output.answer({ name, releases }, () => reportReleaseLog(name, releases, output.style));
  });
}

function parseMax(text: string): number {
  const max = /^\d+$/u.test(text) ? Number(text) : 0;
  if (max >= 1 && max <= MAX_ENTRIES) return max;
  const problem = `"--max ${text.slice(0, 20)}" is not a number from 1 to ${MAX_ENTRIES}`;
  throw fail('USAGE', { command: 'log', problem });
}
