import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Loaded before the tests: their repositories are kept in memory where the machine has such a folder, because thousands
 * of them wait for the disk twice as long as they work. They are real files for every process; what a disk does to
 * them when the power fails is not asked here.
 */
const memory = '/dev/shm';
/** More than all workers hold at once, in bytes. */
const ROOM_BYTES = 2 ** 30;

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}

/** Tests run programs from there, which some mounts forbid: access(2) tells so of a file. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '', { mode: 0o755 });
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(program);
  }
}

// A worker inherits the folder of the process that started it.
if (process.env['TMPDIR'] === undefined && hasRoom(memory)) {
  const folder = mkdtempSync(join(memory, 'stemma-tests-'));
  // Some tests become another user.
  chmodSync(folder, 0o755);
  if (runsPrograms(folder)) process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
