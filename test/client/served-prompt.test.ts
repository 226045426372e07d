import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { ServedPrompt, StemmaClient } from '../../client/index.ts';
import { createClient } from '../../client/index.ts';
import { compile } from '../../client/render.ts';
import type { ResolvedDocument } from '../../core/protocol.ts';
import type { FakeRegistry } from '../helpers/fake-registry.ts';
import { aDocument, fakeRegistry, patient, serving } from '../helpers/fake-registry.ts';
import { rejection } from '../helpers/rejection.ts';

/** Every path at which `value` could be changed. */
function unfrozen(value: unknown, path = '$'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => unfrozen(item, `${path}.${key}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}

describe('a served prompt', () => {
  let registry: FakeRegistry;
  let client: StemmaClient;

  const served = (changes: Partial<ResolvedDocument> = {}): Promise<ServedPrompt> => {
    registry.answer = serving(changes);
    return client.get('support/reply@^1');
  };

  beforeEach(async () => {
    registry = await fakeRegistry(serving());
    client = createClient({ url: registry.url, follow: false, retries: 0, ...patient });
  });

  afterEach(async () => {
    client.close();
    await registry.close();
  });

  it('is frozen through and through', async () => {
    const prompt = await served({ warnings: [{ code: 'DEPRECATED', message: 'use 2' }] });

    expect(unfrozen(prompt)).to.deep.equal([]);
    expect(unfrozen(await client.get('support/reply@^1'))).to.deep.equal([]);
  });

  it('carries the warnings of the registry', async () => {
    const warnings = [{ code: 'YANKED', message: 'support/reply@1.0.0 is yanked' }] as const;

    expect((await served({ warnings })).warnings).to.deep.equal(warnings);
  });

  it('renders messages, with the model and settings they go with', async () => {
    const prompt = await served();

    expect(await prompt.render({ name: 'Ada' })).to.deep.equal({
      model: 'm',
      config: { temperature: 0.2 },
      messages: [{ role: 'user', content: [{ text: '1.0.0 for Ada' }] }],
      tools: [],
      toolDefinitions: [],
      output: {},
    });
  });

  it('renders with earlier messages', async () => {
    const history = [{ role: 'model', content: [{ text: 'How can I help?' }] }] as const;

    const { messages } = await (await served()).render({ name: 'Ada' }, { messages: history });

    expect(messages.map(({ role }) => role)).to.deep.equal(['model', 'user']);
  });

  it('refuses wrong variables, listing every problem, without their values', async () => {
    const prompt = await served({
      metadata: {
        ...aDocument().metadata,
        input: {
          schema: {
            type: 'object',
            properties: { name: { type: 'string' }, age: { type: 'number' } },
            required: ['name'],
          },
        },
      },
    });

    const error = await rejection(prompt.render({ age: 'a secret' }), 'INPUT_INVALID');

    expect(error.data.problems.map(({ path }) => path)).to.have.members(['/name', '/age']);
    expect(error.message).not.to.include('a secret');
  });

  it('renders from a destructured function, and after the client was closed', async () => {
    const { render } = await served();
    client.close();

    expect((await render({ name: 'Ada' })).messages).to.have.length(1);
  });

  it('is compiled once, however often it is got and rendered', async () => {
    const one = await served();
    const two = await client.get('support/reply@1.0.0');
    const renders = await Promise.all([
      one.render({ name: 'A' }),
      two.render({ name: 'B' }),
      one.render({ name: 'C' }),
    ]);

    expect(two.render).to.equal(one.render);
    expect(renders.map(({ messages }) => messages[0]?.content[0])).to.deep.equal([
      { text: '1.0.0 for A' },
      { text: '1.0.0 for B' },
      { text: '1.0.0 for C' },
    ]);
  });

  it('throws TEMPLATE_INVALID each time where the template cannot be compiled', async () => {
    const prompt = await served({ content: { ...aDocument().content, prompt: '{{#if' } });

    await rejection(prompt.render(), 'TEMPLATE_INVALID');
    await rejection(prompt.render(), 'TEMPLATE_INVALID');
  });

  it('compiles ahead and renders synchronously through compile()', async () => {
    const compiled = compile(await served());

    expect(compiled.render({ name: 'Ada' }).messages[0]?.content).to.deep.equal([{ text: '1.0.0 for Ada' }]);
    expect(compiled.check({})).to.deep.equal([{ path: '/name', message: 'is missing' }]);
  });

  for (const [path, change] of [
    ['metadata.config', { metadata: { ...aDocument().metadata, config: 'hot' } }],
    ['metadata.input.schema', { metadata: { ...aDocument().metadata, input: { schema: true } } }],
    ['metadata.tools', { metadata: { ...aDocument().metadata, tools: [1] } }],
    ['content.partials', { content: { ...aDocument().content, partials: { tone: 1 } } }],
    ['content.prompt', { content: { ...aDocument().content, prompt: null } }],
    ['warnings', { warnings: ['yanked'] }],
    ['version', { version: 7 }],
    ['digest', { digest: 'md5:1' }],
    ['acrossMajors', { acrossMajors: 'yes' }],
    ['environment', { environment: '' }],
    ['epoch', { epoch: -1 }],
    ['revision', { revision: '1' }],
  ] as const) {
    it(`is not made from an answer with a wrong ${path}`, async () => {
      registry.answer = serving(change as never);

      await rejection(client.get('support/reply@^1'), 'RESPONSE_INVALID');
    });
  }

  it('is made from an answer with more in it than this client knows', async () => {
    const { version, digest } = aDocument();
    const candidate = { version, ordinal: 1, digest, promoted: true, moon: {} };
    registry.answer = serving({}, { acrossMajors: false, candidates: [candidate], moon: {} });

    expect((await client.get('support/reply@^1')).version).to.equal('1.0.0');
  });
});
