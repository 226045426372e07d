import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** The packages that only benchmarks need, and what has to be replaced for them to install. */
const packages = {
  '@growthbook/growthbook': '1.8.0',
  '@launchdarkly/node-server-sdk': '9.13.7',
  'unleash-client': '6.12.1',
  verdaccio: '6.8.0',
};
const overrides = { 'node-fetch': '2.7.0' };

/** Installs the peers into a folder of the machine's temporary one, which is kept for the next time. */
export async function installPeers(): Promise<string> {
  const folder = join(tmpdir(), 'stemma-bench-peers');
  await mkdir(folder, { recursive: true });
  const description = { private: true, dependencies: packages, overrides };
  await writeFile(join(folder, 'package.json'), JSON.stringify(description, null, 2));
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder]);
  return folder;
}

/** Loads a package of that folder, or a part of one, as what its caller knows of it. */
export async function importPeer<Module>(folder: string, name: string): Promise<Module> {
  const file = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(file).href)) as Module;
}
