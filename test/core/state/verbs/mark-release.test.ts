import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { DeprecateIntent, KillIntent, YankIntent } from '../../../../core/state/intent.ts';
import { changeAfter } from '../../../helpers/change-after.ts';
import { codeOf } from '../../../helpers/error-code.ts';

type Mark = Partial<YankIntent | DeprecateIntent | KillIntent>;

const two = ['admit 1.0.0, 1.1.0', 'promote 1.0.0', 'promote 1.1.0'];
const marked = (verb: 'yank' | 'deprecate' | 'kill', options: Mark = {}): Mark =>
  ({ verb, name: 'support/reply', version: '1.1.0', reason: 'it is rude', ...options }) as Mark;

describe('yank', () => {
  it('takes a release out of ranges in every environment', () => {
    expect(changeAfter(two, marked('yank'))).to.deep.include({
      changed: true,
      subject: 'yank support/reply@1.1.0',
      effects: [
        'support/reply@1.1.0 is served to exact references with a warning; no range gets it',
        '^1 in production now gets 1.0.0 instead of 1.1.0, for everyone',
        '^1 in staging now gets 1.0.0 instead of 1.1.0, for everyone',
      ],
      undo: 'stemma yank support/reply@1.1.0 --undo',
    });
  });

  it('is taken back with undo, whose own undo repeats the reason', () => {
    expect(changeAfter([...two, 'yank 1.1.0'], marked('yank', { undo: true }))).to.deep.include({
      subject: 'yank support/reply@1.1.0 --undo',
      effects: [
        'support/reply@1.1.0 is no longer yanked',
        '^1 in production now gets 1.1.0 instead of 1.0.0, for everyone',
        '^1 in staging now gets 1.1.0 instead of 1.0.0, for everyone',
      ],
      undo: "stemma yank support/reply@1.1.0 --reason 'it was told'",
    });
  });

  it('leaves no trace once taken back', () => {
    const [state] = changeAfter([...two, 'yank 1.1.0'], marked('yank', { undo: true })).prompts;

    expect(state?.release?.versions['1.1.0']).to.not.have.property('yanked');
  });
});

describe('kill', () => {
  it('says that exact references are refused too', () => {
    expect(changeAfter(two, marked('kill')).effects[0]).to.equal(
      'support/reply@1.1.0 is refused everywhere, also to exact references',
    );
  });

  it('says where a line is left with nothing', () => {
    const change = changeAfter(['admit 1.1.0', 'promote 1.1.0'], marked('kill'));

    expect(change.effects).to.include('^1 in production now gets nothing instead of 1.1.0, for everyone');
  });
});

describe('deprecate', () => {
  it('changes what nobody gets, and needs no reason', () => {
    const { reason: _, ...silent } = marked('deprecate');

    expect(changeAfter(two, silent)).to.deep.include({
      effects: ['support/reply@1.1.0 is served with a warning'],
      undo: 'stemma deprecate support/reply@1.1.0 --undo',
    });
  });
});

for (const verb of ['yank', 'kill'] as const) {
  describe(`${verb}, as every mark that stops serving`, () => {
    it('needs a reason that says something, but not to be taken back', () => {
      expect(codeOf(() => changeAfter(two, marked(verb, { reason: ' \n' })))).to.equal('REASON_REQUIRED');
      expect(codeOf(() => changeAfter([...two, `${verb} 1.1.0`], marked(verb, { reason: '', undo: true })))).to.equal(
        'nothing',
      );
    });
  });
}

for (const verb of ['yank', 'deprecate', 'kill'] as const) {
  describe(`${verb}, as every mark`, () => {
    it('changes nothing where it is so already, with any reason or the same', () => {
      const steps = [...two, `${verb} 1.1.0`];

      expect(changeAfter(steps, marked(verb, { reason: 'it was told' })).changed).to.equal(false);
      expect(changeAfter(two, marked(verb, { undo: true })).changed).to.equal(false);
    });

    it('takes a new reason, and undoes to the old one', () => {
      const change = changeAfter([...two, `${verb} 1.1.0`], marked(verb));

      expect(JSON.stringify(change.prompts[0]?.release?.versions['1.1.0'])).to.include('it is rude');
      expect(change.undo).to.equal(`stemma ${verb} support/reply@1.1.0 --reason 'it was told'`);
    });

    it('is refused for a release or a prompt that does not exist', () => {
      expect(codeOf(() => changeAfter(two, marked(verb, { version: '3.0.0' })))).to.equal('RELEASE_NOT_FOUND');
      expect(codeOf(() => changeAfter(two, marked(verb, { name: 'support/replay' })))).to.equal('PROMPT_NOT_FOUND');
    });
  });
}
