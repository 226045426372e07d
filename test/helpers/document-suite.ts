import { after, it } from 'mocha';
import { openDocWorkspace, removeSampleTemplate } from './doc-workspace.ts';
import type { Document } from './documents.ts';
import { runDocument } from './run-document.ts';

/** One test per document: its examples, run in order in a folder of their own. */
export function documentSuite(documents: readonly Document[]): void {
  after(removeSampleTemplate);
  for (const { file, steps } of documents) {
    it(`${file} does what it says`, async () => {
      const workspace = await openDocWorkspace();
      try {
        await runDocument(steps, workspace);
      } finally {
        await workspace.close();
      }
    }).timeout(120_000);
  }
}
