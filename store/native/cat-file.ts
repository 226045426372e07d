import { fail } from '../../core/fail.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { GitObject, Oid } from '../git-backend.ts';
import { CatFileSession, SessionEnded } from './cat-file-session.ts';

/** How often an object may be the one that git ends on. */
const mostSuspicions = 2;

/**
 * Reads objects through one `git cat-file --batch` that stays open. It is started by the first read, started again
 * where it ended, and lets the program end while it waits.
 */
export class CatFile {
  readonly #gitFolder: string;
  #session: CatFileSession | undefined;
  #isClosed = false;

  constructor(gitFolder: string) {
    this.#gitFolder = gitFolder;
  }

  /** The object; undefined where the repository has none of this id. @throws OBJECT_CORRUPT, GIT_FAILED */
  async read(oid: Oid): Promise<GitObject | undefined> {
    for (let suspicions = 0; ; ) {
      try {
        return await this.#openSession().read(oid);
      } catch (error) {
        if (!(error instanceof SessionEnded)) throw error;
        if (error.isSuspect) suspicions += 1;
        if (suspicions === mostSuspicions) throw explain(oid, error);
      }
    }
  }

  /** Reads with a process of its own, which ends also where git gives only a part of a damaged object. */
  async readAlone(oid: Oid): Promise<GitObject | undefined> {
    const session = new CatFileSession(this.#gitFolder);
    try {
      const object = session.read(oid);
      session.endInput();
      return await object;
    } catch (error) {
      if (error instanceof SessionEnded) throw explain(oid, error);
      throw error;
    } finally {
      await session.close();
    }
  }

  #openSession(): CatFileSession {
    if (this.#isClosed) throw fail('GIT_FAILED', { command: 'cat-file', problem: 'the repository was closed' });
    if (this.#session === undefined || this.#session.hasEnded) this.#session = new CatFileSession(this.#gitFolder);
    return this.#session;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#session?.close();
  }
}

function explain(oid: Oid, error: SessionEnded): StemmaError {
  if (error.hasStarted) return fail('OBJECT_CORRUPT', { oid, problem: `git cannot read it: ${error.message}` }, error);
  return fail('GIT_FAILED', { command: 'cat-file', problem: error.message }, error);
}
