import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { formatTree, parseCommit, parseTree } from '../../../store/git-objects.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRelease, aRepository, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';

/** Releases that are refused, each with what is wrong in the commit and the code that says so. */
const cases: readonly (readonly [title: string, code: string, files: Readonly<Record<string, string | Uint8Array>>])[] =
  [
    ['a prompt that the commit does not hold', 'PATH_NOT_FOUND', { 'prompts/other.prompt': aPrompt() }],
    ['a template that cannot be read', 'TEMPLATE_INVALID', { 'prompts/greet.prompt': aPrompt('{{#if name}}') }],
    ['front matter that is not YAML', 'FRONT_MATTER_INVALID', { 'prompts/greet.prompt': '---\nmodel: [\n---\nHi' }],
    ['a partial that is missing', 'PARTIAL_NOT_FOUND', { 'prompts/greet.prompt': aPrompt('{{> tone}}') }],
    [
      'a partial chosen at render time',
      'PARTIAL_DYNAMIC',
      { 'prompts/greet.prompt': aPrompt('{{> (lookup . "name")}}') },
    ],
    [
      'a schema that is missing',
      'SCHEMA_NOT_FOUND',
      { 'prompts/greet.prompt': '---\noutput:\n  schema: Answer\n---\nHi' },
    ],
    ['text that is not UTF-8', 'TEXT_INVALID', { 'prompts/greet.prompt': Buffer.from([0x48, 0x69, 0xff, 0xfe]) }],
    ['a broken .promptrc', 'CONFIG_UNKNOWN_KEY', { '.promptrc': 'promts: x', 'prompts/greet.prompt': aPrompt() }],
    [
      'a sample that does not fit the input schema',
      'SAMPLES_INVALID',
      { 'prompts/greet.prompt': aPrompt(), 'prompts/greet.samples.yaml': '- name: bad\n  input: { name: 7 }\n' },
    ],
  ];

/** What is never released, whatever reads and writes the repository. */
export function describeRefusing(backend: 'native' | 'isomorphic'): void {
  describe(`what registry.release() refuses with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    for (const [title, code, files] of cases) {
      it(`refuses ${title} with ${code}`, async () => {
        const repository = await aRepository().build();
        for (const [path, text] of Object.entries(files)) await repository.write(path, text);
        await repository.commit();
        const registry = await repository.open({ backend });

        const request = { ...aRelease('greet', '1.0.0'), commit: await repository.head() };

        await expectFailure(registry.release(request), code);
        expect(await repository.backend.listRefs('refs/tags/')).to.deep.equal([]);
        expect(registry.current().commit).to.equal(null);
      });
    }

    for (const [kind, mode] of [
      ['symlink', '120000'],
      ['submodule', '160000'],
    ] as const) {
      it(`refuses a ${kind} where a prompt should be with ENTRY_NOT_A_FILE`, async () => {
        const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
        const commit = await withMode(repository, 'prompts', { name: 'greet.prompt', mode });
        const registry = await repository.open({ backend });

        const error = await expectFailure(
          registry.release({ ...aRelease('greet', '1.0.0'), commit }),
          'ENTRY_NOT_A_FILE',
        );

        expect(error.data).to.include({ path: 'prompts/greet.prompt', kind });
      });

      it(`refuses a ${kind} where the prompts folder should be with ENTRY_NOT_A_FILE`, async () => {
        const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
        const commit = await withMode(repository, undefined, { name: 'prompts', mode });
        const registry = await repository.open({ backend });

        await expectFailure(registry.release({ ...aRelease('greet', '1.0.0'), commit }), 'ENTRY_NOT_A_FILE');
      });
    }

    for (const [name, version, code] of [
      ['../etc/passwd', '1.0.0', 'NAME_INVALID'],
      ['Greet', '1.0.0', 'NAME_INVALID'],
      ['greet', 'v1', 'VERSION_INVALID'],
      ['greet', '1.0.0+build', 'VERSION_INVALID'],
    ] as const) {
      it(`refuses ${name}@${version} with ${code}`, async () => {
        const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
        const registry = await repository.open({ backend });

        await expectFailure(registry.release({ ...aRelease(name, version), commit: await repository.head() }), code);
      });
    }

    for (const digest of ['sha256:..', '../../meta.json', `sha256:${'A'.repeat(64)}`, `sha256:${'0'.repeat(64)}`, '']) {
      it(`knows no content with digest ${JSON.stringify(digest.slice(0, 20))}`, async () => {
        const repository = await aRepository()
          .withFile('prompts/greet.prompt', aPrompt())
          .commit()
          .release('greet', '1.0.0')
          .build();
        const registry = await repository.open({ backend });

        await expectFailure(registry.readContent(digest), 'DIGEST_NOT_FOUND');
      });
    }
  });
}

/** Commits the tree of the head with another mode for one entry. */
async function withMode(
  repository: TestRepository,
  folder: string | undefined,
  { name, mode }: { readonly name: string; readonly mode: '120000' | '160000' },
): Promise<string> {
  const { backend } = repository;
  const head = await repository.head();
  const rootId = parseCommit((await backend.readObject(head)).bytes, head).tree;
  const root = parseTree((await backend.readObject(rootId)).bytes, rootId);
  // A submodule names a commit, a symlink a blob with the path that it leads to.
  const target = mode === '160000' ? head : await backend.writeObject('blob', Buffer.from('elsewhere'));
  const change = (entries: typeof root): typeof root =>
    entries.map((entry) => (entry.name === name ? { ...entry, mode, oid: target } : entry));
  if (folder === undefined) return repository.commitTree(await backend.writeObject('tree', formatTree(change(root))));
  const below = root.find((entry) => entry.name === folder)?.oid ?? '';
  const changed = formatTree(change(parseTree((await backend.readObject(below)).bytes, below)));
  const oid = await backend.writeObject('tree', changed);
  const entries = root.map((entry) => (entry.name === folder ? { ...entry, oid } : entry));
  return repository.commitTree(await backend.writeObject('tree', formatTree(entries)));
}
