import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, stopServers } from '../helpers/a-server.ts';
import { compileTypeScript } from '../helpers/compile-typescript.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const withFront = (front: string): string => `---\nmodel: test/model\n${front}---\nHi {{message}}\n`;

const first = withFront(`description: Answers a customer
input:
  schema:
    message: "string, what the customer wrote */ @evil"
    "tone?(enum)": [calm, warm]
  default: { tone: calm }
output:
  format: json
  schema:
    answer: string
    "sources?(array)": string
tools: [find_order]
`);
/** Takes a variable more and can answer less. */
const second = withFront(`description: Answers a customer
input:
  schema:
    message: "string, what the customer wrote */ @evil"
    "tone?(enum)": [calm, warm]
    orderId?: string
  default: { tone: calm }
output:
  format: json
  schema:
    answer: string
    sources(array): string
tools: [find_order]
`);
const tool = `name: find_order
description: Finds an order
inputSchema: { id: string }
outputSchema: { state: string }
`;

/** What the program is to import, which is no file of ours. */
const declared = './prompts.js';
const start = `import type { OutputOf, ServedPrompt, ToolsOf, UncheckedReference } from '@stemma/client';
import { createClient } from '@stemma/client';
import { compile } from '@stemma/client/render';
import { toAnthropic } from '@stemma/client/convert';
import { langfusePrompt, traceAttributes } from '@stemma/client/trace';
import { compileContract } from '@stemma/client/validate';
import { fetchTextWeights } from '@stemma/client/budget';
import { contracts } from '${declared}';
const client = createClient({ url: 'http://127.0.0.1:4600', prompts: ['support/reply@^1'], contracts });
const reply = await client.get('support/reply@^1', { unit: 'u1' });
const use = (...values: readonly unknown[]): void => void values;
declare const output: OutputOf<'support/reply@^1'>;
declare const call: ToolsOf<'support/reply@^1'>['find_order'];
`;

/** Each compiles by itself, with what stands in `start`. */
const good: Readonly<Record<string, string>> = {
  'all variables': `await reply.render({ message: 'Where is it?', tone: 'warm' });`,
  'variables with defaults left out': `await reply.render({ message: 'Where is it?' }, { context: {} });`,
  'what any release may answer': `use(output.answer.length, output.sources?.length);`,
  'answers that were checked': `use((await reply.validateOutput('{}')).answer, (await reply.validateToolCall('find_order', {})).id);`,
  'calls of tools': `const state: typeof call.result = { state: call.arguments.id }; use(state);`,
  'a reference without waiting': `use(client.getSync('support/reply@^1').version);`,
  'a prompt that takes no variables': `await (await client.get('plain@^1')).render();`,
  'what is known at run time only': `await (await client.get('a' + 'b@^1' as UncheckedReference)).render({ any: 1 });`,
  'a prompt that is compiled': `use(compile(reply).render({ message: '' }, { context: {} }).messages, compile(reply).check({}));`,
  'a prompt that is compiled and takes no variables': `use(compile(await client.get('plain@^1')).render());`,
  'what is compiled and known at run time only': `const { name, content, metadata } = reply; use(compile({ name, content, metadata }).render({ any: 1 }));`,
  'a fallback': `createClient({ url: '', fallbacks: { 'support/reply@^1': { prompt: 'Hi' } } });`,
  'a prompt that is traced': `use(traceAttributes(reply), langfusePrompt(reply), reply.decision.version);`,
  'what it renders, converted': `use(toAnthropic(await reply.render({ message: '' })).messages);`,
  'its contract and its weights': `use(compileContract(reply), await fetchTextWeights({ url: '' }, reply));`,
  'a prompt that is passed on': `const pass = (prompt: ServedPrompt<'support/reply@^1'>) => prompt.render({ message: '' }); use(pass(reply));`,
};

