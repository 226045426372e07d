import { expect } from 'chai';
import { describe, it } from 'mocha';
import { applyIntent } from '../../../../core/state/apply-intent.ts';
import type { PromptState } from '../../../../core/state/documents.ts';
import type { AdmitIntent, TagVerdict } from '../../../../core/state/intent.ts';
import { author, changeAfter, production } from '../../../helpers/change-after.ts';
import { ToldHistory } from '../../../helpers/tell-history.ts';

const { name } = production;

describe('admit', () => {
  const oid = (digit: string): string => digit.repeat(40);
  const tag = (version: string, id = '1', prompt: string = name): TagVerdict => ({
    name: prompt,
    version,
    tag: oid(id),
    commit: oid('c'),
    digest: `sha256:${'d'.repeat(64)}`,
  });
  const refusedTag = (version: string, id: string): TagVerdict => ({
    name,
    version,
    tag: oid(id),
    refusal: { code: 'TEMPLATE_INVALID', problem: 'line 3 is broken' },
  });
  const admit = (...tags: readonly TagVerdict[]): AdmitIntent => ({ ...author, verb: 'admit', tags });

  it('does not promote what is held back from an automatic environment, and says how to', () => {
    const changes = ['variable tone is new and required'];
    const held = [{ name, version: '1.1.0', environment: 'staging', baseline: '1.0.0', changes }];
    const tags = [tag('1.0.0'), tag('1.1.0', '2'), tag('1.2.0', '3')];
    const change = changeAfter([], { ...admit(...tags), held });

    expect(Object.keys(change.prompts[0]?.environments['staging']?.promoted ?? {})).to.deep.equal(['1.0.0', '1.2.0']);
    expect(change.warnings).to.deep.equal([
      `${name}@1.1.0 is not served in staging: it breaks applications written for 1.0.0: variable tone is new and required; to serve it all the same: stemma promote ${name}@1.1.0 --env staging --force --reason "why"`,
    ]);
  });

  it('changes nothing in an automatic environment where all that is new is held back', () => {
    const held = [{ name, version: '1.0.0', environment: 'staging', baseline: '0.9.0', changes: ['a'] }];
    const change = changeAfter([], { ...admit(tag('1.0.0')), held });

    expect(change.prompts[0]?.environments).to.deep.equal({});
  });

  it('numbers the releases of each prompt from 1, in the order of their tags', () => {
    const change = changeAfter([], admit(tag('1.0.0'), tag('1.0.0', '2', 'other'), tag('0.9.0', '3')));

    const ordinals = change.prompts.map(({ name: prompt, release }) => [
      prompt,
      Object.fromEntries(Object.entries(release?.versions ?? {}).map(([version, { ordinal }]) => [version, ordinal])),
    ]);
    expect(ordinals).to.deep.equal([
      [name, { '1.0.0': 1, '0.9.0': 2 }],
      ['other', { '1.0.0': 1 }],
    ]);
    expect(change.subject).to.equal('admit 3 releases');
  });

  it('goes on numbering where the last admission ended', () => {
    const [state] = changeAfter(['admit 1.0.0, 1.1.0'], admit(tag('1.2.0'))).prompts;

    expect(state?.release?.versions['1.2.0']).to.deep.equal({
      tag: oid('1'),
      commit: oid('c'),
      digest: `sha256:${'d'.repeat(64)}`,
      ordinal: 3,
      admittedAt: author.at,
    });
  });

  it('promotes where an environment serves automatically, in the same change', () => {
    const change = changeAfter(['admit 1.0.0'], admit(tag('1.1.0'), tag('1.2.0-rc.1', '2')));

    expect(change.effects).to.deep.equal([
      'support/reply: ^1 in staging now gets 1.1.0 instead of 1.0.0, for everyone',
    ]);
    expect(change.prompts[0]?.environments['staging']?.promoted).to.have.keys('1.0.0', '1.1.0');
    expect(change.prompts[0]?.environments).to.not.have.property('production');
  });

  it('knows a tag again', () => {
    const first = changeAfter([], admit(tag('1.0.0')));
    const states = new Map<string, PromptState>(first.prompts.map((state) => [state.name, state]));

    const second = applyIntent(new ToldHistory([]).meta, states, { ...admit(tag('1.0.0')), id: 'i2' });
    expect(second).to.deep.include({ changed: false, prompts: [], warnings: [], subject: 'admit nothing new' });
  });

  it('ignores another tag of an admitted version, with a warning', () => {
    const change = changeAfter(['admit 1.0.0'], admit(tag('1.0.0', '7'), refusedTag('1.0.0', '8')));

    expect(change.changed).to.equal(false);
    expect(change.warnings).to.have.length(2);
    expect(change.warnings[0]).to.match(/^support\/reply@1\.0\.0 was admitted from tag .*; 7{40} is ignored$/);
  });

  it('lets only the first of two tags of one version in', () => {
    const change = changeAfter([], admit(tag('1.0.0', '1'), tag('1.0.0', '2')));

    expect(change.prompts[0]?.release?.versions['1.0.0']?.tag).to.equal(oid('1'));
    expect(change.warnings).to.have.length(1);
  });

  it('records why a tag is refused', () => {
    const change = changeAfter([], admit(refusedTag('1.0.0', '1')));

    expect(change.subject).to.equal('refuse support/reply@1.0.0');
    expect(change.warnings).to.deep.equal(['support/reply@1.0.0 is refused: line 3 is broken']);
    expect(change.prompts[0]?.release).to.deep.equal({
      format: 1,
      name,
      versions: {},
      refused: {
        '1.0.0': { tag: oid('1'), code: 'TEMPLATE_INVALID', problem: 'line 3 is broken', at: author.at },
      },
    });
  });

  it('admits a refused version from a new tag, and forgets the refusal', () => {
    const refused = changeAfter([], admit(refusedTag('1.0.0', '1')));
    const states = new Map(refused.prompts.map((state) => [state.name, state]));

    const change = applyIntent(new ToldHistory([]).meta, states, admit(tag('1.0.0', '2')));
    expect(change.prompts[0]?.release?.versions).to.have.keys('1.0.0');
    expect(change.prompts[0]?.release).to.not.have.property('refused');
  });

  it('says both what is admitted and what is refused', () => {
    expect(changeAfter([], admit(tag('1.0.0'), refusedTag('1.1.0', '2'))).subject).to.equal(
      'admit support/reply@1.0.0, refuse support/reply@1.1.0',
    );
  });

  it('still admits releases of a retired prompt', () => {
    const change = changeAfter(['admit 1.0.0', 'retire'], admit(tag('1.1.0')));

    expect(change.changed).to.equal(true);
    expect(change.effects).to.deep.equal([]);
    expect(change.prompts[0]?.release).to.have.property('retired');
  });

  it('describes the effects on twenty prompts, and counts the rest', () => {
    const tags = Array.from({ length: 1000 }, (_, index) => tag('1.0.0', '1', `prompt-${index}`));
    const change = changeAfter([], admit(...tags));

    expect(change.prompts).to.have.length(1000);
    expect(change.effects).to.have.length(21);
    expect(change.effects.at(-1)).to.equal('and 980 more prompts');
  });

  it('is not misled by names that objects know', () => {
    const change = changeAfter([], admit(tag('1.0.0', '1', 'constructor'), tag('1.0.0', '2', 'valueof/constructor')));

    expect(change.prompts.map((state) => state.name)).to.deep.equal(['constructor', 'valueof/constructor']);
  });
});
