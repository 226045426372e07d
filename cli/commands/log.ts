import { parsePromptName } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { parseMax } from '../parse-max.ts';
import { reportReleaseLog, reportStateLog } from '../report/log.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const max = parseMax(context);
  const given = args.word('prompt');
  const name = given === undefined ? undefined : parsePromptName(given);
  await withAccess(context, async (access) => {
    if (name === undefined) {
      const changes = await output.progress('Reading the history', access.audit({ max }));
      return output.answer({ changes }, () => reportStateLog(changes, output.style));
    }
    const releases = await access.releases(name, max);
    output.answer({ name, releases }, () => reportReleaseLog(name, releases, output.style));
  });
}
