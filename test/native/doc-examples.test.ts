import { expect } from 'chai';
import { describe, it } from 'mocha';
import { documentSuite } from '../helpers/document-suite.ts';
import { readDocuments } from '../helpers/documents.ts';

describe('examples in the documents that type git', () => {
  const documents = readDocuments().filter(({ needsGit }) => needsGit);

  documentSuite(documents);

  it('are found', () => {
    expect(documents.map(({ file }) => file)).to.include('docs/tutorial.md');
  });
});
