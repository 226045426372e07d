/**
 * Releases, promotes and rolls back in a loop until its input ends: one of the processes that write a repository at
 * once. Prints an outcome for each change.
 *
 *     node dist/test/torture/registry-worker.js <folder> <native|isomorphic> <number> [release]
 */
import { randomUUID } from 'node:crypto';
import { isStemmaError } from '../../core/stemma-error.ts';
import { formatCommit, parseCommit, writeTreeChanges } from '../../store/git-objects.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import { aPrompt } from '../helpers/a-repository.ts';
import type { Outcome } from './outcome.ts';
import { printOutcome, refusals } from './outcome.ts';
import { promptNames } from './prompt-names.ts';

const [, , folder = '.', kind = 'isomorphic', number = '0', only] = process.argv;
const actor = `Worker ${number} <worker${number}@example.com>`;
const environment = 'production';
let isStopped = false;
let made = 0;

process.stdin.resume();
process.stdin.once('end', () => {
  isStopped = true;
});

const registry = await openRegistry({ folder, backend: kind === 'native' ? 'native' : 'isomorphic' });
process.stdout.write('ready\n');
while (!isStopped) await changeSomething();
await registry.close();

async function changeSomething(): Promise<void> {
  const name = pick(promptNames);
  const dice = only === 'release' ? 0.4 : Math.random();
  await registry.refresh();
  if (dice < 0.1) await registry.admit().catch(() => undefined);
  if (dice < 0.5) await attempt('release', { name, version: nextVersion(name) });
  else if (dice < 0.85) await attempt('promote', { name, version: pick(versionsOf(name)) });
  else await attempt('rollback', { name, version: '' });
}

async function attempt(
  verb: 'release' | 'promote' | 'rollback',
  { name, version }: { readonly name: string; readonly version: string },
): Promise<void> {
  const base = { verb, id: randomUUID(), name, version };
  const begun = performance.now();
  const ms = (): number => Math.round(performance.now() - begun);
  try {
    const done = await change(registry, { ...base });
    printOutcome({ ...base, ...done, ms: ms(), result: 'acknowledged' });
  } catch (error) {
    const code = isStemmaError(error) ? error.code : String(error instanceof Error ? error.stack : error);
    printOutcome({ ...base, ms: ms(), code, result: refusals.has(code) ? 'refused' : 'failed' });
  }
}

async function change(
  { backend }: Registry,
  { verb, id, name, version }: Pick<Outcome, 'verb' | 'id' | 'name' | 'version'>,
): Promise<{ made?: string; commit: string }> {
  const at = new Date().toISOString();
  if (verb === 'release') {
    const commit = await commitPrompt(backend, name);
    const released = await registry.release({ id, name, version, commit, message: `${name} ${version}`, actor, at });
    return { made: released.tag, commit: released.commit };
  }
  const intent = { id, actor, at, name, environment };
  const applied = await registry.apply(
    verb === 'promote' ? { ...intent, verb, version } : { ...intent, verb: 'rollback', major: 1 },
  );
  return { commit: applied.commit };
}

/** A commit of the prompt with a text of its own, on top of the head. */
async function commitPrompt(backend: Registry['backend'], name: string): Promise<string> {
  made += 1;
  const head = (await backend.readRef('refs/heads/main'))?.oid ?? '';
  const { tree } = parseCommit((await backend.readObject(head)).bytes, head);
  const text = aPrompt(`Hello {{name}} from worker ${number} for the ${made}th time!`);
  const blob = await backend.writeObject('blob', Buffer.from(text));
  const changed = await writeTreeChanges(backend, tree, new Map([[`prompts/${name}.prompt`, blob]]));
  const person = {
    name: `Worker ${number}`,
    email: 'worker@example.com',
    seconds: (Date.now() / 1000) | 0,
    zone: '+0000',
  };
  const commit = { tree: changed, parents: [head], author: person, committer: person, message: `change ${name}` };
  return backend.writeObject('commit', formatCommit(commit));
}

function versionsOf(name: string): readonly string[] {
  return Object.keys(registry.current().prompts.get(name)?.release?.versions ?? {});
}

/** The next minor version, as everybody else would choose it too. */
function nextVersion(name: string): string {
  const minors = versionsOf(name).map((version) => Number(version.split('.')[1]));
  return `1.${Math.max(-1, ...minors) + 1}.0`;
}

function pick(values: readonly string[]): string {
  return values[Math.floor(Math.random() * values.length)] ?? '1.0.0';
}
