import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { CommandSpec, OptionSpec } from '../../cli/spec/command-spec.ts';
import { commands, optionsOf } from '../../cli/spec/commands.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

/** What no parameter of ours can mean. */
const garbage: readonly string[] = [
  '../../etc/passwd',
  '..%2f..%2fetc',
  '%252e%252e%252f',
  'a\\b',
  'nul\0byte',
  '/absolute',
  'Upper Case',
  'greet@',
  'greet@1.0',
  'greet@1.0.0+build',
  'greet@v1.0.0',
  'greet@>=1 ||',
  '@1.0.0',
  '__proto__',
  'x'.repeat(129),
  'x'.repeat(9000),
  '\u202etxt',
  '💥',
  '',
];
/** Enough for options, whose garbage is mostly refused by one rule each. */
const optionGarbage: readonly string[] = ['../../etc/passwd', 'nul\0byte', 'x'.repeat(9000), '💥', '', '-1', '1e99'];

/** Words that make a call whole, so that only the parameter under test is wrong. */
const valid: Readonly<Record<string, string>> = {
  prompt: 'greet',
  reference: 'greet',
  release: 'greet@1.0.0',
  shell: 'bash',
  command: 'list',
};

/** Options without which a command says only that it needs them. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'rollout set': ['--percent', '5'],
  'rollout export': ['--flagd'],
};

/** Options whose value may be any text, or any folder: too long, or cut off, is all that it can be. */
const freeText = new Set([
  'add-override',
  'by',
  'data',
  'evidence',
  'message',
  'out',
  'override',
  'reason',
  'remove-override',
  'unit',
]);

let repository: TestRepository;

