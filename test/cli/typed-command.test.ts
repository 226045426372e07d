import { expect } from 'chai';
import { describe, it } from 'mocha';
import { typedCommand } from '../../cli/typed-command.ts';

describe('typedCommand()', () => {
  const cases = [
    { what: 'no place', argv: ['list'], shown: 'stemma show greet' },
    { what: 'a folder', argv: ['-C', 'sample', 'list'], shown: 'stemma -C sample show greet' },
    {
      what: 'a folder with a space',
      argv: ['list', '--repo', 'my prompts'],
      shown: "stemma --repo 'my prompts' show greet",
    },
    { what: 'a folder after =', argv: ['list', '--repo=sample'], shown: 'stemma --repo=sample show greet' },
    {
      what: 'a registry',
      argv: ['--registry', 'http://127.0.0.1:4600', 'list'],
      shown: 'stemma --registry http://127.0.0.1:4600 show greet',
    },
  ];
  for (const { what, argv, shown } of cases) {
    it(`names the place again: ${what}`, () => {
      expect(typedCommand(argv, {})('stemma show greet')).to.equal(shown);
    });
  }

  it('knows commands of two words', () => {
    const shown = typedCommand(['-C', 'sample', '--registry', 'http://x', 'rollout', 'status'], {});

    expect(shown('stemma rollout start greet@1.0.0')).to.equal(
      'stemma -C sample --registry http://x rollout start greet@1.0.0',
    );
    expect(shown('stemma audit verify')).to.equal('stemma -C sample audit verify');
    expect(shown('stemma audit greet')).to.equal('stemma -C sample --registry http://x audit greet');
  });

  it('goes through npx where the call did', () => {
    expect(typedCommand(['list'], { npm_command: 'exec' })('stemma show greet')).to.equal('npx stemma show greet');
  });

  it('names the folder to git as well', () => {
    const next = 'git add prompts/a.prompt && git commit, then stemma release a; no git process';

    expect(typedCommand(['-C', 'my prompts', 'status'], {})(next)).to.equal(
      "git -C 'my prompts' add prompts/a.prompt && git -C 'my prompts' commit, then stemma -C 'my prompts' release a; no git process",
    );
    expect(typedCommand(['status'], {})(next)).to.equal(next);
  });

  it('leaves out a place without a value', () => {
    expect(typedCommand(['promote', '--registry'], {})('stemma promote --help')).to.equal('stemma promote --help');
  });

  it('finds commands within a sentence, and leaves names alone', () => {
    const shown = typedCommand(['-C', 'sample'], {})('run "stemma sync", then look at stemma/state');

    expect(shown).to.equal('run "stemma -C sample sync", then look at stemma/state');
  });
});
