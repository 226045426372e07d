import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { parseCommit, parseTag } from '../../../store/git-objects.ts';
import { aPrompt, aRelease, aRepository, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';

const STATE = 'refs/heads/stemma/state';

/** What releasing and promoting promise, whatever reads and writes the repository. */
export function describeReleasing(backend: 'native' | 'isomorphic'): void {
  describe(`registry.release() with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('makes an annotated tag, an admission and the content in one step', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt('Hi {{name}}')).commit().build();
      const registry = await repository.open({ backend });

      const released = await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });

      expect(released).to.include({ changed: true, tagName: 'greet@1.0.0', revision: 1, epoch: 1 });
      const ref = await repository.backend.readRef('refs/tags/greet@1.0.0');
      expect(ref?.oid).to.equal(released.tag);
      const tag = parseTag((await registry.backend.readObject(released.tag)).bytes, released.tag);
      expect(tag.object).to.equal(await repository.head());
      expect(tag.message).to.equal(`greet 1.0.0\n\nStemma-Digest: ${released.digest}\n`);
      const record = registry.current().prompts.get('greet')?.release?.versions['1.0.0'];
      expect(record).to.include({ ordinal: 1, digest: released.digest, tag: released.tag });
      const content = JSON.parse(Buffer.from(await registry.readContent(released.digest)).toString());
      expect(content).to.deep.equal({
        format: 1,
        prompt: aPrompt('Hi {{name}}'),
        partials: {},
        schemas: {},
        tools: {},
      });
    });

    it('writes one commit per change, by the actor, with the intent in its trailers', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
      const registry = await repository.open({ backend });
      await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });
      const intent = intend({
        verb: 'promote',
        name: 'greet',
        version: '1.0.0',
        environment: 'production',
        reason: 'tests passed\n\nStemma-Revision: 99',
      });

      const promoted = await registry.apply({ ...intent, actor: 'Grace <grace@example.com>' });

      const commit = parseCommit((await registry.backend.readObject(promoted.commit)).bytes, promoted.commit);
      expect(commit.author).to.include({ name: 'Grace', email: 'grace@example.com' });
      const [subject, , reason, , , , ...trailers] = commit.message.split('\n');
      expect(subject).to.equal('promote greet@1.0.0 in production');
      expect(reason).to.equal('tests passed');
      expect(trailers.map((line) => line.split(':')[0])).to.deep.equal([
        'Stemma-Verb',
        'Stemma-Intent',
        'Stemma-Revision',
        'Stemma-Epoch',
        '',
      ]);
      expect(promoted.revision).to.equal(2);
      const again = await repository.open({ backend });
      expect(again.current()).to.include({ revision: 2, epoch: 1, commit: promoted.commit });
    });

    it('begins every state with the same root commit', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      const registry = await repository.open({ backend });

      const head = await repository.backend.readRef(STATE);
      const first = parseCommit((await registry.backend.readObject(head?.oid ?? '')).bytes, head?.oid ?? '');

      expect(first.parents).to.deep.equal(['f189543bb08bd9a924414a17638d4f4429dfd701']);
    });

    it('gives the same answer to the same request, once', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
      const registry = await repository.open({ backend });
      const request = { ...aRelease('greet', '1.0.0'), commit: await repository.head() };
      const first = await registry.release(request);
      await registry.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));

      const second = await registry.release(request);

      expect(second.tag).to.equal(first.tag);
      expect(second.commit).to.equal(first.commit);
      expect(registry.current().revision).to.equal(2);
    });

    it('applies an intent once, however often it is sent', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .withFile('prompts/greet.prompt', aPrompt('Hey {{name}}'))
        .commit()
        .release('greet', '1.1.0')
        .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
        .apply({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production' })
        .build();
      const registry = await repository.open({ backend });
      const intent = intend({ verb: 'rollback', name: 'greet', environment: 'production' });

      const [first, second] = [await registry.apply(intent), await registry.apply(intent)];

      expect(second).to.deep.equal(first);
      const { withdrawn } = registry.current().prompts.get('greet')?.environments['production'] ?? {};
      expect(Object.keys(withdrawn ?? {})).to.deep.equal(['1.1.0']);
    });

    it('rolls back one release when two people roll back the same one at once', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .release('greet', '1.1.0')
        .release('greet', '1.2.0')
        .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
        .apply({ verb: 'promote', name: 'greet', version: '1.1.0', environment: 'production' })
        .apply({ verb: 'promote', name: 'greet', version: '1.2.0', environment: 'production' })
        .build();
      const [one, other] = [await repository.open({ backend }), await repository.open({ backend })];

      await Promise.all(
        [one, other].map((registry) =>
          registry.apply(intend({ verb: 'rollback', name: 'greet', environment: 'production' })),
        ),
      );

      const { withdrawn } = (await one.refresh()).prompts.get('greet')?.environments['production'] ?? {};
      expect(Object.keys(withdrawn ?? {})).to.deep.equal(['1.2.0']);
    });

    it('never gives a version to a second content', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .withFile('prompts/greet.prompt', aPrompt('Hey {{name}}'))
        .commit()
        .build();
      const registry = await repository.open({ backend });

      const request = { ...aRelease('greet', '1.0.0'), commit: await repository.head() };

      await expectFailure(registry.release(request), 'RELEASE_EXISTS');
      expect(registry.current().revision).to.equal(1);
    });

    it('adopts a tag that a crashed release of the same content left behind', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .tag('greet@1.0.0')
        .build();
      const registry = await repository.open({ backend });

      const released = await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });

      expect(released.changed).to.equal(true);
      expect(released.tag).to.equal((await repository.backend.readRef('refs/tags/greet@1.0.0'))?.oid);
      expect(registry.current().prompts.get('greet')?.release?.versions['1.0.0']?.tag).to.equal(released.tag);
    });

    it('admits a tag of other content that stands in the way, and says that the version is taken', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .tag('greet@1.0.0')
        .withFile('prompts/greet.prompt', aPrompt('Hey {{name}}'))
        .commit()
        .build();
      const registry = await repository.open({ backend });

      const request = { ...aRelease('greet', '1.0.0'), commit: await repository.head() };

      await expectFailure(registry.release(request), 'RELEASE_EXISTS');
      expect(registry.current().prompts.get('greet')?.release?.versions).to.have.all.keys('1.0.0');
      const next = await registry.release({ ...aRelease('greet', '1.0.1'), commit: await repository.head() });
      expect(next.changed).to.equal(true);
    });

    it('takes the folders from the released commit and the tag prefix from the default branch', async () => {
      const repository = await aRepository()
        .withFile('.promptrc', 'prompts: ai/prompts\ntagPrefix: "prompt/"\n')
        .withFile('ai/prompts/greet.prompt', '---\noutput:\n  schema: Answer\n---\nHi')
        .withFile('ai/schemas/Answer.json', '{"type":"object"}')
        .commit()
        .build();
      const registry = await repository.open({ backend });

      const released = await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });

      expect(released.tagName).to.equal('prompt/greet@1.0.0');
      const content = JSON.parse(Buffer.from(await registry.readContent(released.digest)).toString());
      expect(content.schemas).to.deep.equal({ Answer: '{"type":"object"}' });
    });

    it('takes the .promptrc of the local branch while the default branch of the remote has none yet', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
      await repository.setRef('refs/remotes/origin/HEAD', await repository.head());
      await repository.write('.promptrc', 'tagPrefix: "prompt/"\n');
      await repository.commit();
      const registry = await repository.open({ backend });

      await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });

      expect(await registry.admit()).to.deep.include({ admitted: [], refused: [] });
      expect(registry.alarms()).to.deep.equal([]);
    });

    it('keeps the policy in force while the .promptrc of the default branch is broken', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .withFile('.promptrc', 'environments: [')
        .commit()
        .build();
      const registry = await repository.open({ backend });

      const applied = await registry.apply(
        intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }),
      );

      expect(applied).to.include({ changed: true, revision: 2 });
    });

    it('puts the policy of the default branch in force before the change that meets it', async () => {
      const environments = 'environments:\n  live:\n    serve: automatic\n    default: true\n';
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .withFile('.promptrc', environments)
        .commit()
        .build();
      const registry = await repository.open({ backend });

      await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });

      const { meta, prompts, revision } = registry.current();
      expect(meta.policy.environments).to.deep.equal({ live: { serve: 'automatic', default: true } });
      expect(Object.keys(prompts.get('greet')?.environments['live']?.promoted ?? {})).to.deep.equal(['1.0.0']);
      expect(revision).to.equal(2);
    });

    it('leaves nothing behind where the intent is refused', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      const registry = await repository.open({ backend });
      const before = await repository.backend.readRef(STATE);

      const intent = intend({ verb: 'promote', name: 'greet', version: '2.0.0', environment: 'production' });

      await expectFailure(registry.plan(intent), 'RELEASE_NOT_FOUND');
      await expectFailure(registry.apply(intent), 'RELEASE_NOT_FOUND');
      expect(await repository.backend.readRef(STATE)).to.deep.equal(before);
    });

    it('plans without writing', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      const registry = await repository.open({ backend });

      const plan = await registry.plan(
        intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }),
      );

      expect(plan.changed).to.equal(true);
      expect(registry.current().revision).to.equal(1);
    });
  });
}
