import { findModel } from '../../../core/models/find-model.ts';
import { dayOf } from '../../budget/measure-prompt.ts';
import type { CommandContext } from '../../command-context.ts';
import { openModelBook } from '../../models/open-model-book.ts';
import { reportModel } from '../../report/model.ts';

export async function run({ args, clock, folder, output }: CommandContext): Promise<void> {
  const book = await openModelBook(folder);
  const model = await findModel(args.required('model'), { today: dayOf(clock), book });
  output.answer({ schemaVersion: 1, ...model }, () => reportModel(model, output.style));
}
