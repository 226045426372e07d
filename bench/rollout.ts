/**
 * Measures what an open rollout costs: the same requests, for a thousand units in turn, to a server with a rollout of
 * the prompt and to one without. Both run in processes of their own and are measured in turn, round by round; the ratios
 * are medians over the rounds. Writes `bench/results/rollout.json`.
 *
 *     npm run build && node dist/bench/rollout.js [seconds per measurement]
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../test/helpers/a-repository.ts';
import { removeRepositories } from '../test/helpers/a-repository.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { ask, compare, connections, durationMs, rounds, startPeer, stopPeers } from './http-peers.ts';
import { writeResults } from './machine.ts';
import { projectRepository } from './project-repository.ts';

const name = 'support/reply';
const file = `prompts/${name}.prompt`;
const place = { name, environment: 'production' };
const salt = '00112233445566778899aabbccddeeff';
const path = `/v1/prompts/${name}@^1?environment=production`;
const units = Array.from({ length: 1000 }, (_, number) => `conversation-${number}`);

/** A plan whose only step has half of the units in the canary and half in the control, so that every answer has an arm. */
const promptrc = 'plans: { bench: { steps: [{ percent: 50, hold: 1d }] } }\n';

/** A repository that serves 1.0.0, and has 1.1.0, of the same length, as a candidate. */
async function buildRepository(): Promise<TestRepository> {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return projectRepository()
    .withFile('.promptrc', promptrc)
    .commit()
    .release(name, '1.0.0')
    .apply({ verb: 'promote', version: '1.0.0', ...place })
    .withFile(file, `${text.trimEnd()}.\n`)
    .commit()
    .release(name, '1.1.0')
    .build();
}

async function startRollout(repository: TestRepository, overridden: readonly string[]): Promise<TestRepository> {
  const copy = await repository.copy();
  const overrides = overridden.map((unit) => createHash('sha256').update(`${salt}:${unit}`).digest('hex'));
  await copy.apply({ verb: 'start', version: '1.1.0', rollout: 'bench', plan: 'bench', salt, overrides, ...place });
  return copy;
}

try {
  const plain = await buildRepository();
  const drawn = await startRollout(plain, []);
  const overridden = await startRollout(plain, units.slice(0, 10));
  const [none, open, overrides] = [
    await startPeer({ kind: 'stemma', folder: plain.folder }),
    await startPeer({ kind: 'stemma', folder: drawn.folder }),
    await startPeer({ kind: 'stemma', folder: overridden.folder }),
  ];
  const paths = units.map((unit) => `${path}&unit=${unit}`);
  const comparisons = [
    await compare('with a unit, rollout open / none open', ask(open, ...paths), ask(none, ...paths)),
    await compare('with a unit, ten overrides / none open', ask(overrides, ...paths), ask(none, ...paths)),
    await compare('without a unit, rollout open / none open', ask(open, path), ask(none, path)),
  ];
  writeResults('rollout', {
    connections,
    rounds,
    secondsPerMeasurement: durationMs / 1000,
    units: units.length,
    comparisons,
  });
} finally {
  stopPeers();
  await removeRepositories();
}
