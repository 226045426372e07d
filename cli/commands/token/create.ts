import { createToken, listTokens } from '../../../store/tokens/manage-tokens.ts';
import type { CommandContext } from '../../command-context.ts';
import { reportCreatedToken } from '../../report/tokens.ts';
import { tokenDocument } from '../../tokens/token-document.ts';
import { readTokenWish } from '../../tokens/token-wish.ts';
import { tokensFileOf } from '../../tokens/tokens-file.ts';

export async function run(context: CommandContext): Promise<void> {
  const { clock, output } = context;
  const wish = await readTokenWish(context);
  const file = await tokensFileOf(context);
  const isFirst = (await listTokens(file)).length === 0;
  const created = await createToken(file, wish, clock());
  output.answer({ ...tokenDocument(created.record, clock()), token: created.text, file }, () =>
    reportCreatedToken(created, { file, isFirst, style: output.style }),
  );
}