/** None compiles. */
const bad: Readonly<Record<string, string>> = {
  'a reference that is not declared': `await client.get('support/reply@^2');`,
  'a prompt that does not exist': `await client.get('support/replay@^1');`,
  'a reference that is not declared, without waiting': `client.getSync('support/reply');`,
  'a reference in the options': `createClient({ url: '', prompts: ['support/replay@^1'] });`,
  'a missing variable': `await reply.render({ tone: 'calm' });`,
  'no variables at all': `await reply.render();`,
  'a misspelt variable': `await reply.render({ message: '', tonne: 'calm' });`,
  'a variable that only some releases take': `await reply.render({ message: '', orderId: 'A1' });`,
  'a variable of another type': `await reply.render({ message: 1 });`,
  'a value that is none of those listed': `await reply.render({ message: '', tone: 'cold' });`,
  'a missing variable of what is compiled': `compile(reply).render({ tone: 'calm' });`,
  'a misspelt variable of what is compiled': `compile(reply).render({ message: '', tonne: 'calm' });`,
  'a fallback of a reference that is not declared': `createClient({ url: '', fallbacks: { 'support/replay@^1': { prompt: 'Hi' } } });`,
  'a property that no release answers': `use(output.anwser);`,
  'a property that only some releases answer': `use(output.sources.length);`,
  'a property that no checked answer has': `use((await reply.validateOutput('{}')).anwser);`,
  'an argument that no checked call has': `use((await reply.validateToolCall('find_order', {})).orderId);`,
  'a property of another type': `const answer: number = output.answer; use(answer);`,
  'an argument that the tool does not have': `use(call.arguments.orderId);`,
  'a result that the tool does not give': `const result: typeof call.result = { status: '' }; use(result);`,
  'variables of a prompt that takes none': `await (await client.get('plain@^1')).render({ message: '' });`,
};

