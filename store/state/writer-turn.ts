import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A turn that is held longer than this is taken as abandoned. */
const ABANDONED_MS = 3_000;
const POLL_MS = { min: 2, max: 12 } as const;

/**
 * Runs `work` while holding the repository's writing turn, a file in `<git folder>/stemma/`.
 *
 * The turn only gives slow writers a fair chance beside fast ones: safety is the compare-and-swap of the refs. So it
 * is never waited for longer than `maxWaitMs`, a turn of a dead process is ignored, and where the file cannot be
 * written the work simply runs.
 */
export async function inTurn<Result>(
  gitFolder: string,
  maxWaitMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await takeTurn(join(gitFolder, 'stemma'), Date.now() + maxWaitMs);
  try {
    return await work();
  } finally {
    await release();
  }
}

type Release = () => Promise<void>;
const nothingToRelease: Release = () => Promise.resolve();

async function takeTurn(folder: string, deadline: number): Promise<Release> {
  const file = join(folder, 'writer-turn');
  const token = `${process.pid} ${randomUUID()}\n`;
  for (;;) {
    const taken = await tryTake(folder, file, token);
    if (taken === 'unwritable') return nothingToRelease;
    if (taken === 'taken') return () => giveBack(file, token);
    if (await isAbandoned(file)) await rm(file, { force: true });
    else if (Date.now() >= deadline) return nothingToRelease;
    else await delay(POLL_MS.min + Math.random() * (POLL_MS.max - POLL_MS.min));
  }
}

async function tryTake(folder: string, file: string, token: string): Promise<'taken' | 'busy' | 'unwritable'> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(token).finally(() => handle.close());
    return 'taken';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'busy';
    if (code !== 'ENOENT') return 'unwritable';
  }
  const made = await mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  return made ? 'busy' : 'unwritable';
}

async function giveBack(file: string, token: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => undefined);
  if (holder === token) await rm(file, { force: true }).catch(() => undefined);
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > ABANDONED_MS) return true;
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
  } catch {
    return false;
  }
}

// A process id of another machine on a shared disk looks dead or alive by chance: harmless, as the turn is a courtesy.
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
