import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aContent, fakeRegistry, serving } from '../helpers/fake-registry.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const reference = 'support/reply@^1';
const module = (path: string): string => JSON.stringify(pathToFileURL(join(projectRoot, 'dist', path)).href);

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs Node where no file can grow beyond 8 blocks: what is written beyond that fails as on a full disk. The signal of that
 * is ignored, so that the program sees the failure.
 */
function runOnFullDisk(argv: readonly string[], cwd: string): Promise<Outcome> {
  const script = `trap '' XFSZ; ulimit -f 8; exec "$@"`;
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...argv], { cwd });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data));
  child.stderr.on('data', (data: Buffer) => (output += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

describe('on a disk that is full', () => {
  let folder: string;
  let registry: FakeRegistry | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-full-'));
  });
  afterEach(async () => {
    await registry?.close();
    registry = undefined;
    await removeRepositories();
    await rm(folder, { recursive: true, force: true });
  });

  it('a client keeps the old snapshot whole, goes on with what the registry says, and tells of it', async () => {
    const long = { ...aContent('1.0.0'), prompt: `---\nmodel: m\n---\n${'long '.repeat(20_000)}` };
    registry = await fakeRegistry(serving({ content: long, revision: 5 }));
    const old = JSON.stringify({
      ...{ format: 1, url: registry.url, environment: 'production', savedAt: '2026-01-01T00:00:00.000Z' },
      ...{ manifests: [], contents: {} },
    });
    await writeFile(join(folder, 'prompts.json'), old);
    const program = `
      import { createClient } from ${module('client/index.js')};
      import { fileSnapshot } from ${module('client/node.js')};
      const client = createClient({
        url: ${JSON.stringify(registry.url)}, environment: 'production', follow: false,
        timeoutMs: 15000, deadlineMs: 15000,
        snapshot: fileSnapshot('prompts.json'),
        onError: ({ code, message }) => {
          const { version, freshness } = client.getSync(${JSON.stringify(reference)});
          console.log(code, message, version, freshness);
          client.close();
        },
      });
      await client.get(${JSON.stringify(reference)});
    `;

    const { code, output } = await runOnFullDisk(['--input-type=module', '-e', program], folder);

    expect(code, output).to.equal(0);
    expect(output).to.match(/^SNAPSHOT_FAILED .*EFBIG.* 1\.0\.0 fresh\n$/u);
    expect(await readFile(join(folder, 'prompts.json'), 'utf8')).to.equal(old);
    expect(await readdir(folder)).to.deep.equal(['prompts.json']);
  });

  it('stemma bundle and fetch leave what was there whole, and nothing beside it', async () => {
    const body = `---\nmodel: test/model\n---\n${'long '.repeat(20_000)}\n`;
    const repository = await aRepository()
      .withFile('prompts/greet.prompt', body)
      .commit()
      .release('greet', '1.0.0')
      .apply({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' })
      .build();
    const stemma = (...words: string[]): Promise<Outcome> =>
      runOnFullDisk([join(projectRoot, 'dist/cli/main.js'), ...words], repository.folder);
    const file = join(repository.folder, 'stemma.bundle.json');
    await writeFile(file, 'old');
    await runStemma(['lock', 'greet@^1'], { cwd: repository.folder });

    for (const words of [
      ['bundle', 'greet@^1'],
      ['fetch', '--frozen', '--folder', 'out'],
    ]) {
      const { code, output } = await stemma(...words);
      expect(code, output).to.equal(1);
      expect(output, words.join(' ')).to.include('STORAGE_FULL').and.include('no space is left');
    }

    expect(await readFile(file, 'utf8')).to.equal('old');
    const left = await readdir(repository.folder, { recursive: true });
    expect(left.filter((name) => /tmp|greet@/u.test(name) && !name.startsWith('.git'))).to.deep.equal([]);
  });
});
