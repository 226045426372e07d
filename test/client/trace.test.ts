import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createClient } from '../../client/index.ts';
import { traceAttributes } from '../../client/trace.ts';
import { aDocument, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';

describe('traceAttributes()', () => {
  it('names prompt, model and decision, and no unit', async () => {
    const registry = await fakeRegistry(serving({ revision: 7 }));
    const client = createClient({ url: registry.url, follow: false, ...patient });

    const prompt = await client.get('support/reply@^1', { unit: 'conversation-7' });

    expect(traceAttributes(prompt)).to.deep.equal({
      'gen_ai.prompt.name': 'support/reply',
      'gen_ai.request.model': 'm',
      'gen_ai.prompt.version': '1.0.0',
      'stemma.prompt.digest': aDocument().digest,
      'stemma.environment': 'production',
      'stemma.reason': 'promoted',
      'stemma.state': '1.7',
      'stemma.freshness': 'fresh',
    });
    client.close();
    await registry.close();
  });
});
