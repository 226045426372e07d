import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { stopAll } from '../helpers/a-live-registry.ts';
import type { Stage } from './stage.ts';
import { bundled, openStage } from './stage.ts';

const run = promisify(execFile);
const suite = fileURLToPath(new URL('suite-in-node.js', import.meta.url));
const workerHost = fileURLToPath(new URL('worker-host.js', import.meta.url));
const withoutEval = '--disallow-code-generation-from-strings';

/** Packages of Node's own programs, for this machine. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

describe('@stemma/client in other runtimes', () => {
  let folder: string;
  let stage: Stage;

  const install = async (name: string, ...packages: readonly string[]): Promise<string> => {
    const prefix = join(folder, name);
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', prefix, ...packages]);
    return prefix;
  };
  const node = async (major: number): Promise<string> =>
    join(await install(`node${major}`, `${nodePackage}@${major}`), 'node_modules', nodePackage, 'bin', 'node');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-runtimes-'));
  });

  beforeEach(async () => {
    stage = await openStage();
  });

  afterEach(async () => {
    await stage.close();
    await stopAll();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  for (const major of [20, 22, 24]) {
    it(`starts, decides, renders, follows and falls back in Node ${major}`, async () => {
      const { stdout } = await run(await node(major), [suite, stage.url, 'render']);

      expect(stdout).to.equal('passed');
    });

    it(`does all but render in Node ${major} where code cannot be made from strings`, async () => {
      const { stdout } = await run(await node(major), [withoutEval, suite, stage.url]);

      expect(stdout).to.equal('passed');
    });
  }

  it('does all but render in a browser, on a page that allows no eval', async () => {
    const profile = join(folder, 'profile');
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${profile}`,
    ];
    const browser = execFile(await findBrowser(), [...flags, `${stage.url}/stage`]);
    try {
      expect(await stage.outcome).to.equal('passed');
    } finally {
      browser.kill();
    }
  });

  it('does all but render at the edge, in workerd', async () => {
    const prefix = await install('workerd', 'miniflare@4');
    const script = join(prefix, 'worker.mjs');
    await writeFile(script, `${await bundled('suite-in-worker')}\nexport default { fetch: answer };\n`);

    // The host reads every module that is named; this one is never called.
    await writeFile(join(prefix, 'open-prompt.js'), 'export {};\n');
    const { stdout } = await run(await node(22), [workerHost, prefix, script, stage.url]);

    expect(stdout).to.equal('passed');
  });
});

/** Chromium of this machine; from Debian's packages where there is none. */
async function findBrowser(): Promise<string> {
  const names = [process.env['BROWSER_PROGRAM'] ?? 'chromium', 'google-chrome', 'chromium-browser'];
  for (const name of names) {
    const found = await run(name, ['--version']).then(
      () => true,
      () => false,
    );
    if (found) return name;
  }
  await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return 'chromium';
}
