import { appendFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitBackend } from '../../store/git-backend.ts';
import { initRepository } from '../../store/init-repository.ts';
import { openBackend } from '../../store/open-backend.ts';
import type { TestRepository } from './a-repository.ts';
import { aRepository } from './a-repository.ts';
import type { GitHttpServer, GitHttpServerOptions } from './git-http-server.ts';
import { serveGit } from './git-http-server.ts';

/** A bare repository that others reach by its path, or over HTTP. Needs a git binary. */
export class TestRemote {
  readonly folder: string;
  readonly url: string;
  readonly backend: GitBackend;
  readonly #root: string;
  readonly #server: GitHttpServer | undefined;

  private constructor(root: string, backend: GitBackend, server: GitHttpServer | undefined) {
    this.#root = root;
    this.folder = join(root, 'remote.git');
    this.url = server === undefined ? this.folder : `${server.url}/remote.git`;
    this.backend = backend;
    this.#server = server;
  }

  static async create(transport: 'path' | 'http', options: GitHttpServerOptions = {}): Promise<TestRemote> {
    const root = await mkdtemp(join(tmpdir(), 'stemma-remote-'));
    const folder = join(root, 'remote.git');
    await initRepository(folder, { bare: true });
    const backend = await openBackend({ folder, backend: 'native' });
    const remote = new TestRemote(root, backend, transport === 'http' ? await serveGit(root, options) : undefined);
    made.push(remote);
    return remote;
  }

  /** A repository of its own that knows this remote as `origin`. */
  async clone(): Promise<TestRepository> {
    const repository = await aRepository().build();
    const section = `[remote "origin"]\n\turl = ${this.url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`;
    await appendFile(join(repository.gitFolder, 'config'), section);
    return repository;
  }

  /** What becomes of requests from now on; over HTTP only. */
  set line(line: GitHttpServer['line']) {
    if (this.#server !== undefined) this.#server.line = line;
  }

  /** Requests so far that will never be answered. */
  get hung(): number {
    return this.#server?.hung ?? 0;
  }

  /** The oid of a ref on the remote. */
  async ref(name: string): Promise<string | undefined> {
    return (await this.backend.readRef(name))?.oid;
  }

  /** Takes the remote away, or brings it back. */
  async disconnect(): Promise<void> {
    await rename(this.folder, `${this.folder}.gone`);
  }

  async reconnect(): Promise<void> {
    await rename(`${this.folder}.gone`, this.folder);
  }

  async remove(): Promise<void> {
    await this.#server?.close();
    await this.backend.close();
    await rm(this.#root, { recursive: true, force: true });
  }
}

const made: TestRemote[] = [];

/** Removes all remotes that were made; call it in `afterEach`. */
export async function removeRemotes(): Promise<void> {
  for (const remote of made.splice(0)) await remote.remove();
}
