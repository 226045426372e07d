import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Outcome } from './outcome.ts';
import { parseOutcomes } from './outcome.ts';

const run = promisify(execFile);

/** What writes a repository: Stemma with one of its backends, or plain git commands. */
export type WriterKind = 'native' | 'isomorphic' | 'git';

/** A process that writes until it is stopped or killed. */
export class WriterProcess {
  readonly kind: WriterKind;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  #output = '';
  errors = '';

  constructor(folder: string, kind: WriterKind, ...more: readonly (string | number)[]) {
    const script = kind === 'git' ? 'git-worker.js' : 'registry-worker.js';
    const path = fileURLToPath(new URL(script, import.meta.url));
    this.kind = kind;
    this.#child = spawn(process.execPath, ['--enable-source-maps', path, folder, kind, ...more.map(String)]);
    this.#ended = once(this.#child, 'close');
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString('utf8');
    });
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString('utf8');
    });
  }

  get outcomes(): readonly Outcome[] {
    return parseOutcomes(this.#output.slice(0, this.#output.lastIndexOf('\n') + 1));
  }

  /** How many changes it has made so far. */
  get acknowledged(): number {
    return this.#output.match(/"result":"acknowledged"/g)?.length ?? 0;
  }

  /** Calls `listener` whenever the process has printed something, and when it has ended. */
  onProgress(listener: () => void): void {
    this.#child.stdout.on('data', listener);
    this.#child.once('close', listener);
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Ends after the change that is under way. */
  async stop(): Promise<void> {
    this.#child.stdin.end();
    await this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Runs `git pack-refs`, `git gc` and `git repack -ad` in turn, again and again. */
export class Maintenance {
  readonly #folder: string;
  readonly #done: Promise<void>;
  #isStopped = false;
  runs = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#done = this.#loop();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#done;
  }

  async #loop(): Promise<void> {
    const commands = [
      ['pack-refs', '--all'],
      ['gc', '--quiet'],
      ['pack-refs', '--all'],
      ['repack', '-a', '-d', '-q'],
    ];
    for (let turn = 0; !this.#isStopped; turn += 1) {
      // One that meets a lock of a writer fails and comes again in its turn, as a cron job would.
      await run('git', commands[turn % commands.length] ?? [], { cwd: this.#folder }).catch(() => undefined);
      this.runs += 1;
    }
  }
}
