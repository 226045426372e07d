import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { fail } from '../../core/fail.ts';
import type { GitObject, Oid } from '../git-backend.ts';
import { isObjectType } from '../objects/object-hash.ts';
import { lastLine, startGit } from './git-process.ts';

interface Request {
  readonly oid: Oid;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
}

const newline = 0x0a;
const attempts = 3;

/**
 * One `git cat-file --batch` that stays open. It is started by the first read, started again where it ended, and lets
 * the program end while it waits. It ends itself when our side of its input closes, also when we are killed.
 */
export class CatFile {
  readonly #gitFolder: string;
  #session: Session | undefined;
  #isClosed = false;

  constructor(gitFolder: string) {
    this.#gitFolder = gitFolder;
  }

  /** The object; undefined where the repository has none of this id. @throws GIT_FAILED */
  async read(oid: Oid): Promise<GitObject | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.#isClosed) throw fail('GIT_FAILED', { command: 'cat-file', problem: 'the repository was closed' });
      if (this.#session === undefined || this.#session.hasEnded) this.#session = new Session(this.#gitFolder);
      try {
        return await this.#session.read(oid);
      } catch (error) {
        if (attempt === attempts) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#session?.close();
  }
}

/** One process: requests are answered in the order in which they were written. */
class Session {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pending: Request[] = [];
  readonly #ended: Promise<void>;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes that must have come before it is worth looking again. */
  #needed = 1;
  #stderr = '';
  hasEnded = false;

  constructor(gitFolder: string) {
    this.#child = startGit([`--git-dir=${gitFolder}`, 'cat-file', '--batch'], gitFolder);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-2048);
    });
    this.#child.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      const end = (): void => {
        this.#fail();
        resolve();
      };
      this.#child.once('error', end);
      this.#child.once('close', end);
    });
    this.#hold(false);
  }

  read(oid: Oid): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#pending.length === 0) this.#hold(true);
      this.#pending.push({ oid, resolve, reject });
      this.#child.stdin.write(`${oid}\n`);
    });
  }

  async close(): Promise<void> {
    this.#hold(true);
    this.#child.stdin.end();
    await this.#ended;
  }

  /** Whether the process keeps the program from ending: only while an answer is awaited. */
  #hold(held: boolean): void {
    const method = held ? 'ref' : 'unref';
    this.#child[method]();
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      (stream as unknown as { ref: () => void; unref: () => void })[method]();
    }
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return;
    const all = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const rest = all.subarray(this.#answer(all));
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    if (this.#pending.length === 0) this.#hold(false);
  }

  /** Answers as many requests as `all` holds whole answers for; returns how many bytes were used. */
  #answer(all: Buffer): number {
    let at = 0;
    for (;;) {
      const end = all.indexOf(newline, at);
      if (end === -1) {
        this.#needed = all.length - at + 1;
        return at;
      }
      const [, type = '', size = ''] = all.toString('latin1', at, end).split(' ');
      if (!isObjectType(type)) {
        this.#pending.shift()?.resolve(undefined);
        at = end + 1;
        continue;
      }
      const next = end + 1 + Number(size) + 1;
      if (next > all.length) {
        this.#needed = next - at;
        return at;
      }
      const bytes = Uint8Array.prototype.slice.call(all, end + 1, next - 1);
      this.#pending.shift()?.resolve({ type, bytes });
      at = next;
    }
  }

  #fail(): void {
    this.hasEnded = true;
    const problem = lastLine(this.#stderr);
    for (const { reject } of this.#pending.splice(0)) reject(fail('GIT_FAILED', { command: 'cat-file', problem }));
  }
}
