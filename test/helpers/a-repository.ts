import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PromptIntent } from '../../core/state/intent.ts';
import type { GitBackend, ObjectType, Oid } from '../../store/git-backend.ts';
import { formatCommit, formatTag, parseCommit, writeTreeChanges } from '../../store/git-objects.ts';
import { initRepository } from '../../store/init-repository.ts';
import { openBackend } from '../../store/open-backend.ts';
import type { OpenRegistryOptions } from '../../store/open-registry.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { AppliedChange, AppliedRelease, Registry } from '../../store/registry.ts';
import { copyFolder } from './copy-folder.ts';

/** Who acts in tests. */
export const ADA = 'Ada <ada@example.com>';

/** An intent without what {@link intend} fills in. */
export type BareIntent = PromptIntent extends infer Each
  ? Each extends PromptIntent
    ? Omit<Each, 'id' | 'actor' | 'at'>
    : never
  : never;

/** Completes an intent with a fresh id, Ada and the time. */
export function intend(intent: BareIntent): PromptIntent {
  return { id: randomUUID(), actor: ADA, at: new Date().toISOString(), ...intent } as PromptIntent;
}

/** A small valid prompt file; `body` may use the variable `name`. */
export function aPrompt(body = 'Hello {{name}}!'): string {
  return `---\nmodel: test/model\ninput:\n  schema:\n    name: string\n---\n${body}\n`;
}

/**
 * Describes a real git repository, made step by step without a git binary; `build()` makes it.
 *
 * @example
 * const repository = await aRepository()
 *   .withFile('prompts/greet.prompt', aPrompt())
 *   .commit()
 *   .release('greet', '1.0.0')
 *   .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
 *   .build();
 * const registry = await repository.open();
 */
export function aRepository(): RepositoryBuilder {
  return new RepositoryBuilder();
}

/** Closes what was opened and removes all folders that were made; call it in `afterEach`. */
export async function removeRepositories(): Promise<void> {
  for (const repository of made.splice(0)) await repository.remove();
}

/** Leaves a repository out of {@link removeRepositories}: whoever keeps it removes it. */
export function keepRepository(repository: TestRepository): TestRepository {
  made.splice(made.indexOf(repository), 1);
  return repository;
}

const made: TestRepository[] = [];

type Step = (repository: TestRepository) => Promise<unknown>;

export class RepositoryBuilder {
  readonly #steps: Step[] = [];

  withFile(path: string, text: string): this {
    return this.#then((repository) => repository.write(path, text));
  }

  withoutFile(path: string): this {
    return this.#then((repository) => repository.delete(path));
  }

  commit(message?: string): this {
    return this.#then((repository) => repository.commit(message));
  }

  release(name: string, version: string): this {
    return this.#then((repository) => repository.release(name, version));
  }

  /** An annotated tag as `git tag -a` makes it, on the head. */
  tag(tagName: string, message?: string): this {
    return this.#then((repository) => repository.tag(tagName, message));
  }

  apply(intent: BareIntent): this {
    return this.#then((repository) => repository.apply(intent));
  }

  async build(): Promise<TestRepository> {
    const repository = await TestRepository.create();
    for (const step of this.#steps) await step(repository);
    return repository;
  }

  #then(step: Step): this {
    this.#steps.push(step);
    return this;
  }
}

/** A git repository in a temporary folder. */
export class TestRepository {
  readonly folder: string;
  readonly gitFolder: string;
  readonly backend: GitBackend;
  /** Time of commits and tags, in seconds since 1970. */
  now = 1_767_225_600;
  readonly #pending = new Map<string, Oid | null>();
  readonly #registries: Registry[] = [];

  private constructor(folder: string, backend: GitBackend) {
    this.folder = folder;
    this.gitFolder = join(folder, '.git');
    this.backend = backend;
  }

  static async create(): Promise<TestRepository> {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-test-'));
    const git = await initRepository(folder);
    await appendFile(join(git, 'config'), '[user]\n\tname = Ada\n\temail = ada@example.com\n');
    const repository = new TestRepository(folder, await openBackend({ folder, backend: 'isomorphic' }));
    made.push(repository);
    return repository;
  }

