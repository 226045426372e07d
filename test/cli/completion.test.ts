import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { completionScripts } from '../../cli/report/completion.ts';
import { commands, optionsOf } from '../../cli/spec/commands.ts';
import { aCommandTable } from '../helpers/a-command-table.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const call = { cwd: tmpdir() };
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** What bash offers for a line; the last word is being typed. */
function completeInBash(script: string, words: readonly string[]): string[] {
  const setUp = `stemma() { echo greet; echo support/reply; }\n${script}`;
  const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _stemma; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `${setUp}\n${line}`], { encoding: 'utf8' });
  expect(stderr).to.equal('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('stemma completion', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`prints a script for ${shell} that knows every command and option`, async () => {
      const { code, stdout } = await runStemma(['completion', shell], call);

      expect(code).to.equal(0);
      for (const command of commands) {
        for (const word of command.name.split(' ')) expect(stdout).to.include(word);
        for (const { name } of optionsOf(command)) expect(stdout).to.include(name);
      }
      // Whoever has the shell also has its parser.
      if (has(shell)) expect(spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' }).stderr).to.equal('');
    });
  }

  it('completes commands, options, choices and names of prompts in bash', async () => {
    const { stdout: script } = await runStemma(['completion', 'bash'], call);
    if (!has('bash')) return;

    expect(completeInBash(script, ['stemma', 'rel'])).to.deep.equal(['release']);
    expect(completeInBash(script, ['stemma', 'release', '--ma'])).to.deep.equal(['--major']);
    expect(completeInBash(script, ['stemma', 'list', '--backend', 'n'])).to.deep.equal(['native']);
    expect(completeInBash(script, ['stemma', 'release', 'sup'])).to.deep.equal(['support/reply']);
    expect(completeInBash(script, ['stemma', '-C', 'list', 'promo'])).to.deep.equal(['promote']);
    expect(completeInBash(script, ['stemma', 'help', 'stat'])).to.deep.equal(['status']);
  });

  it('completes second words, and what follows them', () => {
    const script = completionScripts['bash']?.(aCommandTable) ?? '';
    if (!has('bash')) return;

    expect(completeInBash(script, ['stemma', 's'])).to.deep.equal(['sail']);
    expect(completeInBash(script, ['stemma', 'sail', ''])).to.deep.equal(['out', 'row', '--help']);
    expect(completeInBash(script, ['stemma', 'sail', 'out', '--sp'])).to.deep.equal(['--speed']);
    expect(completeInBash(script, ['stemma', 'sail', 'row', '--sp'])).to.deep.equal([]);
    expect(completeInBash(script, ['stemma', 'moor', 'c'])).to.deep.equal(['check']);
    expect(completeInBash(script, ['stemma', 'moor', '--sp'])).to.deep.equal(['--speed']);
    expect(completeInBash(script, ['stemma', 'moor', 'check', '--sp'])).to.deep.equal([]);
    expect(completeInBash(script, ['stemma', 'moor', 'west', '--sp'])).to.deep.equal(['--speed']);
  });

  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`prints a script for ${shell} whose second words parse`, () => {
      const script = completionScripts[shell]?.(aCommandTable) ?? '';

      for (const word of ['sail', 'moor', 'out', 'check']) expect(script).to.include(word);
      if (has(shell)) expect(spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' }).stderr).to.equal('');
    });
  }

  it('names the nearest shell for one that it does not know', async () => {
    const { code, stderr } = await runStemma(['completion', 'bsh'], call);

    expect(code).to.equal(2);
    expect(stderr).to.include('did you mean "bash"?');
  });
});
