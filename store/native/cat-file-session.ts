import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { GitObject, Oid } from '../git-backend.ts';
import { isObjectType } from '../objects/object-hash.ts';
import { systemCode } from '../storage-files.ts';
import { lastLine, startGit } from './git-process.ts';

/** The process ended before it answered. */
export class SessionEnded extends Error {
  /** True for the request that it was working on. */
  readonly isSuspect: boolean;
  /** False where git did not run at all. */
  readonly hasStarted: boolean;

  constructor(problem: string, { isSuspect, hasStarted }: { isSuspect: boolean; hasStarted: boolean }) {
    super(problem);
    this.isSuspect = isSuspect;
    this.hasStarted = hasStarted;
  }
}

interface Request {
  readonly oid: Oid;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
}

const newline = 0x0a;
/** Also a partial clone that fetches the object must have begun to answer by then. */
const silenceMs = 60_000;

/**
 * One `git cat-file --batch`: requests are answered in the order in which they were written. It ends by itself when our
 * side of its input closes, also when we are killed.
 */
export class CatFileSession {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pending: Request[] = [];
  readonly #ended: Promise<void>;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes that must have come before it is worth looking again. */
  #needed = 1;
  #stderr = '';
  #watchdog: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor(gitFolder: string) {
    this.#child = startGit([`--git-dir=${gitFolder}`, 'cat-file', '--batch'], gitFolder);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-2048);
    });
    this.#child.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#fail(systemCode(error) === 'ENOENT' ? 'there is no git binary on PATH' : error.message);
        resolve();
      });
      this.#child.once('close', () => {
        this.#fail(lastLine(this.#stderr));
        resolve();
      });
    });
    this.#hold(false);
  }

  /** @throws SessionEnded */
  read(oid: Oid): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#pending.length === 0) this.#hold(true);
      this.#pending.push({ oid, resolve, reject });
      this.#child.stdin.write(`${oid}\n`);
    });
  }

  endInput(): void {
    this.#child.stdin.end();
  }

  async close(): Promise<void> {
    this.#hold(true);
    clearTimeout(this.#watchdog);
    this.#child.stdin.end();
    await this.#ended;
  }

  /** Whether the process keeps the program from ending, and may not be silent: only while an answer is awaited. */
  #hold(held: boolean): void {
    const method = held ? 'ref' : 'unref';
    this.#child[method]();
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      (stream as unknown as { ref: () => void; unref: () => void })[method]();
    }
    clearTimeout(this.#watchdog);
    if (held) this.#watchdog = setTimeout(() => this.#child.kill('SIGKILL'), silenceMs);
  }

  #receive(chunk: Buffer): void {
    this.#watchdog?.refresh();
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
      const [oid = '', type = '', size = ''] = all.toString('latin1', at, end).split(' ');
      const length = isObjectType(type) ? Number(size) + 1 : 0;
      const next = end + 1 + length;
      if (next > all.length) {
        this.#needed = next - at;
        return at;
      }
      if (!this.#settle(oid, isObjectType(type) ? { type, bytes: copy(all, end + 1, next - 1) } : undefined))
        return all.length;
      this.#needed = 1;
      at = next;
    }
  }

  /** False where the answer is to another question: then nothing that follows can be trusted. */
  #settle(oid: Oid, object: GitObject | undefined): boolean {
    const request = this.#pending[0];
    if (request?.oid !== oid) {
      this.#child.kill('SIGKILL');
      return false;
    }
    this.#pending.shift();
    request.resolve(object);
    return true;
  }

  #fail(problem: string): void {
    const hasStarted = !this.hasEnded && !/not a git repository|no git binary|dubious ownership/.test(problem);
    this.hasEnded = true;
    clearTimeout(this.#watchdog);
    for (const [index, { reject }] of this.#pending.splice(0).entries()) {
      reject(new SessionEnded(problem, { isSuspect: index === 0, hasStarted }));
    }
  }
}

/** A copy, so that a small object does not keep the memory of a large answer. */
function copy(bytes: Buffer, from: number, to: number): Uint8Array {
  return Uint8Array.prototype.slice.call(bytes, from, to);
}
