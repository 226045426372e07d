/**
 * Resolves references in a registry of 10,000 prompts with 5 releases each, all in memory: warm, with and without an
 * open rollout, and for the first time. What a registry without a table would do for each request, semver's
 * `maxSatisfying` over the promoted versions, is measured in turn. Writes `bench/results/resolve.json`.
 *
 *     npm run build && node dist/bench/resolve.js
 */
import { maxSatisfying } from 'semver';
import type { Resolver } from '../core/resolution/create-resolver.ts';
import { createResolver } from '../core/resolution/create-resolver.ts';
import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { EnvironmentDocument, PromptState } from '../core/state/documents.ts';
import { initialMeta } from '../core/state/state-files.ts';
import { aRollout } from '../test/helpers/a-rollout.ts';
import { round, writeResults } from './machine.ts';
import { measureInTurns } from './rounds.ts';

const prompts = 10_000;
const versions = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0'];
const mark = { at: '2026-01-01T00:00:00Z', by: 'Bench <bench@example.com>' };
const nameOf = (number: number): string => `team-${number % 100}/reply-${number}`;

/** Every prompt serves 1.3.0; every second one has a rollout of 1.4.0 at 25 %. */
function promptState(number: number): PromptState {
  const name = nameOf(number);
  const records = versions.map((version, index) => {
    const digest = `sha256:${String(number * 10 + index).padStart(64, '0')}`;
    return [
      version,
      { tag: '1'.repeat(40), commit: '2'.repeat(40), digest, ordinal: index + 1, admittedAt: mark.at },
    ] as const;
  });
  const production: EnvironmentDocument = {
    format: 1,
    environment: 'production',
    name,
    promoted: Object.fromEntries(versions.slice(0, 4).map((version) => [version, mark])),
    withdrawn: {},
    ...(number % 2 === 1 && {
      rollouts: [
        aRollout({
          id: `r${number}`,
          candidate: '1.4.0',
          baseline: '1.3.0',
          salt: String(number).padStart(32, '0'),
          canaryPpm: 250_000,
        }),
      ],
    }),
  };
  return { name, release: { format: 1, name, versions: Object.fromEntries(records) }, environments: { production } };
}

function buildIndex(): RegistryIndex {
  const states = Array.from({ length: prompts }, (_, number) => promptState(number));
  const meta = initialMeta({ environments: { production: { serve: 'promoted', default: true } } });
  return {
    commit: '3'.repeat(40),
    epoch: 1,
    revision: 1,
    meta,
    prompts: new Map(states.map((one) => [one.name, one])),
  };
}

/** A text of its own each time, as a server gets it: its hash is not known yet. */
function fresh(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function contenders(resolver: Resolver, index: RegistryIndex): Readonly<Record<string, () => unknown>> {
  const references = Array.from({ length: prompts }, (_, number) => `${nameOf(number)}@^1`);
  for (const reference of references) resolver.resolve({ reference });
  const units = Array.from({ length: 4096 }, (_, number) => `conversation-${number}`);
  const [plain = '', drawn = ''] = references;
  const promoted = versions.slice(0, 4);
  let turn = 0;
  const next = <Item>(items: readonly Item[]): Item | undefined => {
    turn += 1;
    return items[turn % items.length];
  };
  return {
    warm: () => resolver.resolve({ reference: plain }),
    warmWithRollout: () => resolver.resolve({ reference: drawn, unit: next(units) }),
    warmAnyPrompt: () => resolver.resolve({ reference: next(references) ?? '' }),
    warmFreshText: () => resolver.resolve({ reference: fresh(plain) }),
    freshTextAlone: () => fresh(plain),
    firstTime: () => createResolver(index).resolve({ reference: next(references) ?? '' }),
    maxSatisfying: () => maxSatisfying(promoted, '^1'),
  };
}

async function main(): Promise<void> {
  const index = buildIndex();
  const start = performance.now();
  const resolver = createResolver(index);
  const createdUs = round((performance.now() - start) * 1000, 1);
  const parts = Object.entries(contenders(resolver, index)).map(([name, run]) => ({ name, run }));
  const times = await measureInTurns(parts);
  const nanoseconds = Object.fromEntries([...times].map(([name, us]) => [name, round(us * 1000, 1)]));
  for (const [name, ns] of Object.entries(nanoseconds)) console.log(`${name.padEnd(16)} ${String(ns).padStart(10)} ns`);
  console.log(`createResolver for ${prompts} prompts: ${createdUs} µs`);
  writeResults('resolve', {
    what: 'one resolution, in nanoseconds',
    prompts,
    createResolverUs: createdUs,
    nanoseconds,
  });
}

await main();
