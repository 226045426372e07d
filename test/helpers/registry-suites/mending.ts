import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { PromptIntent } from '../../../core/state/intent.ts';
import { parseCommit, parseTree } from '../../../store/git-objects.ts';
import type { Registry } from '../../../store/registry.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';
import { spoil } from './spoil-state.ts';

const STATE = 'refs/heads/stemma/state';
const production = 'env/production/greet.json';
const inProduction = { name: 'greet', environment: 'production' } as const;

/** Safety changes while somebody has edited the state branch by hand, whatever reads the repository. */
export function describeMending(backend: 'native' | 'isomorphic'): void {
  describe(`a state branch that cannot be used, with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('lets nothing forward, and tells which document of which commit is wrong', async () => {
      const { registry, spoiled } = await aSpoiledRegistry(backend);

      const error = await expectFailure(registry.apply(promote('1.1.0')), 'STATE_INVALID');

      expect(error.message).to.include(spoiled).and.to.include(production);
      expect(registry.alarms().map(({ code }) => code)).to.deep.equal(['STATE_INVALID']);
      expect(Object.keys(served(registry))).to.deep.equal(['1.0.0']);
    });

    it('takes safety changes on the last good state, over a restart too', async () => {
      const { repository, registry, spoiled } = await aSpoiledRegistry(backend);

      const applied = await registry.apply(kill());
      await registry.apply(kill('1.1.0'));

      expect(applied.changed).to.equal(true);
      expect(applied.warnings.join()).to.include('the state branch cannot be used');
      expect(killedIn(registry)).to.deep.equal(['1.0.0', '1.1.0']);
      expect((await repository.backend.readRef(STATE))?.oid).to.equal(spoiled);
      const restarted = await repository.open({ backend });
      expect(killedIn(restarted)).to.deep.equal(['1.0.0', '1.1.0']);
      await expectFailure(restarted.apply(promote('1.1.0')), 'STATE_INVALID');
    });

    it('does them again on the branch once that is mended, however it went on', async () => {
      const { repository, registry, good } = await aSpoiledRegistry(backend);
      const intent = kill();
      await registry.apply(intent);
      await repository.setRef(STATE, good);
      const elsewhere = await (await repository.copy()).open({ backend });
      // The copy has the change beside the branch as well, and settles it at once.
      expect(killedIn(elsewhere)).to.deep.equal(['1.0.0']);

      await registry.refresh();

      expect(registry.alarms()).to.deep.equal([]);
      expect(killedIn(registry)).to.deep.equal(['1.0.0']);
      expect((await repository.backend.readRef(STATE))?.oid).to.equal(registry.current().commit);
      const promoted = await registry.apply(promote('1.1.0'));
      expect(promoted.changed).to.equal(true);
      expect((await registry.audit({ max: 9 })).filter(({ intent: id }) => id === intent.id)).to.have.length(1);
      expect((await registry.verifyAudit()).findings).to.deep.equal([]);
      expect(await repository.backend.listRefs('refs/stemma/overlay/')).to.deep.equal([]);
    });

    it('does them again beside changes that others made meanwhile', async () => {
      const { repository, registry, good } = await aSpoiledRegistry(backend);
      await registry.apply(kill());
      const other = await repository.copy();
      for (const { name } of await other.backend.listRefs('refs/stemma/overlay/')) await other.setRef(name, null);
      await other.setRef(STATE, good);
      const { commit } = await (await other.open({ backend, cacheFolder: `${other.folder}/cache` })).apply(
        promote('1.1.0'),
      );
      await copyObjects(other, repository, commit);
      await repository.setRef(STATE, commit);

      await registry.refresh();

      expect(registry.alarms()).to.deep.equal([]);
      expect(Object.keys(served(registry))).to.have.members(['1.0.0', '1.1.0']);
      expect(killedIn(registry)).to.deep.equal(['1.0.0']);
      expect((await registry.verifyAudit()).findings).to.deep.equal([]);
    });
  });
}

interface SpoiledRegistry {
  readonly repository: TestRepository;
  readonly registry: Registry;
  readonly good: string;
  readonly spoiled: string;
}

/** A registry that was open when the newest commit of its branch was made unusable. */
async function aSpoiledRegistry(backend: 'native' | 'isomorphic'): Promise<SpoiledRegistry> {
  const repository = await aRepository()
    .withFile('prompts/greet.prompt', aPrompt())
    .commit()
    .release('greet', '1.0.0')
    .release('greet', '1.1.0')
    .apply({ verb: 'promote', ...inProduction, version: '1.0.0' })
    .build();
  const registry = await repository.open({ backend });
  const good = `${registry.current().commit}`;
  await spoil(repository, production, '{"promoted": "all"}\n');
  return { repository, registry, good, spoiled: `${(await repository.backend.readRef(STATE))?.oid}` };
}

const promote = (version: string): PromptIntent => intend({ verb: 'promote', ...inProduction, version });

const kill = (version = '1.0.0'): PromptIntent =>
  intend({ verb: 'kill', name: 'greet', version, reason: 'it insults' });

const served = (registry: Registry): object =>
  registry.current().prompts.get('greet')?.environments['production']?.promoted ?? {};

function killedIn(registry: Registry): readonly string[] {
  const versions = Object.entries(registry.current().prompts.get('greet')?.release?.versions ?? {});
  return versions.flatMap(([version, { killed }]) => (killed === undefined ? [] : [version]));
}

/** Brings a commit with its trees and files over, as a fetch would. */
async function copyObjects(from: TestRepository, to: TestRepository, oid: string): Promise<void> {
  const { type, bytes } = await from.backend.readObject(oid);
  await to.backend.writeObject(type, bytes);
  const below =
    type === 'commit'
      ? [parseCommit(bytes, oid).tree]
      : type === 'tree'
        ? parseTree(bytes, oid).map((entry) => entry.oid)
        : [];
  for (const next of below) await copyObjects(from, to, next);
}
