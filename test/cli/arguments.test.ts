import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Arguments } from '../../cli/arguments.ts';
import { parseArguments } from '../../cli/arguments.ts';
import { commands, findCommand } from '../../cli/spec/commands.ts';
import { splitCommand } from '../../cli/split-command.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { unitParameter } from '../../server/openapi/parameters.ts';
import { environmentVerbBody } from '../../server/openapi/request-bodies.ts';

function parse(line: string): Arguments {
  const [name = '', ...words] = line.split(' ').filter((word) => word !== '');
  const spec = findCommand(name);
  if (spec === undefined) throw new Error(`no command ${name}`);
  return parseArguments(spec, words);
}

function problem(name: string, words: readonly string[]): string {
  const spec = findCommand(name);
  try {
    if (spec !== undefined) parseArguments(spec, words);
  } catch (error) {
    if (isStemmaError(error, 'USAGE')) return error.message;
    throw error;
  }
  throw new Error('accepted');
}

describe('parseArguments()', () => {
  it('reads switches, values, repeated values and words in any order', () => {
    const args = parse('render --var a=1 support/reply -s refund --var b=2 --json');

    expect(args.required('reference')).to.equal('support/reply');
    expect(args.text('sample')).to.equal('refund');
    expect(args.texts('var')).to.deep.equal(['a=1', 'b=2']);
    expect(args.has('json')).to.equal(true);
    expect(args.text('input')).to.equal(undefined);
  });

  it('reads "-" as the value of --input', () => {
    expect(parse('render x --input -').text('input')).to.equal('-');
  });

  it('takes what follows "--" as a word', () => {
    expect(parse('list -- --json').word('prompt')).to.equal('--json');
  });

  it('takes any number of words where the last one may be repeated', () => {
    expect(parse('lint').words('files')).to.deep.equal([]);
    expect(parse('lint a --quiet b -- --c').words('files')).to.deep.equal(['a', 'b', '--c']);
    expect(problem('lint', ['a', ''])).to.equal('<files> is empty');
    expect(problem('lint', ['a', 'b\0'])).to.include('NUL');
  });

  for (const [line, id] of [
    ['release support/reply --prerelease', ''],
    ['release --prerelease support/reply', ''],
    ['release support/reply --prerelease beta', 'beta'],
    ['release --prerelease beta support/reply', 'beta'],
    ['release support/reply --prerelease=beta', 'beta'],
  ] as const) {
    it(`reads the prerelease of "${line}" as "${id}"`, () => {
      const args = parse(line);

      expect(args.text('prerelease')).to.equal(id);
      expect(args.required('prompt')).to.equal('support/reply');
    });
  }

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['release', [], '"stemma release" needs <prompt>'],
    ['release', ['a', '--majro'], 'did you mean "--major"?'],
    ['promote', ['a@1.0.0', '--environment', 'x'], 'did you mean "--env"?'],
    ['release', ['a', '-x'], '"stemma release" has no option "-x"'],
    ['release', ['a', 'b'], 'Unexpected argument "b"'],
    ['release', ['a', '-m'], 'Option "--message" needs a value'],
    ['release', ['a', '-m', '--push'], 'Option "--message" needs a value'],
    ['release', ['a', '--version='], 'Option "--version" needs a value'],
    ['release', ['a', '--push=yes'], 'Option "--push" takes no value'],
    ['release', ['a', '-m', 'x', '-m', 'y'], 'Option "--message" was given twice'],
    ['release', ['a', '--registry', 'http://x'], 'works on a repository, not through a registry'],
    ['release', [''], '<prompt> is empty'],
    ['list', ['--backend', 'natve'], 'did you mean "native"?'],
    ['list', ['--backend', 'svn'], 'choose auto, native, isomorphic'],
    ['list', ['x'.repeat(9000)], 'longer than 8192 characters'],
    ['list', ['--repo', 'x'.repeat(9000)], 'longer than 8192 characters'],
    ['list', ['a\0b'], 'contains a NUL character'],
    ['list', ['--repo', 'a\0b'], 'contains a NUL character'],
  ];
  for (const [name, words, expected] of wrong) {
    it(`refuses stemma ${name} ${JSON.stringify(words).slice(0, 60)}`, () => {
      expect(problem(name, words)).to.include(expected);
    });
  }

  it('takes units and reasons as long as the registry does over HTTP, and no longer', () => {
    const { maxLength: unit } = unitParameter.schema;
    const { maxLength: reason } = Object(environmentVerbBody['properties']).reason;
    const words = (length: number, option: string): string => `--${option} ${'x'.repeat(length)}`;

    expect(parse(`resolve greet ${words(Number(unit), 'unit')}`).text('unit')).to.have.length(512);
    expect(parse(`yank greet@1.0.0 ${words(reason, 'reason')}`).text('reason')).to.have.length(1000);
    expect(problem('resolve', ['greet', ...words(Number(unit) + 1, 'unit').split(' ')])).to.include('longer than 512');
    expect(problem('yank', ['greet@1.0.0', ...words(reason + 1, 'reason').split(' ')])).to.include('longer than 1000');
  });

  it('never echoes more than a little of what was typed', () => {
    expect(problem('list', ['a', 'y'.repeat(5000)]).length).to.be.lessThan(200);
    expect(problem('list', [`--${'y'.repeat(5000)}`]).length).to.be.lessThan(200);
  });

  it('needs nothing else where help is asked for', () => {
    expect(parse('release --help').has('help')).to.equal(true);
  });
});

describe('commands', () => {
  for (const command of commands) {
    it(`${command.name} has examples that its own options and words allow`, () => {
      expect(command.examples).not.to.be.empty;
      for (const example of command.examples) {
        const words = shellWords(example.replace(/^(?:[A-Z_]+=\S+ )*/u, '').replace(/ >>? .*$/u, ''));
        const { name, rest } = splitCommand(words.slice(1));
        expect([words[0], name]).to.deep.equal(['stemma', command.name]);
        expect(() => parseArguments(command, rest)).not.to.throw();
      }
    });
  }

  it('have names, options and letters of their own, and summaries of one line', () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    for (const { name, summary, options } of commands) {
      expect(summary, name)
        .to.match(/^[a-z].*[^.]$/u)
        .and.to.have.length.below(80);
      const letters = options.flatMap(({ short }) => (short === undefined ? [] : [short]));
      expect(new Set(letters).size, name).to.equal(letters.length);
    }
  });
});

/** Words as a POSIX shell splits them; enough for our examples. */
function shellWords(line: string): string[] {
  const words = line.match(/(?:"(?:\\.|[^"\\])*"|[^\s"])+/gu) ?? [];
  return words.map((word) =>
    word.replace(/"((?:\\.|[^"\\])*)"/gu, (_, inner: string) => inner.replace(/\\(.)/gu, '$1')),
  );
}
