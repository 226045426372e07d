import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { commandModules } from '../../cli/command-modules.ts';
import { reportReference } from '../../cli/report/reference.ts';
import { commands, commandsAfter, commandTable, firstWords, optionsOf } from '../../cli/spec/commands.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const call = { cwd: tmpdir() };

describe('stemma --help', () => {
  it('lists every command, or the family it belongs to, with a summary', async () => {
    const { code, stdout } = await runStemma(['--help'], call);

    expect(code).to.equal(0);
    for (const { name, summary } of firstWords()) expect(stdout).to.match(new RegExp(`^  ${name} +${summary}$`, 'mu'));
  });

  it('is what a call without a command prints', async () => {
    const [bare, help] = [await runStemma([], call), await runStemma(['-h'], call)];

    expect(bare).to.deep.equal(help);
  });

  it('fits a terminal of 100 columns', async () => {
    const { stdout } = await runStemma(['--help'], call);

    expect(stdout.split('\n').filter((line) => line.length > 110)).to.deep.equal([]);
  });
});

describe('stemma <command> --help', () => {
  for (const command of commands) {
    it(`tells the usage, options and examples of ${command.name}`, async () => {
      const { code, stdout } = await runStemma([...command.name.split(' '), '--help'], call);

      expect(code).to.equal(0);
      for (const { name } of optionsOf(command)) expect(stdout).to.include(`--${name}`);
      for (const example of command.examples) expect(stdout).to.include(example);
      expect(stdout).to.equal((await runStemma(['help', ...command.name.split(' ')], call)).stdout);
    });
  }
});

describe('stemma <family> --help', () => {
  for (const { name, summary } of firstWords().filter((first) => !('options' in first))) {
    it(`tells the commands of ${name}`, async () => {
      const { code, stdout } = await runStemma([name, '--help'], call);

      expect(code).to.equal(0);
      expect(stdout).to.include(summary);
      for (const command of commandsAfter(name)) expect(stdout).to.include(`  ${command.name} `);
      for (const argv of [[name], ['help', name]]) expect((await runStemma(argv, call)).stdout).to.equal(stdout);
    });
  }
});

describe('stemma --version', () => {
  it('prints the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };

    expect((await runStemma(['--version'], call)).stdout).to.equal(`${manifest.version}\n`);
    expect((await runStemma(['-V'], call)).stdout).to.equal(`${manifest.version}\n`);
  });
});

describe('stemma help', () => {
  it('names the nearest command for one that there is not', async () => {
    for (const argv of [['help', 'relase'], ['relase']]) {
      const { code, stdout, stderr } = await runStemma(argv, call);

      expect(code).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr).to.include('error[COMMAND_UNKNOWN]').and.to.include('did you mean "stemma release"?');
    }
  });

  it('refuses an option without a command', async () => {
    const { code, stderr } = await runStemma(['--jsn'], call);

    expect(code).to.equal(2);
    expect(stderr).to.include('error[USAGE]').and.to.include('stemma --help');
  });

  it('finds the command behind global options', async () => {
    const { code, stdout } = await runStemma(['-C', tmpdir(), 'help', 'log'], call);

    expect(code).to.equal(0);
    expect(stdout).to.include('stemma log');
  });
});

describe('docs/reference/cli.md', () => {
  it('is what "stemma help --markdown" prints', () => {
    const text = readFileSync(join(projectRoot, 'docs/reference/cli.md'), 'utf8');

    expect(text).to.equal(reportReference(commandTable));
  });
});

describe('commandModules', () => {
  it('has one module for each command', () => {
    expect(Object.keys(commandModules).sort()).to.deep.equal(commands.map(({ name }) => name).sort());
  });

  for (const [name, load] of Object.entries(commandModules)) {
    it(`${name} can be loaded`, async () => {
      expect((await load()).run).to.be.a('function');
    });
  }
});
