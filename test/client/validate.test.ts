import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import type { ServedPrompt, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { compileContract } from '../../client/validate.ts';
import type { Validators } from '../../client/validators.ts';
import { compileAnswer } from '../../core/answer/compile-answer.ts';
import { validatorsModule } from '../../core/answer/validators-module.ts';
import type { JsonObject, PromptMetadata } from '../../core/protocol.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aDocument, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';
import { Consumer } from '../helpers/packed.ts';
import { rejection } from '../helpers/rejection.ts';

const schema: JsonObject = {
  type: 'object',
  properties: { on: { type: 'string', format: 'date' }, tags: { type: 'array', uniqueItems: true } },
  required: ['on'],
};
const tool = { name: 'find_orders', inputSchema: { type: 'object', properties: { id: { type: 'string' } } } };
const metadata: PromptMetadata = {
  ...aDocument().metadata,
  ...{ output: { schema }, toolDefinitions: [tool], tools: [tool.name] },
};

describe('the contract of a served prompt', () => {
  let registry: FakeRegistry;
  const clients: StemmaClient[] = [];

  const served = (validators?: Validators): Promise<ServedPrompt> => {
    const given = validators === undefined ? {} : { validators };
    const client = createClient({ url: registry.url, follow: false, ...given, ...patient });
    clients.push(client);
    return client.get('support/reply@^1');
  };

  beforeEach(async () => {
    registry = await fakeRegistry(serving({ metadata }));
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await registry.close();
  });

  it('gives the value of an answer and of arguments', async () => {
    const { validateOutput, validateToolCall } = await served();

    expect(await validateOutput('```json\n{"on": "2026-11-26"}\n```')).to.deep.equal({ on: '2026-11-26' });
    expect(await validateToolCall('find_orders', '{"id": "A7"}')).to.deep.equal({ id: 'A7' });
  });

  it('refuses what does not fit, with what a retry needs', async () => {
    const prompt = await served();

    const output = await rejection(prompt.validateOutput('{"on": "soon"}'), 'OUTPUT_INVALID');
    const call = await rejection(prompt.validateToolCall('find_orders', { id: 7 }), 'TOOL_CALL_INVALID');
    const unknown = await rejection(prompt.validateToolCall('find_order', {}), 'TOOL_UNKNOWN');

    expect(output.data.problems).to.deep.equal([{ path: '/on', message: 'must match format "date"', value: '"soon"' }]);
    expect(output.data.retryText).to.include('/on must match format "date"; it is "soon"');
    expect(output.message).not.to.include('soon');
    expect(call.data.problems.map(({ path }) => path)).to.deep.equal(['/id']);
    expect(unknown.hint).to.equal('did you mean "find_orders"?');
  });

  it('is compiled once per digest, and refused each time where a schema cannot be used', async () => {
    const prompt = await served();
    expect((await clients[0]?.get('support/reply@1.0.0'))?.validateOutput).to.equal(prompt.validateOutput);

    registry.answer = serving({ metadata: { ...metadata, output: { schema: { type: 'strin' } } } });
    const broken = await served();
    await rejection(broken.validateOutput('1'), 'SCHEMA_INVALID');
    await rejection(broken.validateOutput('1'), 'SCHEMA_INVALID');
  });

  it('uses the validators of the application where they have the digest, and Ajv elsewhere', async () => {
    const never = { fits: () => false, findAll: () => () => true };
    const strict = { [aDocument().digest]: { output: never, tools: {} } };

    await rejection((await served(strict)).validateOutput({ on: '2026-11-26' }), 'OUTPUT_INVALID');
    expect(
      await (await served({ other: { output: never, tools: {} } })).validateOutput({ on: '2026-11-26' }),
    ).to.have.keys('on');
  });

  it('checks nothing, and loads nothing, where a prompt has neither schema nor tools', async () => {
    registry.answer = serving();

    expect(await (await served()).validateOutput('Hello')).to.equal('Hello');
  });

  it('is compiled ahead by compileContract(), and checks without waiting', async () => {
    const contract = compileContract(await served());

    expect(contract.validateOutput('{"on": "2026-11-26"}')).to.deep.equal({ on: '2026-11-26' });
    expect(() => contract.validateToolCall('x', {})).to.throw('no tool "x"');
  });
});

describe('the contract in a runtime that makes no code from texts', function () {
  this.timeout(20_000);
  let consumer: Consumer;
  let registry: FakeRegistry;

  const program = (rest: string): string => `
    import { createClient } from '@stemma/client';
    ${rest.includes('validators') ? "import { validators } from './validators.mjs';" : ''}
    const client = createClient({ url: '${registry.url}', ${rest} });
    const prompt = await client.get('support/reply@^1');
    const say = (error) => console.log(error.code, error.hint);
    console.log(JSON.stringify(await prompt.validateOutput('{"on": "2026-11-26"}').catch(say)));
    await prompt.validateOutput('{"on": "2026-11-26", "tags": [1, 1]}').catch((error) => console.log(error.message));
    await prompt.validateToolCall('find_orders', '{"id": 7}').catch((error) => console.log(error.data?.problems?.[0].path));
    client.close();
  `;
  const run = async (rest: string): Promise<string> => {
    await consumer.write('program.mjs', program(rest));
    return consumer.node('--disallow-code-generation-from-strings', 'program.mjs');
  };

  before(async () => {
    registry = await fakeRegistry(serving({ metadata }));
    consumer = await Consumer.create();
    await consumer.link('@stemma/client');
    const { name, digest } = aDocument();
    await consumer.write('validators.mjs', validatorsModule([{ name, digest, metadata }]));
    expect(compileAnswer({ name, metadata }).tools).to.have.keys('find_orders');
  });

  after(async () => {
    await registry.close();
    await rm(consumer.folder, { recursive: true });
  });

  it('checks with validators that were written ahead', async () => {
    expect(await run('validators, follow: false')).to.equal(
      [
        '{"on":"2026-11-26"}',
        'The answer to "support/reply" does not fit its output schema: /tags must not have equal items',
        '/id',
      ].join('\n'),
    );
  });

  it('says what is missing without them', async () => {
    expect((await run('follow: false')).split('\n')[0]).to.match(/^VALIDATOR_MISSING .*stemma bundle --validators/u);
  });
});
