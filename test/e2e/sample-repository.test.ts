import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { buildSampleRepository } from '../../cli/sample/build-sample-repository.ts';
import type { Resolver } from '../../core/resolution/create-resolver.ts';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import { dueChanges } from '../../core/rollout/due-changes.ts';
import { listRollouts } from '../../core/rollout/list-rollouts.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import { projectFiles, projectRoot } from '../helpers/project-files.ts';

const history = join(projectRoot, 'history');

describe('buildSampleRepository()', () => {
  let parent = '';
  let folder = '';
  let registry: Registry;
  let resolver: Resolver;
  const build = (): ReturnType<typeof buildSampleRepository> => buildSampleRepository({ history, folder });
  const served = (reference: string, environment = 'production'): string =>
    resolver.resolve({ reference, environment }).version;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'stemma-sample-'));
    folder = join(parent, 'sample');
    await mkdir(`${folder}.building-999999999`);
    await writeFile(join(`${folder}.building-999999999`, '.stemma-sample-draft'), '');
    await mkdir(`${folder}.building-1x`);
    expect(await build()).to.deep.equal({ folder, reused: false });
    registry = await openRegistry({ folder });
    resolver = createResolver(registry.current());
  });

  after(async () => {
    await registry.close();
    await rm(parent, { recursive: true, force: true });
  });

  it('admits every release of the history and leaves nothing to admit', async () => {
    const prompts = [...registry.current().prompts.values()];
    const versions = prompts.flatMap(({ release }) => Object.values(release?.versions ?? {}));

    expect(prompts).to.have.length.of.at.least(12);
    expect(versions.length).to.be.at.least(prompts.length * 4);
    expect(await registry.backend.listRefs('refs/tags/')).to.have.length(versions.length);
    expect(await registry.admit())
      .to.include.keys('admitted')
      .and.deep.include({ admitted: [], refused: [] });
    expect(registry.alarms()).to.be.empty;
  });

  it('serves the latest release of support/reply to ^1 in production, past one that was rolled back', () => {
    expect(served('support/reply@^1')).to.equal('1.6.0');
    expect(served('support/reply@<1.5.0')).to.equal('1.3.0');
    expect(served('support/reply@1.4.0')).to.equal('1.4.0');
  });

  it('holds what a quarter brings: majors side by side, a yank, deprecations, a candidate, a release in staging only', () => {
    expect(served('support/triage@^1')).to.equal('1.0.0');
    expect(served('support/triage@^2')).to.equal('2.3.0');
    expect(served('data/text-to-sql@~1.1')).to.equal('1.1.2');
    expect(resolver.resolve({ reference: 'data/text-to-sql@1.1.1' }).warnings.map(({ code }) => code)).to.include(
      'YANKED',
    );
    expect(resolver.resolve({ reference: 'knowledge/answer@1.2.0' }).warnings.map(({ code }) => code)).to.include(
      'DEPRECATED',
    );
    expect(served('support/reply@>=1.6.0-rc.1 <1.6.0', 'staging')).to.equal('1.6.0-rc.1');
    expect(served('localization/translate@^1')).to.equal('1.3.0');
    expect(served('localization/translate@^1', 'staging')).to.equal('1.3.1');
  });

  it('has a canary in production that waits for people, and stays as it is while nobody acts', () => {
    const years = new Date('2030-01-01T00:00:00Z');
    const [rollout, ...others] = listRollouts(registry.current(), years);

    expect(others).to.deep.equal([]);
    expect(rollout).to.deep.include({ status: 'running', canaryPpm: 50_000, candidate: '1.3.1', baseline: '1.3.0' });
    expect(rollout?.waitsFor.map(({ kind }) => kind)).to.deep.equal(['approval']);
    expect(dueChanges(registry.current(), years)).to.deep.equal([]);
  });

  it('keeps who did what and when in the history of main and of the state', () => {
    const records = [...registry.current().prompts.values()].map(({ release }) => release?.versions['1.0.0']);

    expect(records.map((record) => record?.admittedAt.slice(0, 7))).to.include('2026-07');
    const withdrawn = registry.current().prompts.get('support/reply')?.environments['production']?.withdrawn ?? {};
    expect(Object.keys(withdrawn)).to.deep.equal(['1.4.0']);
    expect(withdrawn['1.4.0']).to.include({
      at: '2026-08-28T09:05:00.000Z',
      by: 'Mara Lindqvist <mara@example.com>',
      reason: 'Answers leave out the second question; repeat contacts rose from 19 % to 27 % in two days.',
    });
  });

  it('checks out the files of the library, all of them released as they are', async () => {
    const statuses = await (await openWorkTree(folder)).status(registry);
    const library = projectFiles().filter(({ path }) => /^(prompts|schemas|tools)\//u.test(path));

    expect(statuses.map(({ state, uncommitted }) => [state, uncommitted.length])).to.deep.equal(
      statuses.map(() => ['clean', 0]),
    );
    for (const { path, text } of library) expect(await readFile(join(folder, path), 'utf8'), path).to.equal(text);
  });

  it('removes what an interrupted build left, and nothing that it did not make', async () => {
    expect(await readdir(parent)).to.have.members(['sample', 'sample.building-1x']);
  });

  it('leaves a sample as it is when it is there already', async () => {
    await appendFile(join(folder, 'prompts/support/reply.prompt'), 'Edited.\n');

    expect(await build()).to.deep.equal({ folder, reused: true });
    expect(await readFile(join(folder, 'prompts/support/reply.prompt'), 'utf8')).to.match(/Edited\.\n$/u);
  });

  it('is made once where two ask for it at the same time', async () => {
    const shared = join(parent, 'shared');

    const made = await Promise.all([1, 2].map(() => buildSampleRepository({ history, folder: shared })));

    expect(made.map(({ reused }) => reused)).to.have.members([false, true]);
    expect((await readdir(parent)).filter((name) => name.startsWith('shared'))).to.deep.equal(['shared']);
  });

  it('refuses a folder with other files in it', async () => {
    const other = join(parent, 'sample.building-1x');
    await writeFile(join(other, 'notes.txt'), 'mine');

    const refused = await buildSampleRepository({ history, folder: other }).catch((error: unknown) => error);

    expect((refused as StemmaError).code).to.equal('FILE_EXISTS');
    expect(await readdir(other)).to.deep.equal(['notes.txt']);
  });
});
