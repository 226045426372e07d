import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from '../storage-files.ts';

/** Options of {@link inTurn}. */
export interface TurnOptions {
  /** Longest time to wait, in milliseconds; the work then runs without the turn. */
  readonly maxWaitMs: number;
  /** Whoever stands at the head of the queue for longer than this has abandoned it. @defaultValue 3000 */
  readonly abandonedMs?: number;
}

const POLL_MS = { min: 1, max: 6 } as const;
const ticketName = /^\d{18}-(\d+)-[0-9a-f-]+$/u;

/**
 * Runs `work` when it is the turn of this writer: first come, first served among the processes that write one
 * repository, by ticket files in `<git folder>/stemma/turns/`.
 *
 * The queue only gives slow writers a fair chance beside fast ones: safety is the compare-and-swap of the refs. So
 * nobody waits for long, tickets of dead processes are removed, and where no ticket can be written the work simply runs.
 */
export async function inTurn<Result>(
  gitFolder: string,
  options: TurnOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = join(gitFolder, 'stemma', 'turns');
  const ticket = await takeTicket(folder);
  if (ticket === undefined) return work();
  try {
    await waitForTurn(folder, ticket, options);
    return await work();
  } finally {
    await removeTicket(folder, ticket);
  }
}

/** Tickets sort by the time at which they were taken, in microseconds. */
async function takeTicket(folder: string): Promise<string | undefined> {
  const micros = Math.round((performance.timeOrigin + performance.now()) * 1_000);
  const ticket = `${String(micros).padStart(18, '0')}-${process.pid}-${randomUUID()}`;
  const write = (): Promise<void> => writeFile(join(folder, ticket), '', { flag: 'wx' });
  try {
    await write().catch(async (error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true });
      await write();
    });
    return ticket;
  } catch {
    return undefined;
  }
}

async function waitForTurn(
  folder: string,
  ticket: string,
  { maxWaitMs, abandonedMs = 3_000 }: TurnOptions,
): Promise<void> {
  const deadline = Date.now() + maxWaitMs;
  let seen: { readonly head: string; readonly since: number } | undefined;
  for (;;) {
    const head = await headOf(folder);
    const now = Date.now();
    // One's own ticket is missing where others took it for abandoned: the turn was due long ago.
    if (head === undefined || head >= ticket || now >= deadline) return;
    if (head !== seen?.head) seen = { head, since: now };
    if (now - seen.since > abandonedMs || !isAlive(head)) await removeTicket(folder, head);
    else await delay(POLL_MS.min + Math.random() * (POLL_MS.max - POLL_MS.min));
  }
}

async function headOf(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => ticketName.test(name))
    .sort()
    .at(0);
}

async function removeTicket(folder: string, ticket: string): Promise<void> {
  await rm(join(folder, ticket), { force: true }).catch(() => undefined);
}

// A process id of another machine on a shared disk looks dead or alive by chance: harmless, as the turn is a courtesy.
function isAlive(ticket: string): boolean {
  try {
    process.kill(Number(ticketName.exec(ticket)?.[1]), 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
