import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createOutput } from '../../cli/output.ts';

describe('createOutput()', () => {
  it('shows on a terminal what is running once it takes over a second, and wipes it away', async () => {
    const stderr = new PassThrough();
    const output = createOutput({
      stdout: { stream: new PassThrough(), isTerminal: true },
      stderr: { stream: stderr, isTerminal: true },
      json: false,
    });
    const written: string[] = [];
    stderr.on('data', (chunk: Buffer) => written.push(chunk.toString()));

    const answer = await output.progress('Reading the registry', once(stderr, 'data'));
    if (written.length < 2) await once(stderr, 'data');

    expect(answer).to.have.length(1);
    expect(written).to.deep.equal(['\r\u001b[2KReading the registry … 1 s', '\r\u001b[2K']);
  });

  it('shows no progress where standard error is no terminal', async () => {
    const stderr = new PassThrough();
    const output = createOutput({
      stdout: { stream: new PassThrough(), isTerminal: false },
      stderr: { stream: stderr, isTerminal: false },
      json: true,
    });

    expect(await output.progress('Reading', Promise.resolve(7))).to.equal(7);
    expect(stderr.readableLength).to.equal(0);
  });
});
