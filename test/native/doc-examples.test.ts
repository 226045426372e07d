import { expect } from 'chai';
import { describe, it } from 'mocha';
import { documentSuite } from '../helpers/document-suite.ts';
import { readDocuments } from '../helpers/documents.ts';

describe('examples in the documents that type git or curl', () => {
  const documents = readDocuments().filter(({ needsPrograms }) => needsPrograms);

  documentSuite(documents);

  it('are found', () => {
    expect(documents.map(({ file }) => file)).to.include('docs/tutorial.md');
  });
});
