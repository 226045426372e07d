/**
 * Scores the conflict rules on mutations: recall on contradictions, flags on harmless twins, by facet.
 *
 *     npm run lint:mutations -- [--count 3000] [--seed 1] [--list <facet>]
 */
import { parseArgs } from 'node:util';
import { fixtures } from './anchors/fixtures.ts';
import { generateMutations } from './generate-mutations.ts';
import type { JudgedMutation } from './judge-mutation.ts';
import { judgeMutation } from './judge-mutation.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    list: { type: 'string' },
  },
});

const judged: JudgedMutation[] = [];
for (const mutation of generateMutations(Number(values.seed), Number(values.count)))
  judged.push(await judgeMutation(mutation));

const conflicts = judged.filter(({ mutation }) => mutation.expected === 'conflict');
const twins = judged.filter(({ mutation }) => mutation.expected === 'clean');

console.log(`${judged.length} mutations of ${fixtures.length} prompts`);
console.log(`recall ${share(conflicts, ({ isFound }) => isFound)}`);
for (const key of ['difficulty', 'facet', 'placement'] as const) {
  for (const [name, some] of groupsOf(conflicts, key)) {
    console.log(`  ${key} ${name.padEnd(20)} ${share(some, ({ isFound }) => isFound)}`);
  }
}
console.log(`twins flagged ${share(twins, ({ isFlagged }) => isFlagged)}`);
for (const key of ['twin', 'facet'] as const) {
  for (const [name, some] of groupsOf(twins, key)) {
    console.log(`  ${key} ${name.padEnd(20)} ${share(some, ({ isFlagged }) => isFlagged)}`);
  }
}
for (const { mutation, isFound, isFlagged } of judged.filter((one) => one.mutation.facet === values.list)) {
  const isWrong = mutation.expected === 'conflict' ? !isFound : isFlagged;
  if (isWrong)
    console.log(
      `${mutation.expected} ${mutation.twin ?? mutation.difficulty} ${mutation.id}\n  ${mutation.a}\n  ${mutation.b}`,
    );
}

type Key = 'difficulty' | 'facet' | 'placement' | 'twin';

function groupsOf(some: readonly JudgedMutation[], key: Key): ReadonlyMap<string, readonly JudgedMutation[]> {
  const names = [...new Set(some.map(({ mutation }) => mutation[key] ?? ''))].sort();
  return new Map(names.map((name) => [name, some.filter(({ mutation }) => (mutation[key] ?? '') === name)]));
}

function share(some: readonly JudgedMutation[], isHit: (one: JudgedMutation) => boolean): string {
  const hits = some.filter(isHit).length;
  return `${((hits / Math.max(1, some.length)) * 100).toFixed(1)} %  ${hits}/${some.length}`;
}
