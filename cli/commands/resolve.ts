import { parsePromptRef } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { queryOptions } from '../references.ts';
import { reportResolution } from '../report/resolution.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const reference = parsePromptRef(args.required('reference')).text;
  const document = await withAccess(context, (access, settings) =>
    access.resolve({ reference, ...queryOptions(args, settings) }),
  );
  for (const { message } of document.warnings) output.warn(message);
  output.answer(document, () => reportResolution(document, { unit: args.text('unit'), style: output.style }));
}
