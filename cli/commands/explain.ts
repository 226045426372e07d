import { parseTime } from '../../core/parse-time.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { queryOptions } from '../references.ts';
import { reportExplanation } from '../report/resolution.ts';

export async function run(context: CommandContext): Promise<number> {
  const { args, output } = context;
  const reference = parsePromptRef(args.required('reference')).text;
  const given = args.text('at');
  const at = given === undefined ? undefined : parseTime(given);
  const explanation = await withAccess(context, (access, settings) =>
    access.explain({ reference, ...queryOptions(args, settings), at }),
  );
  output.answer(explanation, () => reportExplanation(explanation, { at, style: output.style }));
  return explanation.error === undefined ? exitCodes.ok : exitCodes.failed;
}
