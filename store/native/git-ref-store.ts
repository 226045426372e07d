import { setTimeout } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { Ref, RefUpdate } from '../git-backend.ts';
import { checkRefName, isReadableRefName } from '../refs/ref-name.ts';
import type { RefStore } from '../refs/ref-store.ts';
import type { GitRun } from './git-process.ts';
import { lastLine, readGit, runGit } from './git-process.ts';

const defaultLockWaitMs = 8000;
const longestPauseMs = 100;

/** Refs in a format that only git reads (reftable): each operation is a git process. */
export class GitRefStore implements RefStore {
  readonly #gitFolder: string;
  readonly #lockWaitMs: number;

  constructor(gitFolder: string, lockWaitMs: number = defaultLockWaitMs) {
    this.#gitFolder = gitFolder;
    this.#lockWaitMs = lockWaitMs;
  }

  async read(name: string): Promise<Ref | undefined> {
    if (!isReadableRefName(name)) throw fail('REF_INVALID', { ref: name, problem: 'it is not a full ref name' });
    const { stdout, stderr, code } = await this.#run(['show-ref', '--verify', '--', name]);
    const oid = stdout.toString('utf8').split(' ')[0];
    if (code === 0 && oid !== undefined) return { name, oid };
    if (/not a valid ref|is not a valid/.test(stderr)) return undefined;
    throw fail('GIT_FAILED', { command: 'show-ref', problem: lastLine(stderr) });
  }

  async list(prefix: string): Promise<readonly Ref[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const args = ['for-each-ref', '--format=%(objectname) %(refname)', '--', folder];
    const text = (await readGit([`--git-dir=${this.#gitFolder}`, ...args], { cwd: this.#gitFolder })).toString('utf8');
    return text
      .split('\n')
      .map((line) => ({ oid: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }))
      .filter(({ name }) => name !== '' && name.startsWith(prefix))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async update(updates: readonly RefUpdate[], message: string): Promise<void> {
    for (const { name } of updates) checkRefName(name);
    const input = ['start', ...updates.map(formatUpdate), 'prepare', 'commit', ''].join('\0');
    const text = message.replace(/\s+/g, ' ').trim();
    const reason = text === '' ? [] : ['-m', text];
    const deadline = Date.now() + this.#lockWaitMs;
    for (let pause = 2; ; pause = Math.min(pause * 2, longestPauseMs)) {
      const run = await this.#run(['update-ref', ...reason, '-z', '--stdin'], input);
      if (run.code === 0) return;
      const problem = await this.#explain(updates, run);
      if (problem.code !== 'REF_LOCKED' || Date.now() > deadline) throw problem;
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }

  async createSymbolic(name: string, target: string): Promise<void> {
    checkRefName(name);
    checkRefName(target);
    if ((await this.read(name)) === undefined) await this.#run(['symbolic-ref', name, target]);
  }

  importMany(refs: readonly Ref[]): Promise<void> {
    return this.update(
      refs.map(({ name, oid }) => ({ name, from: null, to: oid })),
      'fetch',
    );
  }

  /** git's own locks are its own concern. */
  async recover(): Promise<void> {}

  async close(): Promise<void> {}

  #run(args: readonly string[], input = ''): Promise<GitRun> {
    return runGit([`--git-dir=${this.#gitFolder}`, ...args], { cwd: this.#gitFolder, input });
  }

  /** What git's message means. The refs themselves tell best whether a value was another. */
  async #explain(updates: readonly RefUpdate[], { stderr }: GitRun): Promise<StemmaError> {
    const lock = /Unable to create '(.+?\.lock)': File exists|unable to lock|another process/i.exec(stderr);
    const ref = /cannot lock ref '([^']+)'/.exec(stderr)?.[1] ?? updates[0]?.name ?? '';
    const conflict = /'([^']+)' exists; cannot create/.exec(stderr)?.[1];
    if (lock !== null)
      return fail('REF_LOCKED', { ref, lock: lock[1] ?? this.#gitFolder, owner: 'another git process' });
    if (conflict !== undefined) return fail('REF_CONFLICT', { ref, existing: conflict });
    for (const { name, from } of updates) {
      const actual = (await this.read(name))?.oid ?? null;
      if (actual !== from)
        return fail('REF_CHANGED', { ref: name, expected: from ?? 'none', actual: actual ?? 'none' });
    }
    return fail('GIT_FAILED', { command: 'update-ref', problem: lastLine(stderr) });
  }
}

function formatUpdate({ name, from, to }: RefUpdate): string {
  if (from === to) return `verify ${name}\0${from ?? ''}`;
  if (from === null) return `create ${name}\0${to}`;
  return to === null ? `delete ${name}\0${from}` : `update ${name}\0${to}\0${from}`;
}
