import fs from 'node:fs';
import { checkout } from 'isomorphic-git';

/** Writes the files of a branch into the empty work tree of a repository, and git's index with them. */
export async function checkOutBranch(folder: string, branch: string): Promise<void> {
  await checkout({ fs, dir: folder, ref: branch, force: true });
}
