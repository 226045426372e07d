import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { VerbDocument } from '../../../core/protocol.ts';
import type { RolloutListDocument } from '../../../core/rollout-documents.ts';
import type { Attempt, Wish } from './attempt.ts';
import { makeWish, resultOf } from './attempt.ts';
import type { ServerProcess } from './server-process.ts';
import { stemma } from './server-process.ts';

/** Longest time that somebody at a terminal looks at an answer, in milliseconds. */
const MAX_THOUGHT_MS = 2_000;

/** What all who change something share. */
export interface Crowd {
  readonly servers: readonly ServerProcess[];
  readonly attempts: Attempt[];
  /** Milliseconds since the beginning. */
  now(): number;
  isOver(): boolean;
}

type Outcome = Pick<Attempt, 'result' | 'code' | 'published'>;

/** A program that sends changes to a server, and each that is not answered to the next one, under the same id. */
export async function sendChanges(crowd: Crowd, first: number): Promise<void> {
  while (!crowd.isOver()) {
    const wish = makeWish(await openRollouts(crowd));
    const mark = `http-${randomUUID()}`;
    const begun = crowd.now();
    const outcome = await sendOne(crowd, { wish, mark, first });
    crowd.attempts.push({ mark, verb: wish.verb, via: 'server', begun, ended: crowd.now(), ...outcome });
    await delay(Math.random() * 60);
  }
}

/** Names of the prompts with a rollout, as one of the servers sees them. */
async function openRollouts({ servers }: Crowd): Promise<ReadonlySet<string>> {
  const first = Math.floor(Math.random() * servers.length);
  for (let turn = 0; turn < servers.length; turn += 1) {
    try {
      const response = await fetch(`${servers[(first + turn) % servers.length]?.url}/v1/rollouts`);
      const { rollouts } = (await response.json()) as RolloutListDocument;
      return new Set(rollouts.map(({ name }) => name));
    } catch {
      // It was killed just then.
    }
  }
  return new Set();
}

async function sendOne(
  { servers }: Crowd,
  { wish, mark, first }: { readonly wish: Wish; readonly mark: string; readonly first: number },
): Promise<Outcome> {
  const { verb, name, version } = wish;
  const body = { reason: mark, ...bodyOf(wish, version) };
  for (let turn = 0; turn < servers.length; turn += 1) {
    const server = servers[(first + turn) % servers.length];
    try {
      const response = await fetch(`${server?.url}/v1/environments/production/prompts/${name}/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': mark },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as VerbDocument & { readonly code?: string };
      if (response.ok) return { result: answer.changed ? 'acknowledged' : 'unchanged', published: answer.published };
      return { result: resultOf(answer.code ?? ''), code: answer.code };
    } catch {
      // It was killed just then.
    }
  }
  return { result: 'failed', code: 'no server answers' };
}

function bodyOf({ verb }: Wish, version: string): Readonly<Record<string, unknown>> {
  if (verb === 'start') return { version, plan: 'fast' };
  return verb === 'promote' || verb === 'restore' ? { version } : {};
}

/** Somebody at a terminal, who runs one command after the other: through a server, or in a clone and pushes. */
export async function typeCommands(crowd: Crowd, place: { folder: string; server?: ServerProcess }): Promise<void> {
  const via = place.server === undefined ? 'command in a clone' : 'command through a server';
  const where = place.server === undefined ? ['--push'] : ['--registry', place.server.url];
  while (!crowd.isOver()) {
    const wish = makeWish(await openRollouts(crowd));
    const mark = `cli-${randomUUID()}`;
    const begun = crowd.now();
    const more = ['--env', 'production', '--reason', mark, '--json', '-C', place.folder, ...where];
    const outcome = await runCommand([...wordsOf(wish), ...more]);
    crowd.attempts.push({ mark, verb: wish.verb, via, begun, ended: crowd.now(), ...outcome });
    await delay(Math.random() * MAX_THOUGHT_MS);
  }
}

function wordsOf({ verb, name, version }: Wish): readonly string[] {
  if (verb === 'start') return ['rollout', 'start', `${name}@${version}`, '--plan', 'fast'];
  if (verb === 'advance' || verb === 'abort') return ['rollout', verb, name];
  return verb === 'rollback' ? ['rollback', name] : [verb, `${name}@${version}`];
}

function runCommand(args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [stemma, ...args], (error, stdout, stderr) => {
      if (error === null) {
        const { changed, published } = JSON.parse(stdout) as VerbDocument;
        resolve({ result: changed ? 'acknowledged' : 'unchanged', published });
        return;
      }
      const code = /error\[([A-Z_]+)\]|"code":"([A-Z_]+)"/u.exec(stderr + stdout);
      const found = code?.[1] ?? code?.[2] ?? (stderr || `${error.signal}`).slice(0, 200);
      resolve({ result: resultOf(found), code: found });
    });
  });
}
