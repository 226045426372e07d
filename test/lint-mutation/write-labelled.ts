import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMutations } from './generate-mutations.ts';
import { toJsonLines } from './to-labelled.ts';

/**
 * Writes mutations as labelled prompts, for `npm run lint:score`:
 * `node dist/test/lint-mutation/write-labelled.js <folder> [count] [seed]` makes mutated-conflicts.jsonl and
 * mutated-clean.jsonl in the folder.
 */
const [folder, count = '3000', seed = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder to write into');
const mutations = generateMutations(Number(seed), Number(count));
for (const [expected, file] of [
  ['conflict', 'mutated-conflicts.jsonl'],
  ['clean', 'mutated-clean.jsonl'],
] as const) {
  const own = mutations.filter((mutation) => mutation.expected === expected);
  writeFileSync(join(folder, file), toJsonLines(own));
  console.log(`${own.length} prompts in ${join(folder, file)}`);
}
