import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, storageError } from './storage-files.ts';

export interface InitRepositoryOptions {
  /** Without a work tree: `folder` itself becomes the repository, and must not exist or be empty. @defaultValue false */
  readonly bare?: boolean;
  /** Branch that `HEAD` names. @defaultValue `main` */
  readonly branch?: string;
  /** Address of the remote `origin`. */
  readonly remote?: string;
}

/**
 * Makes `folder` a git repository, as `git init` does, without a git binary. It appears whole: it is written beside its
 * place and renamed. Returns its git folder.
 *
 * @throws STORAGE_READ_ONLY, STORAGE_FULL, STORAGE_FAILED where there is a repository already
 *
 * @example
 * await initRepository('registry.git', { bare: true });
 */
export async function initRepository(
  folder: string,
  { bare = false, branch = 'main', remote }: InitRepositoryOptions = {},
): Promise<string> {
  const gitFolder = bare ? folder : join(folder, '.git');
  const draft = join(dirname(gitFolder), `.${basename(gitFolder)}-${globalThis.crypto.randomUUID()}`);
  try {
    for (const below of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags', 'info']) {
      await makeFolder(join(draft, below));
    }
    await writeFile(join(draft, 'config'), configText(bare, remote));
    await writeFile(join(draft, 'HEAD'), `ref: refs/heads/${branch}\n`);
    await rename(draft, gitFolder);
  } catch (error) {
    throw storageError(gitFolder, error);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return gitFolder;
}

function configText(bare: boolean, remote: string | undefined): string {
  const lines = [
    '[core]',
    '\trepositoryformatversion = 0',
    `\tfilemode = ${process.platform !== 'win32'}`,
    `\tbare = ${bare}`,
  ];
  if (!bare) lines.push('\tlogallrefupdates = true');
  if (remote !== undefined) {
    const url = remote.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
    lines.push('[remote "origin"]', `\turl = "${url}"`, '\tfetch = +refs/heads/*:refs/remotes/origin/*');
  }
  return `${lines.join('\n')}\n`;
}