describe('stemma types', () => {
  let original: TestRepository;
  before(async () => {
    original = keepRepository(
      await aRepository()
        .withFile('.promptrc', 'environments: { production: { default: true } }')
        .withFile('prompts/support/reply.prompt', first)
        .withFile(
          'prompts/plain.prompt',
          '---\ninput: { schema: { type: object, additionalProperties: false } }\n---\nHi\n',
        )
        .withFile('prompts/apart.prompt', withFront('input: { schema: { message: string } }\n'))
        .withFile('tools/find_order.yaml', tool)
        .commit()
        .release('support/reply', '1.0.0')
        .release('plain', '1.0.0')
        .release('apart', '1.0.0')
        .withFile(
          'prompts/apart.prompt',
          withFront('input: { schema: { topic: string } }\n').replace('{{message}}', '{{topic}}'),
        )
        .withFile('prompts/support/reply.prompt', second)
        .commit()
        .release('support/reply', '1.1.0')
        .release('apart', '1.1.0')
        .release('support/reply', '2.0.0')
        .release('support/reply', '2.1.0-rc.1')
        .build(),
    );
  });
  after(() => original.remove());
  afterEach(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('declares each major line of every prompt, from the repository and through a registry alike', async () => {
    const { url } = await aServer({ registry: await original.open() });

    const here = await runStemma(['types'], { cwd: original.folder });
    const there = await runStemma(['types'], { cwd: original.folder, env: { STEMMA_REGISTRY: url } });

    expect(here.code).to.equal(0);
    expect(there).to.deep.equal(here);
    expect([...here.stdout.matchAll(/^ {2}'(\S+)': \{/gmu)].map(([, reference]) => reference)).to.deep.equal([
      ...['apart@^1', 'plain@^1', 'support/reply@^1', 'support/reply@^2'],
    ]);
    expect(here.stdout).to.match(/ \* support\/reply@\^1\n \* {3}1\.1\.0 sha256:[0-9a-f]{64}\n \* {3}1\.0\.0 sha256:/u);
  });

  it('makes good code compile, and each kind of bad code not', async () => {
    const { folder: cwd } = await original.copy();
    await runStemma(['types', '--range', 'support/reply@^1', '--range', 'plain@^1', '--out', 'prompts.ts'], { cwd });
    const files: Record<string, string> = { 'prompts.ts': await readFile(join(cwd, 'prompts.ts'), 'utf8') };
    for (const [name, code] of Object.entries({ ...good, ...bad })) {
      files[`${name.replaceAll(/\W+/gu, '-')}.ts`] =
        `${start}use(output, call, contracts['support/reply@^1']);\n${code}\n`;
    }

    const found = await compileTypeScript(files);

    const fileOf = (name: string): string => `${name.replaceAll(/\W+/gu, '-')}.ts`;
    const complaints = (name: string): readonly string[] =>
      found.filter(({ file }) => file === fileOf(name)).map(({ line, message }) => `${line}: ${message}`);
    expect(found.filter(({ file }) => !Object.keys(bad).map(fileOf).includes(file))).to.deep.equal([]);
    // What stands behind `start`, and a line that uses all of it.
    const line = new RegExp(`^${start.split('\n').length + 1}: TS`, 'u');
    for (const name of Object.keys(bad)) {
      expect(complaints(name), name).to.have.length(1);
      expect(complaints(name)[0], name).to.match(line);
    }
  });

  it('lets every reference and every variable compile where nothing is declared', async () => {
    const code = `import { createClient } from '@stemma/client';
      const client = createClient({ url: '', prompts: ['a@^1'] });
      await (await client.get('any/prompt')).render({ any: 1 });
      createClient({ url: '', fallbacks: { 'b@^1': { prompt: 'Hi' } } });
      await client.getSync('any/prompt@^1').render();`;

    expect(await compileTypeScript({ 'app.ts': code })).to.deep.equal([]);
  });

  it('writes the file in one step, with the releases as a value where it is no file of declarations', async () => {
    const { folder: cwd } = await original.copy();
    const written = await runStemma(['types', '-o', 'src/prompts.ts', '--range', 'support/reply@^1'], { cwd });

    expect([written.code, written.stdout.split('\n')[0]]).to.deep.equal([0, 'Wrote src/prompts.ts']);
    expect(written.stdout).to.include('support/reply@^1  2 releases, 1.0.0 to 1.1.0');
    const text = await readFile(join(cwd, 'src/prompts.ts'), 'utf8');
    expect(text).to.include("export const contracts = {\n  'support/reply@^1': ['1.1.0', '1.0.0'],\n} as const;");
    expect(await readdir(join(cwd, 'src'))).to.deep.equal(['prompts.ts']);
  });

  it('tells with --check whether the file is up to date, and writes nothing', async () => {
    const { folder: cwd } = await original.copy();
    const check = ['types', '--out', 'prompts.d.ts', '--check'];

    const missing = await runStemma(check, { cwd });
    await runStemma(['types', '--out', 'prompts.d.ts'], { cwd });
    const current = await runStemma(check, { cwd });
    await writeFile(join(cwd, 'prompts.d.ts'), 'export {};\r\n');
    const old = await runStemma([...check, '--json'], { cwd });

    expect([missing.code, current.code, old.code]).to.deep.equal([1, 0, 1]);
    expect(missing.stdout)
      .to.include('Not up to date: prompts.d.ts')
      .and.to.include('Next: stemma types --out prompts.d.ts');
    expect(current.stdout).to.include('Up to date: prompts.d.ts');
    expect(old.json).to.deep.include({ file: 'prompts.d.ts', isCurrent: false, isWritten: false });
    expect(await readFile(join(cwd, 'prompts.d.ts'), 'utf8')).to.equal('export {};\r\n');
  });

  it('takes a file with the line breaks of another system for the same', async () => {
    const { folder: cwd } = await original.copy();
    const { stdout } = await runStemma(['types'], { cwd });
    await writeFile(join(cwd, 'prompts.d.ts'), stdout.replaceAll('\n', '\r\n'));

    expect((await runStemma(['types', '--out', 'prompts.d.ts', '--check'], { cwd })).code).to.equal(0);
  });

  it('leaves out what ranges do not get any more, and warns where no variables fit all that is left', async () => {
    const { folder: cwd } = await original.copy();

    const both = await runStemma(['types', '--range', 'apart@^1'], { cwd });
    expect(both.stderr).to.include('no variables fit every release of apart@^1: yank one, or write a narrower range');
    expect(both.stdout).to.include('input: never;');
    await runStemma(['yank', 'apart@1.0.0', '-r', 'nobody asked for it'], { cwd });
    const one = await runStemma(['types', '--range', 'apart@^1'], { cwd });
    expect([one.stderr, one.stdout.includes('readonly topic: string;')]).to.deep.equal(['', true]);
  });

  const refusals: readonly (readonly [argv: readonly string[], code: number, error: string])[] = [
    [['--range', 'support/replay@^1'], 1, 'PROMPT_NOT_FOUND'],
    [['--range', 'support/reply@^9'], 1, 'RANGE_EMPTY'],
    [['--range', 'support/reply@1.9.0'], 1, 'RELEASE_NOT_FOUND'],
    [['--range', 'support/reply@workspace'], 2, 'REFERENCE_INVALID'],
    [['--range', 'support/reply@^^'], 2, 'RANGE_INVALID'],
    [['--check'], 2, 'USAGE'],
  ];
  for (const [argv, code, error] of refusals) {
    it(`refuses ${argv.join(' ')} with ${error}`, async () => {
      const result = await runStemma(['types', ...argv], { cwd: original.folder });

      expect([result.code, result.errorCode, result.stdout]).to.deep.equal([code, error, '']);
    });
  }

  it('refuses a file that cannot be written', async () => {
    const { folder: cwd } = await original.copy();
    await mkdir(join(cwd, 'taken'));

    const { code } = await runStemma(['types', '--out', 'taken'], { cwd });

    expect(code).to.be.greaterThan(0);
    expect(await readdir(join(cwd, 'taken'))).to.deep.equal([]);
  });
});
