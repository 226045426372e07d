/**
 * Writes the tables of tokens into files beside the compiled modules that stand for them, see `core/tokens/prebuilt/`, and
 * these modules anew, so that they read the files. Without it, the tables are made of the lists of the library, which takes
 * a process some 200 ms.
 *
 *     tsc && node dist/build/write-prebuilt-tokens.js
 */
import { writeFileSync } from 'node:fs';
import { listedTokens } from '../core/tokens/listed-tokens.ts';
import { formatTokenTable, tokenTableOf } from '../core/tokens/token-table.ts';

for (const id of ['o200k_base', 'cl100k_base'] as const) {
  const name = id.replace('_', '-');
  const folder = new URL('../core/tokens/prebuilt/', import.meta.url);
  writeFileSync(new URL(`${name}.bin`, folder), formatTokenTable(tokenTableOf(await listedTokens(id))));
  const reading = `import { readFileSync } from 'node:fs';
export const tableFile = readFileSync(new URL('./${name}.bin', import.meta.url));
`;
  writeFileSync(new URL(`${name}.js`, folder), reading);
}
