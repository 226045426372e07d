import { dirname, join } from 'node:path';
import { parsePromptrc } from '../../../core/config/parse-promptrc.ts';
import { parseDuration } from '../../../core/duration.ts';
import type { ModelBook } from '../../../core/models/model-book.ts';
import { modelBook } from '../../../core/models/model-book.ts';
import { modelIds } from '../../../core/models/model-ids.ts';
import { publicPriceList } from '../../../core/models/model-prices.ts';
import { LOCK_FILE } from '../../../core/models/parse-model-lock.ts';
import type { ModelUpdate } from '../../../core/models/update/plan-update.ts';
import { planModelUpdate } from '../../../core/models/update/plan-update.ts';
import type { ModelSource } from '../../../core/models/update/read-source.ts';
import { readModelSource } from '../../../core/models/update/read-source.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { dayOf } from '../../budget/measure-prompt.ts';
import type { CommandContext } from '../../command-context.ts';
import { exitCodes } from '../../exit-codes.ts';
import type { PromptrcFile } from '../../find-promptrc.ts';
import { requirePromptrc } from '../../find-promptrc.ts';
import { fetchSource, sourceName } from '../../models/fetch-source.ts';
import { modelBookBeside } from '../../models/open-model-book.ts';
import { replaceFile } from '../../replace-file.ts';
import { reportModelUpdate } from '../../report/model-update.ts';

/** Where lists of limits are public; that of prices is named by the package of its makers. */
const PUBLIC_LIMITS = 'https://models.dev/api.json';

export async function run(context: CommandContext): Promise<number> {
  const { args, clock, folder, output } = context;
  const promptrc = await requirePromptrc(folder);
  const book = await bookBeside(promptrc, context);
  const sources = await output.progress('Reading lists of models', readSources(context, book));
  const accept = args.has('accept');
  const update = await planModelUpdate({ sources, lock: book.lock, today: dayOf(clock), accept });
  // All was read and checked before: the old lock stays whole until the new one is.
  await replaceFile(join(dirname(promptrc.path), LOCK_FILE), `${JSON.stringify(update.lock, undefined, 1)}\n`);
  output.answer(documentOf(update), () => reportModelUpdate(update, { file: LOCK_FILE, style: output.style }));
  return update.refused.some(({ isJump }) => isJump) ? exitCodes.failed : exitCodes.ok;
}

/** A lock that cannot be read is written anew. */
async function bookBeside({ path, text }: PromptrcFile, { output }: CommandContext): Promise<ModelBook> {
  const { models } = parsePromptrc(text, '.promptrc');
  try {
    return await modelBookBeside(path, models);
  } catch (error) {
    if (!isStemmaError(error, 'MODELS_LOCK_INVALID')) throw error;
    output.warn(`${error.message}; it is written anew`);
    return modelBook(models);
  }
}

async function readSources({ args, cwd }: CommandContext, book: ModelBook): Promise<readonly ModelSource[]> {
  const given = args.texts('from');
  const timeoutMs = parseDuration(args.text('timeout') ?? '30s') * 1000;
  const known = await modelIds(book);
  const providers = new Set(known.map((id) => id.slice(0, id.indexOf('/'))));
  const all = (given.length > 0 ? given : await publicSources()).map(async (from) => {
    const text = await fetchSource(from, { cwd, timeoutMs });
    return readModelSource(text, { from: sourceName(from), known, keeps: (provider) => providers.has(provider) });
  });
  return Promise.all(all);
}

const publicSources = async (): Promise<readonly string[]> => [await publicPriceList(), PUBLIC_LIMITS];

const documentOf = ({ lock, changes, refused }: ModelUpdate): object => ({
  schemaVersion: 1,
  ...{ file: LOCK_FILE, sources: lock.sources, changes, refused },
});
