import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { buildSampleRepository } from '../../cli/sample/build-sample-repository.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { createStemmaServer } from '../../server/create-server.ts';
import { openRegistry } from '../../store/open-registry.ts';
import { projectRoot } from './project-files.ts';

const run = promisify(execFile);

/** The address that `npm start` serves, as the documents show it. */
const shownAddress = '127.0.0.1:4600';
/** Ports of servers that a document starts itself. */
const shownPorts = ['4601', '4602'];

/**
 * A folder in which a document's examples work as its reader sees them: the sample registry in `sample/`, served;
 * `stemma`, `npx stemma` and the packages at hand.
 */
export interface DocWorkspace {
  readonly folder: string;
  write(file: string, text: string): Promise<void>;
  /** Runs a shell text and returns what it printed, both streams. Throws where it fails. */
  shell(text: string): Promise<string>;
  /** Compiles and runs a TypeScript module and returns its standard output. */
  typescript(text: string): Promise<string>;
  background(text: string): BackgroundRun;
  close(): Promise<void>;
}

export interface BackgroundRun {
  /** Waits until `text` is printed after what was waited for before. */
  prints(text: string): Promise<void>;
  stop(): void;
}

let template: Promise<string> | undefined;

/** The sample repository is built once and copied for each document. */
async function sampleFolder(): Promise<string> {
  template ??= (async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'stemma-docs-')), 'sample');
    await buildSampleRepository({ history: join(projectRoot, 'history'), folder });
    return folder;
  })();
  return template;
}

export async function removeSampleTemplate(): Promise<void> {
  if (template !== undefined) await rm(join(await template, '..'), { recursive: true, force: true });
  template = undefined;
}

/** Makes the workspace of one document; the registry serves what its commands write. */
export async function openDocWorkspace(): Promise<DocWorkspace> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-doc-'));
  await cp(await sampleFolder(), join(folder, 'sample'), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const server = await serve(join(folder, 'sample'));
  const env = await environment(folder);
  const free = await Promise.all(shownPorts.map(freePort));
  const { host } = new URL(server.url);
  const local = (text: string): string =>
    shownPorts.reduce(
      (sofar, port, index) =>
        sofar.replaceAll(new RegExp(`(?<=127\\.0\\.0\\.1:|--port )${port}`, 'g'), `${free[index]}`),
      text.replaceAll(shownAddress, host),
    );
  const shown = (text: string): string =>
    shownPorts.reduce(
      (sofar, port, index) => sofar.replaceAll(`127.0.0.1:${free[index]}`, `127.0.0.1:${port}`),
      text.replaceAll(host, shownAddress),
    );
  return {
    folder,
    write: (file, text) => writeFile(join(folder, file), local(text)),
    async shell(text) {
      const { stdout } = await run('sh', ['-ec', `exec 2>&1\n${local(text)}`], { cwd: folder, env });
      return shown(stdout);
    },
    typescript: async (text) => shown(await runTypescript(folder, local(text))),
    background: (text) => startBackground(local(text), folder, env),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that was free just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(folder: string): Promise<StemmaServer> {
  const registry = await openRegistry({ folder, watch: true, admitTags: true });
  const server = createStemmaServer({ registry, port: 0 });
  await server.listen();
  return server;
}

/** `npx` would look for the package in its own root; here it stands for the same compiled program. */
async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(folder, '.bin');
  await mkdir(bin);
  const main = join(projectRoot, 'dist/cli/main.js');
  await writeFile(join(bin, 'stemma'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, { mode: 0o755 });
  await writeFile(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const { PATH = '', HOME } = process.env;
  return {
    PATH: [bin, PATH].join(delimiter),
    HOME,
    GIT_AUTHOR_NAME: 'Ada Example',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada Example',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  };
}

async function runTypescript(folder: string, text: string): Promise<string> {
  await writeFile(join(folder, 'example.ts'), text);
  const flags = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--types', 'node', '--skipLibCheck'];
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, ...flags, 'example.ts'], { cwd: folder }).catch(({ stdout }) => {
    throw new Error(`the example does not compile:\n${stdout}`);
  });
  const { stdout } = await run(process.execPath, ['example.js'], { cwd: folder });
  return stdout;
}

const patienceMs = 15_000;

function startBackground(text: string, cwd: string, env: NodeJS.ProcessEnv): BackgroundRun {
  const child: ChildProcess = spawn('sh', ['-ec', `exec ${text.trim().replace(/ &$/, '')}`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let from = 0;
  let check: () => void = () => undefined;
  const collect = (chunk: Buffer): void => {
    printed += chunk.toString();
    check();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return {
    stop: () => void child.kill(),
    prints: (expected) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`the background example did not print "${expected}":\n${printed.slice(from)}`));
        }, patienceMs);
        check = () => {
          const at = printed.indexOf(expected, from);
          if (at === -1) return;
          from = at + expected.length;
          clearTimeout(timer);
          resolve();
        };
        check();
      }),
  };
}
