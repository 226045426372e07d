import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import type { StemmaResult } from '../../helpers/run-stemma.ts';
import { runStemma } from '../../helpers/run-stemma.ts';

const idle = '{{! stemma-disable conflict/tone -- agreed }}';
const promptrc = 'prompts: prompts\n';

/** `greet` with a comment that silences nothing, `letter` without a finding. */
const aLibrary = (settings = promptrc): Promise<TestRepository> =>
  aRepository()
    .withFile('.promptrc', settings)
    .withFile('prompts/greet.prompt', aPrompt(`${idle}\nHello {{name}}!`))
    .withFile('prompts/letter.prompt', aPrompt('Dear {{name}}'))
    .commit()
    .build();

const lint = async (repository: TestRepository, ...words: readonly string[]): Promise<StemmaResult> =>
  runStemma(['lint', ...words], { cwd: repository.folder });

/** Codes of the findings of a run with `--json`. */
const codesOf = ({ json }: StemmaResult): readonly string[] =>
  (json as { readonly findings: readonly { readonly code: string }[] }).findings.map(({ code }) => code);

describe('stemma lint', () => {
  afterEach(removeRepositories);

  it('lints all prompts, and warnings alone do not fail', async () => {
    const { code, stdout } = await lint(await aLibrary());

    expect(code).to.equal(0);
    expect(stdout).to.include('warn  PC903').and.to.include('1 warning in 2 files');
  });

  const calls: readonly (readonly [title: string, words: readonly string[], codes: readonly string[], code: number])[] =
    [
      ['one prompt by name', ['letter'], [], 0],
      ['one prompt by path', ['prompts/greet.prompt'], ['PC903'], 0],
      ['a folder', ['prompts'], ['PC903'], 0],
      ['a pattern', ['prompts/g*.prompt'], ['PC903'], 0],
      ['a file once, however often it is named', ['greet', 'prompts/greet.prompt'], ['PC903'], 0],
      ['with too many warnings', ['--max-warnings', '0'], ['PC903'], 1],
      ['errors only', ['--quiet', '--max-warnings', '0'], [], 0],
      ['one rule', ['--rule', 'PC904'], [], 0],
      ['one rule by its id', ['--rule', 'suppression/unused'], ['PC903'], 0],
    ];
  for (const [title, words, codes, code] of calls) {
    it(`lints ${title}`, async () => {
      const result = await lint(await aLibrary(), ...words, '--json');

      expect(result.code).to.equal(code);
      expect(codesOf(result)).to.deep.equal(codes);
    });
  }

  const refused: readonly (readonly [words: readonly string[], error: string, advice: string])[] = [
    [['--rule', 'conflict/tonne'], 'LINT_RULE_UNKNOWN', 'did you mean "conflict/tone"?'],
    [['lettr'], 'PROMPT_NOT_FOUND', 'letter'],
    [['No/such.md'], 'FILE_UNREADABLE', 'does not exist'],
    [['docs/*.md'], 'FILE_UNREADABLE', 'no file fits'],
    [['--since', 'greet@9.0.0'], 'REVISION_UNKNOWN', 'stemma list'],
    [['--explain', 'PC101:1'], 'LINT_FINDING_UNKNOWN', 'fingerprint'],
    [['--max-warnings', 'few'], 'OPTION_INVALID', 'whole number'],
    [['--format', 'pretti'], 'USAGE', 'did you mean "pretty"?'],
    [['--json', '--format', 'sarif'], 'USAGE', 'exclude each other'],
    [['--stdin-filename', 'x.md'], 'USAGE', 'needs "--stdin"'],
  ];
  for (const [words, error, advice] of refused) {
    it(`refuses ${words.join(' ')} as ${error}`, async () => {
      const { errorCode, stderr } = await lint(await aLibrary(), ...words);

      expect(errorCode).to.equal(error);
      expect(stderr).to.include(advice);
    });
  }

  it('refuses a rule in .promptrc that does not exist, and names the nearest', async () => {
    const { code, errorCode, stderr } = await lint(await aLibrary('lint: { rules: { conflict/tonne: off } }\n'));

    expect([code, errorCode]).to.deep.equal([2, 'LINT_RULE_UNKNOWN']);
    expect(stderr).to.include('did you mean "conflict/tone"?');
  });

  it('takes severities from rules, then from overrides whose patterns fit', async () => {
    const lintPart =
      'rules: { PC903: error }, overrides: [{ files: [prompts/gr*.prompt], rules: { suppression/unused: info } }]';
    const repository = await aLibrary(`lint: { ${lintPart} }\n`);
    await repository.write('prompts/letter.prompt', aPrompt(`${idle}\nDear {{name}}`));

    const { code, stdout } = await lint(repository);

    expect(code).to.equal(1);
    expect(stdout)
      .to.match(/greet\.prompt\n {2}info {2}PC903/u)
      .and.to.match(/letter\.prompt\n {2}error PC903/u);
  });

  it('lets the front matter of a prompt have the last word', async () => {
    const repository = await aLibrary('lint: { rules: { PC903: error } }\n');
    await repository.write('prompts/greet.prompt', `---\nstemma.lint: { off: [PC903] }\n---\n${idle}\nHello`);

    expect(codesOf(await lint(repository, '--json'))).to.deep.equal([]);
  });

  it('explains a finding by its fingerprint and by code and line', async () => {
    const repository = await aLibrary();
    const { json } = await lint(repository, '--json');
    const { fingerprint } = (json as { findings: [{ fingerprint: string }] }).findings[0];

    const byPrint = await lint(repository, '--explain', fingerprint.slice(0, 8));
    const byLine = await lint(repository, '--explain', 'pc903:7', 'greet');

    expect(byPrint.stdout).to.include('PC903 suppression/unused').and.to.include('prompts/greet.prompt:7:1');
    expect(byLine.stdout).to.equal(byPrint.stdout);
  });

  it('lists the rules as they are set', async () => {
    const { code, stdout } = await lint(await aLibrary('lint: { rules: { PC160: error } }\n'), '--rules');

    expect(code).to.equal(0);
    expect(stdout).to.match(/^PC160 +conflict\/tone +error /mu);
  });

  it('applies safe fixes and leaves the rest of the file as it is', async () => {
    const repository = await aLibrary();
    const { code, stdout } = await lint(repository, '--fix');

    expect(code).to.equal(0);
    expect(stdout).to.include('No findings in 2 files; 1 fixed');
    expect(await readFile(join(repository.folder, 'prompts/greet.prompt'), 'utf8')).to.equal(
      aPrompt('Hello {{name}}!'),
    );
  });

  it('reports a finding inside a partial once, however many prompts include it', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/_tone.prompt', 'Be {{kind');
    await repository.write('prompts/greet.prompt', '{{> tone}}');
    await repository.write('prompts/letter.prompt', '{{> tone}}');

    expect(codesOf(await lint(repository, '--json'))).to.deep.equal(['PC901']);
  });
});

describe('stemma lint --stdin', () => {
  afterEach(removeRepositories);

  it('lints standard input as the file that it stands for', async () => {
    const { folder: cwd } = await aLibrary();
    const html = '<!-- stemma-disable PC101 -- why -->\nBe kind.\n';

    const asText = await runStemma(['lint', '--stdin', '--stdin-filename', 'AGENTS.md', '--json'], {
      cwd,
      stdin: html,
    });
    const asPrompt = await runStemma(['lint', '--stdin', '--json'], { cwd, stdin: html });

    expect(codesOf(asText)).to.deep.equal(['PC903']);
    expect(codesOf(asPrompt)).to.deep.equal([]);
  });

  it('answers with the mended text for --fix', async () => {
    const { folder: cwd } = await aLibrary();

    expect((await runStemma(['lint', '--stdin', '--fix'], { cwd, stdin: `${idle}\nHello\n` })).stdout).to.equal(
      'Hello\n',
    );
  });
});

describe('stemma lint on bad input', () => {
  afterEach(removeRepositories);

  it('reports each file that cannot be read, and lints the others', async () => {
    const repository = await aLibrary();
    await writeFile(join(repository.folder, 'binary.md'), Buffer.from([0x89, 0x50, 0, 1]));
    await writeFile(join(repository.folder, 'latin.txt'), Buffer.from([0x63, 0xe9, 0x20]));
    await repository.write('prompts/open.prompt', 'Hi {{#if x}}there');
    await repository.write('prompts/yaml.prompt', '---\na: [\n---\nHi');

    const result = await lint(repository, 'prompts', 'binary.md', 'latin.txt', '--json');

    expect(result.code).to.equal(1);
    expect(codesOf(result)).to.deep.equal(['PC903', 'PC901', 'PC901', 'PC900', 'PC900']);
  });

  it('reports no file that cannot be read where the settings say so', async () => {
    const repository = await aLibrary();
    await repository.write('.promptrc', 'prompts: prompts\nlint:\n  rules: { file/unreadable: off }\n');
    await writeFile(join(repository.folder, 'binary.md'), Buffer.from([0x89, 0x50, 0, 1]));

    const result = await lint(repository, 'binary.md', '--json');

    expect(codesOf(result)).to.deep.equal([]);
    expect(result.code).to.equal(0);
  });

  it('reads a line of three million characters, and refuses one of ten', async () => {
    const repository = await aLibrary();
    await repository.write('long.md', 'never always {{x}} "a" {{! '.repeat(111_000));
    await repository.write('longer.md', 'never always {{x}} "a" {{! '.repeat(400_000));

    const result = await lint(repository, 'long.md', 'longer.md', '--no-cache', '--json');

    expect(result.code).to.equal(1);
    expect(codesOf(result)).to.include('PC900');
  });
});
