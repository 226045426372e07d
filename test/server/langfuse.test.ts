import { LangfuseClient } from '@langfuse/client';
import { createObservationAttributes } from '@langfuse/tracing';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { createClient } from '../../client/node-client.ts';
import { langfusePrompt } from '../../client/trace.ts';
import type { StemmaServer } from '../../server/create-server.ts';
import { openTokens } from '../../server/tokens/token-store.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';
import { aToken, aTokensFile, removeTokenFiles } from '../helpers/a-token.ts';

const promptrc = 'environments:\n  production: { serve: promoted, default: true }\n  staging: { serve: promoted }\n';
const chat = (rule: string): string =>
  `---\nmodel: openai/gpt-4o\nconfig:\n  temperature: 0.2\n---\n{{role "system"}}${rule}{{history}}{{role "user"}}{{message}}`;

/** The client writes what a registry refuses to the terminal, fallback or not. */
process.env['LANGFUSE_LOG_LEVEL'] = 'NONE';

describe('an official client of Langfuse', () => {
  let server: StemmaServer;
  let langfuse: LangfuseClient;

  before(async () => {
    const repository = await aRepository()
      .withFile('.promptrc', promptrc)
      .withFile('prompts/support/reply.prompt', chat('Be kind.'))
      .withFile('prompts/hello.prompt', 'Hello {{name}}, from {{place.city}}!')
      .withFile('prompts/blocks.prompt', '{{#if vip}}Dear {{/if}}{{name}}')
      .commit()
      .release('support/reply', '1.0.0')
      .release('hello', '1.0.0')
      .release('blocks', '1.0.0')
      .withFile('prompts/support/reply.prompt', chat('Be kind and brief.'))
      .commit()
      .release('support/reply', '1.1.0')
      .apply({ verb: 'promote', name: 'support/reply', version: '1.0.0', environment: 'production' })
      .apply({ verb: 'promote', name: 'support/reply', version: '1.1.0', environment: 'staging' })
      .apply({ verb: 'promote', name: 'hello', version: '1.0.0', environment: 'production' })
      .apply({ verb: 'promote', name: 'blocks', version: '1.0.0', environment: 'production' })
      .build();
    server = await aServer({ registry: await repository.open() });
    langfuse = new LangfuseClient({ publicKey: 'any', secretKey: 'any', baseUrl: server.url });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  it('reads a text under the label production, and fills it in', async () => {
    const prompt = await langfuse.prompt.get('hello');

    expect([prompt.version, prompt.labels]).to.deep.equal([1, ['production', 'latest']]);
    expect(prompt.compile({ name: 'Ada', place: { city: 'London' } } as never)).to.equal('Hello Ada, from London!');
  });

  it('reads a chat, its name with a slash, and puts the conversation in place', async () => {
    const prompt = await langfuse.prompt.get('support/reply', { type: 'chat' });

    expect([prompt.version, prompt.labels, prompt.isFallback]).to.deep.equal([1, ['production'], false]);
    expect(prompt.config).to.deep.equal({ model: 'openai/gpt-4o', temperature: 0.2 });
    expect(prompt.promptResponse.commitMessage).to.match(/^support\/reply@1\.0\.0 sha256:[0-9a-f]{64}$/u);
    expect(prompt.compile({ message: 'Hi' }, { history: [{ role: 'user', content: 'Before' }] })).to.deep.equal([
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Before' },
      { role: 'user', content: 'Hi' },
    ]);
  });

  const choices = [
    ['the label of an environment', { label: 'staging' }, 2],
    ['the label latest', { label: 'latest' }, 2],
    ['the number of a version', { version: 1 }, 1],
  ] as const;
  for (const [what, options, version] of choices) {
    it(`chooses by ${what}`, async () => {
      const prompt = await langfuse.prompt.get('support/reply', { type: 'chat', ...options });

      expect(prompt.version).to.equal(version);
    });
  }

  it('reads the very version that a decision links observations to', async () => {
    const client = createClient({ url: server.url, environment: 'staging', follow: false });
    const link = langfusePrompt(await client.get('support/reply@^1'));
    const prompt = await langfuse.prompt.get(link.name, { type: 'chat', version: link.version });

    expect([prompt.name, prompt.version, prompt.isFallback]).to.deep.equal(Object.values(link));
    expect(prompt.promptResponse.commitMessage).to.match(/^support\/reply@1\.1\.0 /u);
    expect(createObservationAttributes('generation', { prompt: link })).to.deep.include({
      'langfuse.observation.prompt.name': 'support/reply',
      'langfuse.observation.prompt.version': 2,
    });
    client.close();
  });

  it('links no observation to a fallback', () => {
    const fallbacks = { 'no/such@^1': { prompt: 'Hello' } };
    const client = createClient({ url: server.url, environment: 'staging', follow: false, fallbacks });
    const link = langfusePrompt(client.getSync('no/such@^1'));

    expect(link).to.deep.equal({ name: 'no/such', version: 0, isFallback: true });
    expect(createObservationAttributes('generation', { prompt: link })).to.not.have.any.keys(
      'langfuse.observation.prompt.name',
      'langfuse.observation.prompt.version',
    );
    client.close();
  });

  it('takes its fallback for a prompt that is not there', async () => {
    const prompt = await langfuse.prompt.get('no/such', { fallback: 'Hi {{name}}', maxRetries: 0 });

    expect([prompt.isFallback, prompt.compile({ name: 'Ada' })]).to.deep.equal([true, 'Hi Ada']);
  });

  it('lists prompts a page at a time, with versions and labels', async () => {
    const { data, meta } = await langfuse.api.prompts.list({ limit: 2, page: 2 });
    const { data: staged } = await langfuse.api.prompts.list({ label: 'staging' });
    const { meta: later } = await langfuse.api.prompts.list({ fromUpdatedAt: '2999-01-01T00:00:00Z' });
    const { meta: before } = await langfuse.api.prompts.list({ toUpdatedAt: '2999-01-01T00:00:00Z' });

    expect(meta).to.include({ page: 2, limit: 2, totalItems: 3, totalPages: 2 });
    expect([later.totalItems, before.totalItems]).to.deep.equal([0, 3]);
    expect(data).to.have.lengthOf(1);
    expect(data[0]).to.deep.include({ name: 'support/reply', type: 'chat', versions: [1, 2] });
    expect(data[0]?.labels).to.have.members(['production', 'staging', 'latest']);
    expect(staged.map(({ name }) => name)).to.deep.equal(['support/reply']);
    const { meta: newest } = await langfuse.api.prompts.list({ label: 'latest' });
    const { meta: nowhere } = await langfuse.api.prompts.list({ label: 'nowhere' });
    expect([newest.totalItems, nowhere.totalItems]).to.deep.equal([3, 0]);
  });

  const refused: readonly (readonly [string, number, string])[] = [
    ['/blocks', 409, 'NOT_EXPRESSIBLE'],
    ['/no%2Fsuch', 404, 'PROMPT_NOT_FOUND'],
    ['/hello?label=staging', 404, 'NO_ELIGIBLE_VERSION'],
    ['/hello?label=nowhere', 404, 'ENVIRONMENT_UNKNOWN'],
    ['/hello?version=9', 404, 'RELEASE_NOT_FOUND'],
    ['/hello?version=1.0.0', 400, 'REQUEST_INVALID'],
    ['/hello?version=1&label=staging', 400, 'REQUEST_INVALID'],
    ['?limit=101', 400, 'REQUEST_INVALID'],
    ['?page=0', 400, 'REQUEST_INVALID'],
    ['?fromUpdatedAt=yesterday', 400, 'REQUEST_INVALID'],
  ];
  for (const [path, status, code] of refused) {
    it(`gets ${status} ${code} for ${path}`, async () => {
      const answer = await send(server, `/api/public/v2/prompts${path}`);

      expect([answer.status, answer.json['code']]).to.deep.equal([status, code]);
    });
  }
});

describe('an official client of Langfuse at a registry that needs a token', () => {
  after(async () => {
    await stopServers();
    await removeRepositories();
    await removeTokenFiles();
  });

  it('gives it as its secret key, and reads no more than the token may', async () => {
    const file = await aTokensFile();
    const { headers } = await aToken(file, { scopes: ['read'], prompts: ['hello'] });
    const repository = await aRepository()
      .withFile('.promptrc', promptrc)
      .withFile('prompts/hello.prompt', 'Hello {{name}}')
      .withFile('prompts/secret.prompt', 'Psst')
      .commit()
      .release('hello', '1.0.0')
      .release('secret', '1.0.0')
      .build();
    const tokens = await openTokens({ file });
    const { url: baseUrl } = await aServer({ registry: await repository.open(), host: '0.0.0.0', tokens });
    const secretKey = headers.authorization.replace('Bearer ', '');
    const langfuse = new LangfuseClient({ publicKey: 'any', secretKey, baseUrl });
    const stranger = new LangfuseClient({ publicKey: 'any', secretKey: 'sk-lf-wrong', baseUrl });
    const statusOf = (reading: Promise<unknown>): Promise<unknown> =>
      reading.then(
        () => 200,
        (error: { readonly statusCode?: number }) => error.statusCode,
      );

    const { data } = await langfuse.api.prompts.list({});

    expect(data.map(({ name }) => name)).to.deep.equal(['hello']);
    expect(await statusOf(langfuse.api.prompts.get('hello', { version: 1 }))).to.equal(200);
    expect(await statusOf(langfuse.api.prompts.get('secret', { version: 1 }))).to.equal(403);
    expect(await statusOf(stranger.api.prompts.get('hello', { version: 1 }))).to.equal(401);
  });
});
