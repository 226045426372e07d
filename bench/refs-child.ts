/** Reads all tags in a process of its own; prints what it took as JSON. */
import { openBackend } from '../store/open-backend.ts';

/** What one reading took. */
export interface RefsMeasured {
  /** From opening the repository to the whole list in memory. */
  readonly readMs: number;
  readonly tags: number;
  readonly rssMb: number;
}

const [, , folder = '.'] = process.argv;
const begun = performance.now();
const backend = await openBackend({ folder, backend: 'isomorphic' });
const { length: tags } = await backend.listRefs('refs/tags/');
const readMs = performance.now() - begun;
const measured: RefsMeasured = { readMs, tags, rssMb: process.memoryUsage.rss() / 1024 ** 2 };
process.stdout.write(JSON.stringify(measured));
await backend.close();
