import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createResolver } from '../../../core/resolution/create-resolver.ts';
import type { PromptState } from '../../../core/state/documents.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { indexOf } from '../../helpers/arbitrary-states.ts';
import { codeOf } from '../../helpers/error-code.ts';
import { ToldHistory } from '../../helpers/tell-history.ts';

const rollout = ['admit 1.0.0, 1.1.0', 'promote 1.0.0', 'rollout of 1.1.0 over 1.0.0 at 10 %'];
const resolverOf = (...steps: readonly string[]) => createResolver(new ToldHistory(steps).index);

describe('createResolver()', () => {
  it('says with each answer where the selector and the environment led', () => {
    const resolution = resolverOf(...rollout).resolve({ reference: 'support/reply', unit: 'leslie' });

    expect(resolution).to.include({
      name: 'support/reply',
      version: '1.1.0',
      selector: 'latest',
      environment: 'production',
      acrossMajors: true,
      perUnit: true,
      rollout: 'r1',
      arm: 'canary',
    });
    expect(resolution.digest).to.match(/^sha256:[0-9a-f]{64}$/);
  });

  it('says that units do not matter where no candidate is in a rollout', () => {
    const resolver = resolverOf(...rollout);

    expect(resolver.resolve({ reference: 'support/reply@~1.0' })).to.include({ perUnit: false, acrossMajors: false });
    expect(resolver.resolve({ reference: 'support/reply@1.1.0' })).to.include({ perUnit: false, acrossMajors: false });
  });

  it('gives units of one decision the same object, and other decisions another', () => {
    const resolver = resolverOf(...rollout);
    const ask = (unit?: string) => resolver.resolve({ reference: 'support/reply@^1', unit });

    expect(ask('leslie')).to.equal(ask('dennis'));
    expect(ask('donald')).to.equal(ask('edsger'));
    expect(ask('alan')).to.equal(ask());
    expect(new Set([ask('leslie'), ask('donald'), ask()])).to.have.property('size', 3);
  });

  it('carries the reason of a mark in its warning', () => {
    const [warning] = resolverOf('admit 1.0.0', 'yank 1.0.0').resolve({ reference: 'support/reply@1.0.0' }).warnings;

    expect(warning).to.deep.equal({ code: 'YANKED', message: 'support/reply@1.0.0 is yanked: it was told' });
  });

  it('names the nearest prompt, environment and versions in its refusals', () => {
    const resolver = resolverOf('admit 1.0.0, 1.1.0, 1.2.0, 1.3.0, 2.0.0, 2.1.0, 3.0.0', 'promote 1.0.0');
    const refusal = (reference: string, environment?: string): unknown => {
      try {
        return resolver.resolve({ reference, environment });
      } catch (error) {
        return isStemmaError(error) ? { ...error.data, hint: error.hint } : error;
      }
    };

    expect(refusal('suport/reply')).to.include({ nearest: 'support/reply', hint: 'did you mean "support/reply"?' });
    expect(refusal('support/reply', 'prodction')).to.include({ nearest: 'production' });
    expect(refusal('support/reply@1.2.5')).to.deep.include({
      available: ['2.0.0', '1.3.0', '1.2.0', '1.1.0', '1.0.0'],
    });
    expect(refusal('support/reply@0.0.1')).to.deep.include({
      available: ['2.0.0', '1.3.0', '1.2.0', '1.1.0', '1.0.0'],
    });
    expect(refusal('support/reply@9.0.0')).to.deep.include({
      available: ['3.0.0', '2.1.0', '2.0.0', '1.3.0', '1.2.0'],
    });
  });

  it('prints its advice so that a shell takes it as it is', () => {
    const resolver = resolverOf('admit 1.0.0');
    const hint = (reference: string): unknown => resolver.explain({ reference }).error?.hint;

    expect(hint('support/reply@^1')).to.equal(
      'run "stemma explain support/reply@^1 --env production", or promote a release',
    );
    expect(hint('support/reply@>=1 <2')).to.include("stemma explain 'support/reply@>=1 <2' --env");
  });

  it('treats prompts without a release document as unknown', () => {
    const resolver = createResolver(indexOf({ name: 'ghost', environments: {} }));

    expect(codeOf(() => resolver.resolve({ reference: 'ghost' }))).to.equal('PROMPT_NOT_FOUND');
  });

  it('looks at no prompt before it is asked for', () => {
    const trap = new Proxy<PromptState>(
      { name: 'trap', environments: {} },
      {
        get: (_, key) => {
          throw new Error(`looked at ${String(key)}`);
        },
      },
    );
    const { index, prompts } = new ToldHistory(['admit 1.0.0', 'promote 1.0.0']);
    const resolver = createResolver({ ...index, prompts: new Map([...prompts, ['trap', trap]]) });

    expect(resolver.resolve({ reference: 'support/reply' }).version).to.equal('1.0.0');
  });

  it('gives the candidates of a reference as a manifest lists them', () => {
    const resolver = resolverOf(...rollout, 'override ada', 'deprecate 1.0.0');

    const { acrossMajors, pinned, candidates } = resolver.candidates({ reference: 'support/reply@^1' });
    expect({ acrossMajors, pinned }).to.deep.equal({ acrossMajors: false, pinned: undefined });
    expect(candidates.map(({ version, promoted }) => [version, promoted])).to.deep.equal([
      ['1.1.0', false],
      ['1.0.0', true],
    ]);
    expect(candidates[0]?.rollout).to.deep.include({ id: 'r1', canaryPpm: 100_000, armed: true });
    expect(candidates[0]?.rollout?.overrides).to.have.length(1);
    expect(candidates[1]?.warnings?.map(({ code }) => code)).to.deep.equal(['DEPRECATED']);
  });

  it('lists no candidates where nothing is eligible, and one for an exact version', () => {
    const resolver = resolverOf('admit 1.0.0');

    expect(resolver.candidates({ reference: 'support/reply@^1' }).candidates).to.deep.equal([]);
    expect(resolver.candidates({ reference: 'support/reply@1.0.0' })).to.deep.include({ pinned: true });
  });

  it('knows the default environment', () => {
    expect(resolverOf().defaultEnvironment()).to.equal('production');
    expect(codeOf(() => resolverOf('no default environment').defaultEnvironment())).to.equal('ENVIRONMENT_REQUIRED');
  });
});

