import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { PageBlock } from '../helpers/page-blocks.ts';
import { outputPattern, pageBlocks } from '../helpers/page-blocks.ts';
import { projectRoot } from '../helpers/project-files.ts';

const run = promisify(execFile);
const page = await readFile(join(projectRoot, 'docs/tutorial.md'), 'utf8');
const blocks = pageBlocks(page);

/** The two programs that the tutorial leaves running, as it starts them. */
const programs: Readonly<Record<string, readonly string[]>> = {
  'npm start': ['dist/cli/sample/start.js', 'sample'],
  'node app.mjs &': ['app.mjs'],
};

describe('docs/tutorial.md', () => {
  let folder = '';
  let url = '';
  let answer = '';
  let untilPrinted = async (_pattern: RegExp): Promise<string> => '';
  const running: ChildProcess[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-tutorial-'));
    for (const name of ['dist', 'node_modules']) await symlink(join(projectRoot, name), join(folder, name), 'junction');
  });

  after(async () => {
    for (const child of running.filter(({ exitCode }) => exitCode === null)) {
      child.kill();
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  });

  for (const [index, block] of blocks.entries()) {
    const lastLine = block.body.trim().split('\n').at(-1) ?? '';
    it(`${index + 1}. ${block.note === '' ? block.language : block.note}: ${lastLine.slice(0, 70)}`, () =>
      perform(block));
  }

  async function perform({ language, note, body }: PageBlock): Promise<void> {
    if (note === 'run in the background') return startProgram(body);
    if (note === 'the application prints') await untilPrinted(outputPattern(body));
    else if (note === 'save as app.mjs') await writeFile(join(folder, 'app.mjs'), onThisPort(body));
    else if (language === 'sh') answer = await typeAll(body);
    else expect(answer).to.match(outputPattern(body));
  }

  async function startProgram(commands: string): Promise<void> {
    untilPrinted = start(commands.trim().split('\n').at(-1) ?? '');
    if (url === '') url = /http:\S+?(?=,)/u.exec(await untilPrinted(/Stop with Ctrl-C/u))?.[0] ?? '';
  }

  async function typeAll(commands: string): Promise<string> {
    let printed = '';
    for (const command of commands.trim().split('\n')) printed += await type(onThisPort(command));
    return printed;
  }

  const onThisPort = (text: string): string => text.replaceAll('http://127.0.0.1:4600', url);

  /** Types one command; `npx stemma` is the compiled CLI, `curl` a request. */
  async function type(command: string): Promise<string> {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, word]) => quoted ?? word ?? '');
    if (words[0] === 'curl') return (await fetch(words.at(-1) ?? '')).text();
    const [program = '', ...rest] = words[0] === 'npx' ? ['node', 'dist/cli/main.js', ...words.slice(2)] : words;
    const file = program === 'node' ? process.execPath : program;
    return (await run(file, rest, { cwd: folder })).stdout;
  }

  /** Starts a program and gives a function that waits until what it prints from then on fits a pattern. */
  function start(command: string): (pattern: RegExp) => Promise<string> {
    const args = programs[command];
    if (args === undefined) throw new Error(`the test does not know how to start "${command}"`);
    const env = { ...process.env, PORT: '0', NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    return (pattern) => readUntil(child.stdout, pattern);
  }
});

async function readUntil(stream: Readable, pattern: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (pattern.test(text)) return text;
  }
  throw new Error(`the program ended before it printed ${pattern}: ${text}`);
}
