import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from './project-files.ts';

const run = promisify(execFile);

/** Packs a package as for publishing; `folder` is relative to the project. Gives the path of the tarball. */
export async function pack(folder: string, to: string): Promise<string> {
  // npm's own program where npm runs the tests, so that its version is the same.
  const npm = process.env['npm_execpath'];
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'pack', '--json', '--ignore-scripts', '--pack-destination', to];
  const { stdout } = await run(program, args, {
    cwd: join(projectRoot, folder),
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(to, filename);
}

/** The files in a tarball of npm, by path without the leading `package/`. */
export async function filesOf(tarball: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = gunzipSync(await readFile(tarball));
  const files = new Map<string, Buffer>();
  for (let offset = 0; offset + 512 <= archive.length; ) {
    const header = archive.subarray(offset, offset + 512);
    const text = (from: number, length: number): string =>
      header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    const path = [text(345, 155), text(0, 100)].filter((part) => part !== '').join('/');
    const kind = text(156, 1);
    if (path !== '' && (kind === '0' || kind === '')) {
      files.set(path.replace(/^package\//, ''), archive.subarray(offset + 512, offset + 512 + size));
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** A folder of an application that uses packages, installed without a network. */
export class Consumer {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Consumer> {
    const consumer = new Consumer(await mkdtemp(join(tmpdir(), 'stemma-consumer-')));
    await consumer.write('package.json', '{ "type": "module" }');
    return consumer;
  }

  async write(path: string, text: string | Uint8Array): Promise<string> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  }

  /** Unpacks a tarball to where npm would. */
  async install(name: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
    for (const [path, bytes] of files) await this.write(`node_modules/${name}/${path}`, bytes);
  }

  /** Makes packages of the project's own node_modules visible. */
  async link(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const place = join(this.folder, 'node_modules', name);
      await mkdir(dirname(place), { recursive: true });
      await symlink(join(projectRoot, 'node_modules', name), place, 'junction');
    }
  }

  /** Runs node here; gives what it printed. */
  async node(...args: readonly string[]): Promise<string> {
    const { stdout } = await run(process.execPath, args, { cwd: this.folder });
    return stdout.trim();
  }
}
