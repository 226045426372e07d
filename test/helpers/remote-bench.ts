import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';
import type { GitBackend, Oid } from '../../store/git-backend.ts';
import type { BackendUnderTest } from './backend-suites/backend-under-test.ts';
import { Workbench } from './backend-suites/backend-under-test.ts';
import { gitIn } from './git-command.ts';
import type { GitHttpServer, GitHttpServerOptions } from './git-http-server.ts';
import { serveGit } from './git-http-server.ts';

/** A bare repository `origin.git` that git serves over HTTP, and a repository that has it as its remote. */
export class RemoteBench {
  readonly root: string;
  readonly bench: Workbench;
  server: GitHttpServer;

  private constructor(root: string, bench: Workbench, server: GitHttpServer) {
    this.root = root;
    this.bench = bench;
    this.server = server;
  }

  static async create(under: BackendUnderTest): Promise<RemoteBench> {
    const root = await mkdtemp(join(tmpdir(), 'stemma-remote-'));
    await gitIn(root)(['init', '--quiet', '--bare', '--initial-branch=main', 'origin.git']);
    const remote = new RemoteBench(root, await Workbench.create(under), await serveGit(root));
    await remote.setRemote(`${remote.server.url}/origin.git`);
    return remote;
  }

  /** Runs git in the remote. */
  git(args: readonly string[], input?: string): Promise<string> {
    return gitIn(join(this.root, 'origin.git'))(args, input);
  }

  /** Serves the remote in another way. */
  async serve(options: GitHttpServerOptions): Promise<void> {
    await this.server.close();
    this.server = await serveGit(this.root, options);
    await this.setRemote(`${this.server.url}/origin.git`);
  }

  async setRemote(url: string): Promise<void> {
    const config = join(this.bench.gitFolder, 'config');
    const kept = (await readFile(config, 'utf8')).split('[remote')[0];
    await writeFile(config, `${kept}[remote "origin"]\n\turl = ${url}\n`);
  }

  /** The repository, opened with the remote as it is configured now. */
  local(): Promise<GitBackend> {
    return this.bench.reopen();
  }

  async refsOf(backend: GitBackend): Promise<Record<string, Oid>> {
    return Object.fromEntries((await backend.listRefs('refs/')).map(({ name, oid }) => [name, oid]));
  }

  /** Adds a commit to a branch of the remote, with git. */
  async commitThere(branch: string, message: string): Promise<Oid> {
    const blob = await this.git(['hash-object', '-w', '--stdin'], message);
    const tree = await this.git(['mktree'], `100644 blob ${blob}\tfile.txt\n`);
    const parent = await this.git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).catch(() => '');
    const commit = await this.git(['commit-tree', tree, '-m', message, ...(parent === '' ? [] : ['-p', parent])]);
    await this.git(['update-ref', `refs/heads/${branch}`, commit]);
    return commit;
  }

  async remove(): Promise<void> {
    await this.server.close();
    await this.bench.close();
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Makes a {@link RemoteBench} for each test of the suite; `current` is that of the test that runs. */
export function useRemoteBench(under: BackendUnderTest): { readonly current: RemoteBench } {
  let made: RemoteBench | undefined;
  beforeEach(async () => {
    made = await RemoteBench.create(under);
  });
  afterEach(() => made?.remove());
  return {
    get current(): RemoteBench {
      if (made === undefined) throw new Error('it is made before each test');
      return made;
    },
  };
}
