import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formPayload } from '../../../server/webhooks/form-payload.ts';

/** Decodes a form that arrives in pieces of `size` bytes. */
async function decode(form: string, size = form.length): Promise<string> {
  async function* pieces(): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(form);
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  }
  const parts: Buffer[] = [];
  for await (const part of formPayload(pieces())) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('formPayload()', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['payload=%7B%22ref%22%3A%22main%22%7D', '{"ref":"main"}'],
    ['payload=a+b%2Bc', 'a b+c'],
    ['payload=', ''],
    ['other=1&payload=x', ''],
    ['payload=100%', '100%'],
    ['payload=%zz%4', '%zz%4'],
    ['payloads=x', ''],
    ['', ''],
  ];
  for (const [form, payload] of cases) {
    it(`reads ${JSON.stringify(payload)} from ${JSON.stringify(form)}, however it is cut`, async () => {
      for (let size = 1; size <= form.length; size += 1) expect(await decode(form, size)).to.equal(payload);
    });
  }

  it('gives back what URLSearchParams wrote, in pieces of any size', async () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await decode(new URLSearchParams({ payload: text }).toString(), size)).to.equal(text);
      }),
    );
  });
});
