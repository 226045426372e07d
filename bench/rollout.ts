/**
 * Measures what an open rollout costs: the same requests, for a thousand units in turn, to a server with a rollout of
 * the prompt and to one without. Both run in processes of their own and are measured in turn, round by round; the ratios
 * are medians over the rounds. Writes `bench/results/rollout.json`.
 *
 *     npm run build && node dist/bench/rollout.js [seconds per measurement]
 */
import { removeRepositories } from '../test/helpers/a-repository.ts';
import { ask, compare, connections, durationMs, rounds, startPeer, stopPeers } from './http-peers.ts';
import { writeResults } from './machine.ts';
import { buildRolloutRepository, path, startRollout, units } from './rollout-repository.ts';

try {
  const plain = await buildRolloutRepository();
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
