import { parseDuration } from '../../core/duration.ts';
import { parseTime } from '../../core/parse-time.ts';
import { parsePromptName } from '../../core/prompt-ref.ts';
import type { AuditQuery } from '../../store/registry.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { parseMax } from '../parse-max.ts';
import { reportAudit } from '../report/audit.ts';

export async function run(context: CommandContext): Promise<void> {
  const { output } = context;
  const query = readQuery(context);
  await withAccess(context, async (access) => {
    const changes = await output.progress('Reading the history', access.audit(query));
    output.answer({ changes }, () => reportAudit(changes, { query, style: output.style }));
  });
}

/** @throws NAME_INVALID, TIME_INVALID, USAGE */
function readQuery(context: CommandContext): AuditQuery {
  const { args } = context;
  const prompt = args.word('prompt');
  const since = args.text('since');
  const texts = { environment: args.text('env'), verb: args.text('verb'), by: args.text('by') };
  return {
    max: parseMax(context),
    ...(prompt === undefined ? {} : { prompt: parsePromptName(prompt) }),
    ...(since === undefined ? {} : { since: parseSince(since, context.clock()) }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
  };
}

/** A time, or how long ago: `2d`. @throws TIME_INVALID */
function parseSince(text: string, now: Date): Date {
  if (!/^\d+[smhdw]/u.test(text)) return parseTime(text);
  return new Date(now.getTime() - parseDuration(text) * 1000);
}
