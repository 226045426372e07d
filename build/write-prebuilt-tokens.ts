/**
 * Writes the tables of tokens into the compiled modules that hold them, see `core/tokens/prebuilt/`. Without it, they are made
 * of the lists of the library, which takes a process some 200 ms.
 *
 *     tsc && node dist/build/write-prebuilt-tokens.js
 */
import { writeFileSync } from 'node:fs';
import { listedTokens } from '../core/tokens/listed-tokens.ts';
import { formatTokenTable, tokenTableOf } from '../core/tokens/token-table.ts';

for (const id of ['o200k_base', 'cl100k_base'] as const) {
  const compiled = new URL(`../core/tokens/prebuilt/${id.replace('_', '-')}.js`, import.meta.url);
  const table = formatTokenTable(tokenTableOf(await listedTokens(id)));
  writeFileSync(compiled, `export const tokens = ${JSON.stringify(table)};\n`);
}
