import { listTokens } from '../../../store/tokens/manage-tokens.ts';
import type { CommandContext } from '../../command-context.ts';
import { reportTokens } from '../../report/tokens.ts';
import { tokenDocument } from '../../tokens/token-document.ts';
import { tokensFileOf } from '../../tokens/tokens-file.ts';

export async function run(context: CommandContext): Promise<void> {
  const { clock, output } = context;
  const tokens = (await listTokens(await tokensFileOf(context))).map((record) => tokenDocument(record, clock()));
  output.answer({ tokens }, () => reportTokens(tokens, output.style));
}
