import { execFile, execFileSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { openBackend } from '../../store/open-backend.ts';
import { isomorphicBackend, Workbench } from '../helpers/backend-suites/backend-under-test.ts';
import { fsck } from '../helpers/git-command.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../helpers/backend-suites/write-until-refused.js', import.meta.url));
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

/** Codes of the refusals that a process of its own gets, which writes as `options` let it. */
async function writeElsewhere(command: string, args: readonly string[], options = {}): Promise<readonly string[]> {
  const { stdout } = await run(command, [...args], options);
  return stdout.trim().split('\n');
}

/** Whether this machine lets us mount a file system of our own. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return isRoot;
  } catch {
    return false;
  }
}

describe('a disk that takes no more', () => {
  let bench: Workbench;

  beforeEach(async () => {
    bench = await Workbench.create(isomorphicBackend);
    const one = await bench.commit('one');
    await bench.create('refs/heads/main', one);
    await bench.backend.close();
  });
  afterEach(() => bench.close());

  async function expectUnharmed(): Promise<void> {
    expect(await fsck(bench.folder)).to.deep.equal([]);
    const files = await readdir(bench.gitFolder, { recursive: true });
    expect(files.filter((file) => /\.lock$|tmp_obj_/.test(file))).to.deep.equal([]);
    const backend = await openBackend({ folder: bench.folder, backend: 'isomorphic' });
    expect((await backend.listRefs('refs/')).map(({ name }) => name)).to.include('refs/heads/main');
    await backend.updateRefs([{ name: 'refs/heads/after', from: null, to: await bench.commit('after') }], 'after');
    await backend.close();
  }

  it('is reported where a file may not grow, and nothing half-written stays', async () => {
    // The limit counts blocks of 1 KiB: small objects fit, the large one does not.
    const shell = `ulimit -f 8; exec "$0" "$@"`;

    const codes = await writeElsewhere('bash', ['-c', shell, process.execPath, script, bench.folder, 'large']);

    expect(codes).to.deep.equal(['STORAGE_FULL']);
    await expectUnharmed();
  });

  it('is reported where the folders belong to somebody else', async () => {
    const options = isRoot ? { uid: nobody, gid: nobody } : {};
    if (!isRoot) await chmodAll(bench.gitFolder, 0o555);
    else await openForReading(bench.folder);

    const codes = await writeElsewhere(process.execPath, [script, bench.folder, 'all'], {
      ...options,
      env: { ...process.env, HOME: '/nonexistent' },
    });

    if (!isRoot) await chmodAll(bench.gitFolder, 0o755);
    expect(new Set(codes)).to.deep.equal(new Set(['STORAGE_READ_ONLY']));
    await expectUnharmed();
  });

  if (canMount()) {
    it('is reported where a real file system is full: objects, refs and logs', async () => {
      const place = await mkdtemp(join(tmpdir(), 'stemma-full-'));
      const shell = [
        'mount -t tmpfs -o size=256k tmpfs "$1"',
        'cp -a "$2/." "$1/"',
        '"$3" "$4" "$1" until-full',
        'rm -f "$1/filler"',
        'cp -a "$1/.git" "$5"',
      ].join(' && ');
      const copy = join(place, '..', `${bench.folder.split('/').at(-1)}-copy`);
      const node = process.execPath;
      const codes = await writeElsewhere('unshare', [
        ...['--mount', 'sh', '-c', shell, 'sh', place, bench.folder, node, script, copy],
      ]);

      expect(new Set(codes)).to.deep.equal(new Set(['STORAGE_FULL']));
      await rm(bench.gitFolder, { recursive: true });
      await cp(copy, bench.gitFolder, { recursive: true });
      await rm(copy, { recursive: true });
      await rm(place, { recursive: true });
      await expectUnharmed();
    }).timeout(30_000);

    it('is reported where a file system is mounted read-only, which can still be read', async () => {
      const place = await mkdtemp(join(tmpdir(), 'stemma-ro-'));
      const shell = 'mount --bind "$2" "$1" && mount -o remount,ro,bind "$1" && exec "$3" "$4" "$1" all';

      const codes = await writeElsewhere('unshare', [
        ...['--mount', 'sh', '-c', shell, 'sh', place, bench.folder, process.execPath, script],
      ]);

      expect(new Set(codes)).to.deep.equal(new Set(['STORAGE_READ_ONLY']));
      await rm(place, { recursive: true });
      await expectUnharmed();
    });
  }
});

/** Lets everybody look into the temporary folder, which is its owner's alone. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
}

async function chmodAll(folder: string, mode: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), mode);
  }
  await chmod(folder, mode);
}