describe('the command line', () => {
  before(async () => {
    repository = await aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();
  });
  after(removeRepositories);

  /** Everything of the repository that a command could change. */
  async function snapshot(): Promise<unknown> {
    const refs = (await repository.backend.listRefs('refs/')).map(({ name, oid }) => `${name} ${oid}`);
    const files = (await readdir(repository.folder, { recursive: true })).filter((path) => !path.startsWith('.git'));
    return { refs, files: files.sort(), settings: await readFile(join(repository.folder, '.promptrc'), 'utf8') };
  }

  /** Options that keep a call from changing anything, from a port in use and from noise, but for the one under test. */
  function harmless({ name, options }: CommandSpec, tested = ''): string[] {
    const quiet: Readonly<Record<string, string>> = name === 'serve' ? { port: '0', 'log-level': 'silent' } : {};
    const rest = Object.entries(quiet).filter(([option]) => option !== tested);
    return [
      ...(tested === 'percent' ? [] : (needed[name] ?? [])),
      ...(options.some((option) => option.name === 'dry-run') ? ['--dry-run'] : []),
      ...rest.flatMap(([option, value]) => [`--${option}`, value]),
    ];
  }

  /** The calls of a command with garbage in one place each. */
  function* callsOf(command: CommandSpec): Generator<{ readonly what: string; readonly argv: readonly string[] }> {
    const required = command.positionals.filter((one) => one.required);
    const words = required.map(({ name }) => valid[name] ?? 'greet');
    for (const [index, { name }] of command.positionals.entries()) {
      for (const value of garbage) {
        const before = command.positionals.slice(0, index).map((one) => valid[one.name] ?? 'greet');
        const after = required.slice(index + 1).map((one) => valid[one.name] ?? 'greet');
        yield {
          what: `<${name}> ${show(value)}`,
          argv: [...command.name.split(' '), ...before, value, ...after, ...harmless(command)],
        };
      }
    }
    for (const option of optionsOf(command).filter(({ value }) => value !== undefined)) {
      for (const value of takesGarbage(option) ? optionGarbage : ['x'.repeat(9000), 'nul\0byte', '']) {
        const argv = [
          ...command.name.split(' '),
          ...words,
          `--${option.name}`,
          value,
          ...harmless(command, option.name),
        ];
        yield { what: `--${option.name} ${show(value)}`, argv };
      }
    }
  }

  const takesGarbage = ({ name, value }: OptionSpec): boolean => value !== undefined && !freeText.has(name);
  const show = (value: string): string => JSON.stringify(value).slice(0, 24);

  describe('garbage', () => {
    for (const command of commands) {
      it(`in any parameter of stemma ${command.name} is a typed error with a hint, and changes nothing`, async () => {
        const before = await snapshot();
        let refused = 0;
        for (const { what, argv } of callsOf(command)) {
          const { code, errorCode, stdout, stderr } = await runStemma(argv, { cwd: repository.folder, stopped: true });

          expect([0, 1, 2, 3], `${what}: ${stderr}`).to.include(code);
          expect(stderr, what).not.to.match(/\n\s+at /u);
          expect(stderr.length, what).to.be.lessThan(2000);
          if (code === 0) continue;
          refused += 1;
          if (errorCode === undefined) expect(stdout, what).not.to.equal('');
          else expect([stdout, /^hint: \S/mu.test(stderr)], what).to.deep.equal(['', true]);
        }
        expect(await snapshot()).to.deep.equal(before);
        const options = optionsOf(command).filter(({ value }) => value !== undefined);
        const strict = command.positionals.length + options.filter(takesGarbage).length;
        expect(refused).to.be.at.least(strict * 3 + options.filter((one) => !takesGarbage(one)).length * 3);
      });
    }
  });

  describe('no repository', () => {
    for (const command of commands.filter(({ scope }) => scope !== 'none')) {
      it(`stemma ${command.name} says so, or does without`, async () => {
        const cwd = await mkdtemp(join(tmpdir(), 'stemma-none-'));
        const words = command.positionals.filter((one) => one.required).map(({ name }) => valid[name] ?? 'greet');
        const argv = [
          ...command.name.split(' '),
          ...(command.name === 'new' ? ['greet'] : words),
          ...(needed[command.name] ?? []),
        ];

        const { code, errorCode, stderr } = await runStemma(argv, { cwd, stopped: true });

        expect(await readdir(cwd)).to.deep.equal([]);
        await rm(cwd, { recursive: true });
        if (command.name === 'config') return expect(code).to.equal(0);
        if (command.name === 'doctor') return expect(code).to.equal(1);
        expect(code).to.equal(2);
        expect(['REPOSITORY_NOT_FOUND', 'CONFIG_NOT_FOUND']).to.include(errorCode);
        expect(stderr).to.include('hint:');
        return undefined;
      });
    }

    for (const command of commands) {
      it(`stemma ${command.name} -C refuses a folder that there is not`, async () => {
        const words = command.positionals.filter((one) => one.required).map(({ name }) => valid[name] ?? 'greet');

        const { code, errorCode } = await runStemma([...command.name.split(' '), ...words, '-C', 'no/such'], {
          cwd: repository.folder,
        });

        expect([code, errorCode]).to.deep.equal([2, 'OPTION_INVALID']);
      });
    }
  });

  describe('a repository without a commit', () => {
    for (const command of commands.filter(({ name, scope }) => scope !== 'none' && name !== 'new')) {
      it(`stemma ${command.name} works, or says what is missing`, async () => {
        const empty = await aRepository().withFile('.promptrc', '').withFile('prompts/greet.prompt', aPrompt()).build();
        const words = command.positionals.filter((one) => one.required).map(({ name }) => valid[name] ?? 'greet');
        const argv = [...command.name.split(' '), ...words, ...harmless(command)];

        const { code, errorCode } = await runStemma(argv, { cwd: empty.folder, stopped: true });

        expect([0, 1, 2]).to.include(code);
        if (code !== 0 && command.name !== 'doctor') expect(errorCode).to.be.a('string');
      });
    }
  });

  describe('a broken .promptrc', () => {
    it('is one typed error in every command that reads it, and doctor tells of it too', async () => {
      const broken = await aRepository()
        .withFile('.promptrc', 'promts: x')
        .withFile('prompts/greet.prompt', 'x')
        .build();
      for (const name of ['list', 'status', 'show', 'render', 'diff', 'release', 'resolve', 'config', 'sync', 'new']) {
        const argv = [name, ...(['list', 'status', 'config', 'sync'].includes(name) ? [] : ['greet'])];
        const { code, errorCode, stderr } = await runStemma(argv, { cwd: broken.folder });

        expect([code, errorCode], name).to.deep.equal([2, 'CONFIG_UNKNOWN_KEY']);
        expect(stderr, name).to.include('did you mean "prompts"?');
      }
      expect((await runStemma(['doctor'], { cwd: broken.folder })).stdout).to.match(/^failed +settings .*promts/mu);
    });
  });

  describe('stemma render --input', () => {
    for (const [what, stdin, problem] of [
      ['nothing', '', 'not a mapping'],
      ['a list', '[1]', 'not a mapping'],
      ['a text', 'just words', 'not a mapping'],
      ['broken YAML', 'a: [', 'line 1'],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'not UTF-8'],
      ['aliases that multiply', `a: &a [x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`, 'alias'],
      ['more than 8 MiB', 'x'.repeat(8 * 1024 * 1024 + 1), 'larger than'],
    ] as const) {
      it(`refuses ${what} on standard input`, async () => {
        const { code, errorCode, stderr } = await runStemma(['render', 'greet', '--input', '-'], {
          cwd: repository.folder,
          stdin,
        });

        expect([code, errorCode]).to.deep.equal([2, 'FILE_UNREADABLE']);
        expect(stderr).to.include('standard input').and.to.include(problem);
      });
    }

    for (const [file, problem] of [
      ['missing.json', 'does not exist'],
      ['prompts', 'is a folder'],
      ['prompts/greet.prompt/x', 'does not exist'],
    ] as const) {
      it(`refuses the file ${file}`, async () => {
        const { code, errorCode, stderr } = await runStemma(['render', 'greet', '--input', file], {
          cwd: repository.folder,
        });

        expect([code, errorCode]).to.deep.equal([2, 'FILE_UNREADABLE']);
        expect(stderr).to.include(problem);
      });
    }

    for (const value of ['novalue', '=x', '']) {
      it(`refuses --var ${JSON.stringify(value)}`, async () => {
        const { code, errorCode } = await runStemma(['render', 'greet', '--var', value], { cwd: repository.folder });

        expect([code, errorCode]).to.deep.equal([2, 'USAGE']);
      });
    }

    it('takes __proto__ as a plain variable', async () => {
      const { code } = await runStemma(['render', 'greet', '--var', '__proto__={"name":"x"}'], {
        cwd: repository.folder,
      });

      expect(code).to.equal(1);
    });
  });
});