describe('indexDocument()', () => {
  it('lists versions highest first, with their marks, and what each environment holds', () => {
    const steps = ['admit 1.0.0, 1.10.0, 1.9.0, 2.0.0-rc.1', 'promote 1.0.0', 'promote 1.9.0', 'yank 1.10.0'];
    const document = resolverOf(...steps, 'withdraw 1.9.0', 'deprecate 1.0.0').indexDocument('support/reply');

    expect(document).to.deep.include({ name: 'support/reply', latest: '1.9.0', refused: [], epoch: 1 });
    const versions = document.versions.map(({ version, ordinal, yanked, deprecated }) => [
      version,
      ordinal,
      yanked,
      deprecated,
    ]);
    expect(versions).to.deep.equal([
      ['2.0.0-rc.1', 4, undefined, undefined],
      ['1.10.0', 2, true, undefined],
      ['1.9.0', 3, undefined, undefined],
      ['1.0.0', 1, undefined, true],
    ]);
    expect(document.environments).to.deep.equal({
      production: { promoted: ['1.9.0', '1.0.0'], withdrawn: ['1.9.0'] },
      staging: { promoted: ['1.10.0', '1.9.0', '1.0.0'], withdrawn: [] },
    });
  });

  it('has no latest where only prereleases and barred releases exist, and tells of retirement', () => {
    const steps = ['admit 1.0.0 of support/answer', 'admit 1.0.0, 1.1.0-rc.1', 'kill 1.0.0'];
    const document = resolverOf(...steps, 'retire in favour of support/answer').indexDocument('support/reply');

    expect(document).to.not.have.property('latest');
    expect(document.retired).to.deep.equal({ successor: 'support/answer' });
  });

  it('refuses unknown and impossible names', () => {
    const resolver = resolverOf('admit 1.0.0');

    expect(codeOf(() => resolver.indexDocument('support/replay'))).to.equal('PROMPT_NOT_FOUND');
    expect(codeOf(() => resolver.indexDocument('../x'))).to.equal('NAME_INVALID');
  });
});

