import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aPrompt, aRepository, removeRepositories } from '../a-repository.ts';

/** What becomes of tags that were made with plain git, whatever reads and writes the repository. */
export function describeAdmitting(backend: 'native' | 'isomorphic'): void {
  describe(`registry.admit() with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('admits annotated tags of many prompts in one state commit, in the order of their making', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .withFile('prompts/support/reply.prompt', aPrompt('Dear {{name}}'))
        .commit()
        .tag('greet@1.1.0')
        .tag('greet@1.0.0')
        .build();
      repository.now += 60;
      await repository.tag('greet@0.9.0');
      await repository.tag('support/reply@2.0.0-rc.1');
      const registry = await repository.open({ backend });

      const report = await registry.admit();

      expect(report).to.deep.equal({
        admitted: ['greet@1.0.0', 'greet@1.1.0', 'greet@0.9.0', 'support/reply@2.0.0-rc.1'],
        refused: [],
        epoch: 1,
        revision: 1,
      });
      const versions = registry.current().prompts.get('greet')?.release?.versions;
      expect(versions?.['1.0.0']?.ordinal).to.equal(1);
      expect(versions?.['1.1.0']?.ordinal).to.equal(2);
      expect(versions?.['0.9.0']?.ordinal).to.equal(3);
      const { promoted } = registry.current().prompts.get('greet')?.environments['staging'] ?? {};
      expect(Object.keys(promoted ?? {})).to.have.members(['0.9.0', '1.0.0', '1.1.0']);
    });

    it('does nothing the second time', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .tag('greet@1.0.0')
        .build();
      const registry = await repository.open({ backend, admitTags: true });

      const report = await registry.admit();

      expect(report).to.deep.equal({ admitted: [], refused: [], epoch: 1, revision: 1 });
    });

    it('leaves tags alone that are not releases', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
      for (const name of ['v1.0.0', 'greet@v1', 'greet@1.0', 'Greet@1.0.0', 'greet@1.0.0@2', '@1.0.0']) {
        await repository.tag(name);
      }
      const registry = await repository.open({ backend });

      expect(await registry.admit()).to.deep.equal({ admitted: [], refused: [], epoch: 1, revision: 0 });
      expect(registry.current().commit).to.equal(null);
    });

    it('admits only tags with the prefix of .promptrc', async () => {
      const repository = await aRepository()
        .withFile('.promptrc', 'tagPrefix: "prompt/"\n')
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .tag('greet@1.0.0')
        .tag('prompt/greet@1.1.0')
        .build();
      const registry = await repository.open({ backend });

      expect((await registry.admit()).admitted).to.deep.equal(['greet@1.1.0']);
    });

    it('refuses what is not a release, records the reason once, and admits the tag when it is made again', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .withFile('prompts/broken.prompt', aPrompt('{{#if name}}'))
        .withFile('prompts/dynamic.prompt', aPrompt('{{> (lookup . "name")}}'))
        .commit()
        .tag('broken@1.0.0')
        .tag('dynamic@1.0.0')
        .tag('missing@1.0.0')
        .tag('greet@1.0.0', `first\n\nStemma-Digest: sha256:${'0'.repeat(64)}`)
        .build();
      const { backend: git } = repository;
      const head = await repository.head();
      await repository.setRef('refs/tags/greet@2.0.0', head);
      const blob = await git.writeObject('blob', Buffer.from('x'));
      const tree = await git.writeObject('tree', Buffer.alloc(0));
      await repository.tag('greet@3.0.0', undefined, { oid: tree, type: 'tree' });
      await repository.tag('greet@4.0.0', undefined, { oid: blob, type: 'blob' });
      const other = await repository.tag('other', undefined);
      await repository.setRef('refs/tags/greet@5.0.0', other);
      await repository.setRef('refs/tags/greet@6.0.0', tree);
      const registry = await repository.open({ backend });

      const report = await registry.admit();

      expect(report.admitted).to.deep.equal([]);
      expect(Object.fromEntries(report.refused.map(({ tag, code }) => [tag, code]))).to.deep.equal({
        'broken@1.0.0': 'TEMPLATE_INVALID',
        'dynamic@1.0.0': 'PARTIAL_DYNAMIC',
        'missing@1.0.0': 'PATH_NOT_FOUND',
        'greet@1.0.0': 'TAG_REFUSED',
        'greet@2.0.0': 'TAG_REFUSED',
        'greet@3.0.0': 'TAG_REFUSED',
        'greet@4.0.0': 'TAG_REFUSED',
        'greet@5.0.0': 'TAG_REFUSED',
        'greet@6.0.0': 'TAG_REFUSED',
      });
      const recorded = registry.current().prompts.get('greet')?.release?.refused;
      expect(recorded?.['2.0.0']?.problem).to.equal('it is lightweight, not annotated');
      expect(recorded?.['3.0.0']?.problem).to.equal('it points at a tree, not at a commit');
      expect(recorded?.['5.0.0']?.problem).to.equal('the tag object was made for "other"');
      expect((await registry.admit()).refused).to.deep.equal([]);

      await repository.tag('greet@2.0.0', 'now annotated');
      expect((await registry.admit()).admitted).to.deep.equal(['greet@2.0.0']);
      expect(registry.current().prompts.get('greet')?.release?.refused).to.not.have.property('2.0.0');
    });

    it('tells of a damaged object without recording a refusal', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .tag('greet@1.0.0', undefined)
        .build();
      const absent = '1234567890123456789012345678901234567890';
      await repository.tag('greet@2.0.0', undefined, { oid: absent, type: 'commit' });
      const registry = await repository.open({ backend });

      const report = await registry.admit();

      expect(report.admitted).to.deep.equal(['greet@1.0.0']);
      expect(report.refused.map(({ tag, code }) => [tag, code])).to.deep.equal([['greet@2.0.0', 'OBJECT_MISSING']]);
      expect(registry.current().prompts.get('greet')?.release).to.not.have.property('refused');
    });

    it('raises an alarm for a tag that was moved or deleted after its admission, and serves what was admitted', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .release('greet', '1.1.0')
        .withFile('prompts/greet.prompt', aPrompt('Changed'))
        .commit()
        .build();
      const registry = await repository.open({ backend });
      const before = registry.current().prompts.get('greet');
      await repository.tag('greet@1.0.0', 'moved');
      await repository.setRef('refs/tags/greet@1.1.0', null);

      await registry.admit();

      expect(registry.alarms().map(({ code, message }) => [code, message.split('"')[1]])).to.deep.equal([
        ['TAG_MOVED', 'greet@1.0.0'],
        ['TAG_DELETED', 'greet@1.1.0'],
      ]);
      expect(registry.current().prompts.get('greet')).to.deep.equal(before);
      const digest = before?.release?.versions['1.0.0']?.digest ?? '';
      expect(Buffer.from(await registry.readContent(digest)).toString()).to.include('Hello');
    });

    it('forgets the alarm when the tag is put back, and keeps its time while it stands', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      let minute = 0;
      const registry = await repository.open({ backend, clock: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)) });
      const tag = (await repository.backend.readRef('refs/tags/greet@1.0.0'))?.oid ?? null;
      await repository.setRef('refs/tags/greet@1.0.0', null);
      await registry.admit();
      const [first] = registry.alarms();

      await registry.admit();

      expect(registry.alarms()).to.deep.equal([first]);
      await repository.setRef('refs/tags/greet@1.0.0', tag);
      await registry.admit();
      expect(registry.alarms()).to.deep.equal([]);
    });
  });
}
