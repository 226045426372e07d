import { expect } from 'chai';
import { describe, it } from 'mocha';
import { documentSuite } from '../helpers/document-suite.ts';
import { readDocuments } from '../helpers/documents.ts';

describe('examples in the documents that need Node alone', () => {
  const documents = readDocuments();

  documentSuite(documents.filter(({ needsPrograms }) => !needsPrograms));

  it('show without running only what says why', () => {
    const shown = documents.flatMap(({ file, steps }) =>
      steps.filter((s) => s.kind === 'shown').map((s) => ({ file, ...s })),
    );

    expect(shown.filter(({ reason }) => reason.length < 10)).to.deep.equal([]);
  });
});
