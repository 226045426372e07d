/**
 * Measures a decision of the client, a rollout open at 5 % in each of 1,000 prompts, beside the evaluators of flagd,
 * GrowthBook, Unleash and LaunchDarkly deciding one flag of 1,000 in the same way, for units in turn; and a `get` from
 * memory beside that of Langfuse's client. All in one process, round by round in turn. It installs what is no
 * dependency of the project into the machine's temporary folder.
 *
 *     npm run build && node dist/bench/client-peers.js
 */
import { LangfuseClient } from '@langfuse/client';
import type { StemmaClient } from '../client/index.ts';
import { createClient } from '../client/index.ts';
import { aPrompt, aRepository, removeRepositories } from '../test/helpers/a-repository.ts';
import { aServer, stopServers } from '../test/helpers/a-server.ts';
import { fakeRegistry, patient } from '../test/helpers/fake-registry.ts';
import type { Evaluator } from './evaluators.ts';
import { flagdEvaluator, growthBookEvaluator, launchDarklyEvaluator, unleashEvaluator } from './evaluators.ts';
import { loadNow, round, writeResults } from './machine.ts';
import { asLiterals, manyPrompts, promptCount, referenceOf, servingMany } from './many-prompts.ts';
import { installPeers } from './peer-packages.ts';
import { measureInTurns } from './rounds.ts';

const units = Array.from({ length: 4_096 }, (_, number) => `conversation-${number}`);
const rounds = { rounds: 41, roundMs: 25, warmUpMs: 300 } as const;
const hour = 3_600_000;

/** Calls in one unit of work, so that the loop around them counts for little. */
const calls = 1_000;

type Times = ReadonlyMap<string, number>;

/** The same units and flags, in the same order, for everyone. */
function repeat(evaluate: Evaluator['evaluate']): () => unknown {
  let turn = 0;
  const next = (): unknown => {
    turn += 1;
    return evaluate((turn * 7) % promptCount, units[turn % units.length] ?? '');
  };
  return () => {
    const first = next();
    return first instanceof Promise ? repeatAsync(first, next) : repeatNow(next);
  };
}

function repeatNow(next: () => unknown): void {
  for (let call = 1; call < calls; call += 1) next();
}

async function repeatAsync(first: Promise<unknown>, next: () => unknown): Promise<void> {
  await first;
  for (let call = 1; call < calls; call += 1) await next();
}

async function decide(folder: string): Promise<Record<string, unknown>> {
  const bundle = manyPrompts();
  const registry = await fakeRegistry(servingMany(bundle));
  const references = asLiterals(Array.from({ length: promptCount }, (_, number) => referenceOf(number)));
  const client = createClient({
    url: registry.url,
    environment: 'production',
    prompts: references,
    ...patient,
    maxAgeMs: hour,
  });
  await client.ready();
  const evaluators = [
    { name: 'getSync', ...ourEvaluator(client, references) },
    { name: 'get', ...ourAsyncEvaluator(client, references) },
    { name: 'flagd', ...flagdEvaluator() },
    { name: 'GrowthBook', ...(await growthBookEvaluator(folder)) },
    { name: 'Unleash', ...(await unleashEvaluator(folder)) },
    { name: 'LaunchDarkly', ...(await launchDarklyEvaluator(folder)) },
  ];
  const shares = Object.fromEntries(await Promise.all(evaluators.map(async (one) => [one.name, await shareOf(one)])));
  console.log('share of the units that get the candidate', shares);
  const times = await measureInTurns(
    evaluators.map(({ name, evaluate }) => ({ name, run: repeat(evaluate) })),
    rounds,
  );
  client.close();
  await registry.close();
  for (const { close } of evaluators) await close?.();
  const ours = times.get('getSync') ?? 0;
  const peers = ['flagd', 'GrowthBook', 'Unleash', 'LaunchDarkly'];
  const asFast = Object.fromEntries(peers.map((name) => [name, round((times.get(name) ?? 0) / ours)]));
  return { shares, decisionNanoseconds: nanoseconds(times), asFast };
}

function ourEvaluator(client: StemmaClient, references: readonly string[]): Evaluator {
  return {
    evaluate: (flag, unit) => client.getSync(references[flag] ?? '', { unit }),
    isCanary: (prompt) => Object(prompt).reason === 'canary',
  };
}

function ourAsyncEvaluator(client: StemmaClient, references: readonly string[]): Evaluator {
  return {
    ...ourEvaluator(client, references),
    evaluate: (flag, unit) => client.get(references[flag] ?? '', { unit }),
  };
}

/** All must do the same work: about 5 % of the units get the candidate, whoever decides. */
async function shareOf({ evaluate, isCanary }: Evaluator): Promise<number> {
  let canaries = 0;
  for (const unit of units) if (isCanary(await evaluate(7, unit))) canaries += 1;
  return round(canaries / units.length, 3);
}

/** A `get` of what is held, beside the same of Langfuse's own client, both from one server. */
async function getCached(): Promise<Record<string, unknown>> {
  const repository = await aRepository()
    .withFile('prompts/hello.prompt', aPrompt('Hello {{name}}!'))
    .commit()
    .release('hello', '1.0.0')
    .apply({ verb: 'promote', name: 'hello', version: '1.0.0', environment: 'production' })
    .build();
  const server = await aServer({ registry: await repository.open() });
  const client = createClient({ url: server.url, environment: 'production', ...patient, maxAgeMs: hour });
  const langfuse = new LangfuseClient({ publicKey: 'any', secretKey: 'any', baseUrl: server.url });
  const times = await measureInTurns(
    [
      { name: 'get', run: repeat(() => client.get('hello@^1')) },
      { name: 'langfuse', run: repeat(() => langfuse.prompt.get('hello', { cacheTtlSeconds: 3_600 })) },
    ],
    rounds,
  );
  client.close();
  await stopServers();
  await removeRepositories();
  const ratio = round((times.get('langfuse') ?? 0) / (times.get('get') ?? 1));
  return { cachedNanoseconds: nanoseconds(times), cachedAsFastAsLangfuse: ratio };
}

function nanoseconds(times: Times): Record<string, number> {
  return Object.fromEntries([...times].map(([name, us]) => [name, round((us * 1_000) / calls, 0)]));
}

const load = loadNow();
const results = { prompts: promptCount, ...(await decide(await installPeers())), ...(await getCached()) };
console.log(results);
writeResults('client-peers', { load, ...results });
process.exit();
