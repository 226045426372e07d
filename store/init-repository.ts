import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = ${process.platform !== 'win32'}
\tbare = false
\tlogallrefupdates = true
`;

/**
 * Makes `folder` a git repository with branch `main`, as "git init -b main" does, without a git binary. The `.git`
 * folder appears whole: it is written beside its place and renamed.
 */
export async function initRepository(folder: string): Promise<void> {
  const draft = join(folder, `.git-${globalThis.crypto.randomUUID()}`);
  try {
    for (const path of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info']) {
      await mkdir(join(draft, path), { recursive: true });
    }
    await writeFile(join(draft, 'HEAD'), 'ref: refs/heads/main\n');
    await writeFile(join(draft, 'config'), CONFIG);
    await rename(draft, join(folder, '.git'));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