describe('explain()', () => {
  const stepsOf = (steps: readonly string[], reference: string, unit?: string): readonly string[] =>
    resolverOf(...steps)
      .explain({ reference, unit })
      .steps.map(({ version, verdict, detail }) => `${version} ${verdict}: ${detail}`);
  const by = 'by Teller <teller@example.com>';

  it('gives the whole reasoning, version by version', () => {
    const steps = [
      'admit 1.0.0, 1.1.0, 1.2.0, 1.3.0, 1.4.0, 1.5.0, 2.0.0, 1.6.0-rc.1',
      'promote 1.0.0',
      'promote 1.1.0',
    ];
    const marks = ['yank 1.3.0', 'kill 1.4.0', 'promote 1.5.0', 'withdraw 1.5.0'];

    expect(stepsOf([...steps, ...marks], 'support/reply@^1')).to.deep.equal([
      '2.0.0 outside-range: does not satisfy ^1',
      '1.6.0-rc.1 prerelease-not-named: prereleases are served only to ranges that name one, such as ^1.6.0-rc.1',
      `1.5.0 withdrawn: withdrawn in production 2026-01-01T00:07:00.000Z ${by}`,
      `1.4.0 killed: killed 2026-01-01T00:05:00.000Z ${by}: it was told`,
      `1.3.0 yanked: yanked 2026-01-01T00:04:00.000Z ${by}: it was told`,
      '1.2.0 not-promoted: not promoted in production',
      `1.1.0 chosen: promoted in production 2026-01-01T00:03:00.000Z ${by}`,
      `1.0.0 lower-than-chosen: promoted in production 2026-01-01T00:02:00.000Z ${by}`,
    ]);
  });

  it('looks no further below the chosen version, except for bars', () => {
    const steps = ['admit 1.0.0, 1.1.0, 1.2.0, 1.3.0', 'promote 1.3.0', 'promote 1.0.0', 'yank 1.1.0'];

    expect(stepsOf(steps, 'support/reply@^1').map((step) => step.split(':')[0])).to.deep.equal([
      '1.3.0 chosen',
      '1.2.0 lower-than-chosen',
      '1.1.0 yanked',
      '1.0.0 lower-than-chosen',
    ]);
  });

  it('says in which bucket and arm a unit is', () => {
    const what = 'candidate of the running rollout r1 at 10 %';
    const first = (unit?: string): string | undefined => stepsOf(rollout, 'support/reply@^1', unit)[0];

    expect(first('leslie')).to.equal(`1.1.0 chosen: ${what}: bucket 54983 of 1000000 is in the canary`);
    expect(first('donald')).to.equal(`1.1.0 not-in-canary: ${what}: bucket 548417 of 1000000 is in the control`);
    expect(first('ada')).to.equal(`1.1.0 not-in-canary: ${what}: bucket 744002 of 1000000 is in neither arm`);
    expect(first()).to.equal(`1.1.0 not-in-canary: ${what}: no unit was given`);
  });

  it('names an override, and the control group of who gets the baseline', () => {
    const overridden = stepsOf([...rollout, 'override ada'], 'support/reply@^1', 'ada');
    const [, baseline] = stepsOf(rollout, 'support/reply@^1', 'donald');

    expect(overridden[0]).to.include('the unit has an override');
    expect(baseline).to.match(/^1\.0\.0 chosen: promoted .*; the unit is in the control of rollout r1$/);
  });

  it('never repeats the unit', () => {
    const explanation = resolverOf(...rollout).explain({ reference: 'support/reply@^1', unit: 'leslie' });

    expect(JSON.stringify(explanation)).to.not.include('leslie');
  });

  it('explains an exact version with its warnings', () => {
    expect(stepsOf(['admit 1.0.0, 1.1.0', 'yank 1.0.0'], 'support/reply@1.0.0')).to.deep.equal([
      '1.1.0 outside-range: another version is asked for',
      '1.0.0 chosen: an exact version is served as it is; support/reply@1.0.0 is yanked: it was told',
    ]);
  });

  it('explains a refusal with its error', () => {
    const retired = resolverOf('admit 1.0.0', 'promote 1.0.0', 'retire').explain({ reference: 'support/reply@^1' });
    const killed = resolverOf('admit 1.0.0', 'kill 1.0.0').explain({ reference: 'support/reply@1.0.0' });

    expect(retired.error?.code).to.equal('PROMPT_RETIRED');
    expect(retired.steps.map(({ verdict }) => verdict)).to.deep.equal(['prompt-retired']);
    expect(killed.error).to.deep.include({ code: 'RELEASE_KILLED' });
    expect(killed.steps.map(({ verdict }) => verdict)).to.deep.equal(['killed']);
  });

  it('says of which state it speaks, with the reference in its canonical spelling', () => {
    const { reference, environment, epoch, revision, commit } = resolverOf('admit 1.0.0').explain({
      reference: 'support/reply@*',
    });

    expect({ reference, environment, epoch, revision, commit }).to.deep.equal({
      reference: 'support/reply@latest',
      environment: 'production',
      epoch: 1,
      revision: 1,
      commit: 'c'.repeat(40),
    });
  });

  it('refuses what there is nothing to explain about', () => {
    const resolver = resolverOf('admit 1.0.0');

    expect(codeOf(() => resolver.explain({ reference: 'nothing' }))).to.equal('PROMPT_NOT_FOUND');
    expect(codeOf(() => resolver.explain({ reference: 'support/reply', environment: 'x' }))).to.equal(
      'ENVIRONMENT_UNKNOWN',
    );
  });
});
