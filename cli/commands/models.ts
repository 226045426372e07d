import { modelFacts } from '../../core/models/find-model.ts';
import { modelIds } from '../../core/models/model-ids.ts';
import { dayOf } from '../budget/measure-prompt.ts';
import type { CommandContext } from '../command-context.ts';
import { openModelBook } from '../models/open-model-book.ts';
import { reportModels } from '../report/models.ts';

export async function run({ args, clock, folder, output }: CommandContext): Promise<void> {
  const filter = (args.word('filter') ?? '').toLowerCase();
  const [book, today] = [await openModelBook(folder), dayOf(clock)];
  const ids = (await modelIds(book)).filter((id) => id.includes(filter));
  const all = await Promise.all(ids.map((id) => modelFacts(id, { today, book })));
  const models = all.filter(({ sources }) => sources.some(({ fact }) => fact !== 'counting'));
  output.answer({ schemaVersion: 1, models }, () => reportModels(models, { filter, style: output.style }));
}