  /** Another repository with the same content; it is removed with the others. */
  async copy(): Promise<TestRepository> {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-test-'));
    copyFolder(this.folder, folder);
    const repository = new TestRepository(folder, await openBackend({ folder, backend: 'isomorphic' }));
    made.push(repository);
    return repository;
  }

  /** Writes a file of the work tree, to be in the next commit. */
  async write(path: string, text: string | Uint8Array): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    this.#pending.set(path, await this.backend.writeObject('blob', Buffer.from(text)));
  }

  async delete(path: string): Promise<void> {
    await rm(join(this.folder, path));
    this.#pending.set(path, null);
  }

  /** Puts an object at a path of the next commit without a file in the work tree. */
  stage(path: string, oid: Oid): void {
    this.#pending.set(path, oid);
  }

  async head(): Promise<Oid> {
    const head = await this.backend.readRef('refs/heads/main');
    if (head === undefined) throw new Error('nothing is committed yet');
    return head.oid;
  }

  async commit(message = 'change prompts'): Promise<Oid> {
    const parent = await this.backend.readRef('refs/heads/main');
    const base = parent && parseCommit((await this.backend.readObject(parent.oid)).bytes, parent.oid).tree;
    const tree = await writeTreeChanges(this.backend, base, this.#pending);
    this.#pending.clear();
    return this.commitTree(tree, message);
  }

  /** Moves `main` to a new commit of a tree that was made by hand. */
  commitTree(tree: Oid, message = 'change prompts'): Promise<Oid> {
    return this.commitOn('refs/heads/main', tree, message);
  }

  /** Moves a branch to a new commit of a tree. */
  async commitOn(branch: string, tree: Oid, message: string): Promise<Oid> {
    const parent = await this.backend.readRef(branch);
    const parents = parent === undefined ? [] : [parent.oid];
    const bytes = formatCommit({ tree, parents, author: this.#person(), committer: this.#person(), message });
    const oid = await this.backend.writeObject('commit', bytes);
    await this.backend.updateRefs([{ name: branch, from: parent?.oid ?? null, to: oid }], 'commit');
    return oid;
  }

  /** Releases a prompt from the head. */
  async release(name: string, version: string): Promise<AppliedRelease> {
    const commit = await this.head();
    return this.#with((registry) => registry.release({ ...aRelease(name, version), commit }));
  }

  async apply(intent: BareIntent): Promise<AppliedChange> {
    return this.#with((registry) => registry.apply(intend(intent)));
  }

  /** Makes an annotated tag as git does, without the admission; on the head, or on any object. */
  async tag(tagName: string, message?: string, on?: { readonly oid: Oid; readonly type: ObjectType }): Promise<Oid> {
    const { oid: object, type } = on ?? { oid: await this.head(), type: 'commit' as const };
    const oid = await this.backend.writeObject(
      'tag',
      formatTag({ object, type, tag: tagName, tagger: this.#person(), message: message ?? tagName }),
    );
    await this.setRef(`refs/tags/${tagName}`, oid);
    return oid;
  }

  /** Points a ref at an object, or deletes it, whatever it was. */
  async setRef(name: string, to: Oid | null): Promise<void> {
    const before = await this.backend.readRef(name);
    await this.backend.updateRefs([{ name, from: before?.oid ?? null, to }], 'test');
  }

  /** Opens the registry of this repository; it is closed with the repository. */
  async open(options: Partial<OpenRegistryOptions> = {}): Promise<Registry> {
    const registry = await openRegistry({ folder: this.folder, backend: 'isomorphic', ...options });
    this.#registries.push(registry);
    return registry;
  }

  async remove(): Promise<void> {
    for (const registry of this.#registries) await registry.close();
    await this.backend.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #person(): { name: string; email: string; seconds: number; zone: string } {
    return { name: 'Ada', email: 'ada@example.com', seconds: this.now, zone: '+0000' };
  }

  async #with<Result>(work: (registry: Registry) => Promise<Result>): Promise<Result> {
    const registry = await openRegistry({ folder: this.folder, backend: 'isomorphic' });
    try {
      return await work(registry);
    } finally {
      await registry.close();
    }
  }
}

/** A release request without its commit. */
export function aRelease(
  name: string,
  version: string,
): { id: string; name: string; version: string; message: string; actor: string; at: string } {
  const at = new Date().toISOString();
  return { id: randomUUID(), name, version, message: `${name} ${version}`, actor: ADA, at };
}
