import { revokeToken } from '../../../store/tokens/manage-tokens.ts';
import { parseToken } from '../../../store/tokens/token-text.ts';
import type { CommandContext } from '../../command-context.ts';
import { reportRevokedToken } from '../../report/tokens.ts';
import { tokenDocument } from '../../tokens/token-document.ts';
import { tokensFileOf } from '../../tokens/tokens-file.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, output } = context;
  const given = args.required('token');
  // Someone who has nothing but the token itself, found where it should not be, gives that.
  const id = parseToken(given)?.id ?? given.replace(/^stm_/u, '').slice(0, 12);
  const { record, changed } = await revokeToken(await tokensFileOf(context), id, clock());
  output.answer({ ...tokenDocument(record, clock()), changed }, () =>
    reportRevokedToken(record, changed, output.style),
  );
}
