import { expect } from 'chai';
import { describe, it } from 'mocha';
import { errorCatalog } from '../../core/error-catalog.ts';
import { fail } from '../../core/fail.ts';
import { headersOf, problemOf, statusOfCode, toStemmaError } from '../../server/http-errors.ts';

describe('statusOfCode', () => {
  it('has the codes of the catalog and no others', () => {
    expect(Object.keys(statusOfCode).sort()).to.deep.equal(Object.keys(errorCatalog).sort());
  });

  it('gives every code a status of the 400s or 500s', () => {
    const wrong = Object.entries(statusOfCode).filter(([, status]) => status < 400 || status > 511);

    expect(wrong).to.deep.equal([]);
  });
});

describe('problemOf()', () => {
  it('makes the RFC 9457 document of an error', () => {
    const error = fail('PROMPT_NOT_FOUND', { name: 'support/repli', nearest: 'support/reply' });

    expect(problemOf(error, 'abc-1')).to.deep.equal({
      type: 'urn:stemma:problem:prompt-not-found',
      title: 'Prompt not found',
      status: 404,
      detail: 'There is no prompt "support/repli"',
      code: 'PROMPT_NOT_FOUND',
      hint: 'did you mean "support/reply"?',
      data: { name: 'support/repli', nearest: 'support/reply' },
      requestId: 'abc-1',
    });
  });

  it('tells nothing of a failure that is not ours', () => {
    const problem = problemOf(toStemmaError(new TypeError('secret of ann')));

    expect(problem).to.include({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(problem)).not.to.include('secret');
  });

  it('takes an error with a code of another table for a failure that is not ours', () => {
    const foreign = Object.assign(new Error('secret'), { name: 'StemmaError', code: 'EVIL', data: {} });

    expect(toStemmaError(foreign).code).to.equal('INTERNAL');
  });
});

describe('headersOf()', () => {
  it('lists the methods that are allowed', () => {
    const error = fail('METHOD_NOT_ALLOWED', { method: 'PUT', allowed: ['GET', 'HEAD'] });

    expect(headersOf(error)).to.deep.equal(['allow', 'GET, HEAD']);
  });

  it('says when to try again', () => {
    expect(headersOf(fail('WRITE_CONTENDED', { what: 'promote', attempts: 9 }))).to.deep.equal(['retry-after', '1']);
    expect(headersOf(fail('BODY_TOO_LARGE', { maxBytes: 1 }))).to.deep.equal([]);
  });
});
