/**
 * Writes a repository in several ways that must be refused, and prints the code of each refusal.
 *
 *     node dist/test/helpers/backend-suites/write-until-refused.js <folder> <large|all|until-full>
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { openBackend } from '../../../store/open-backend.ts';

const [, , folder = '.', mode = 'all'] = process.argv;
const backend = await openBackend({ folder, backend: 'isomorphic' });
const main = (await backend.readRef('refs/heads/main'))?.oid ?? '';
await backend.readObject(main);

const writeObject = (): Promise<unknown> => backend.writeObject('blob', randomBytes(100_000));
const createRef = (): Promise<unknown> =>
  backend.updateRefs([{ name: 'refs/heads/new', from: null, to: main }], 'new '.repeat(2000));
const moveRef = (): Promise<unknown> => backend.updateRefs([{ name: 'refs/heads/main', from: main, to: null }], 'gone');

if (mode === 'until-full') fill(join(folder, 'filler'));
const attempts = mode === 'large' ? [writeObject] : [writeObject, createRef, moveRef, createRef];
for (const attempt of attempts) process.stdout.write(`${await codeOf(attempt)}\n`);
await backend.close().catch(() => undefined);

async function codeOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
    return 'nothing';
  } catch (error) {
    return isStemmaError(error) ? error.code : String(error instanceof Error ? error.stack : error);
  }
}

/** Takes the last byte that is free. */
function fill(path: string): void {
  for (let size = 4096; size >= 1; ) {
    try {
      writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      size = Math.floor(size / 2);
    }
  }
}
