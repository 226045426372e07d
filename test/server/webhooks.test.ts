import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { StemmaServer } from '../../server/create-server.ts';
import type { Library } from '../helpers/a-library.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';
import type { RawResponse } from '../helpers/a-server.ts';
import { aServer, send, stopServers } from '../helpers/a-server.ts';

/** The test values that GitHub publishes. */
const github = {
  secret: "It's a Secret to Everybody",
  payload: 'Hello, World!',
  signature: 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
};
const gitlabSecret = 'gitlab secret of 28 letters!';
const giteaSecret = 'gitea secret of 27 letters!';
const push = JSON.stringify({ ref: 'refs/heads/stemma/state', commits: [], pusher: 'Jürgen + Co' });
const hmac = (text: string, secret: string): string => createHmac('sha256', secret).update(text).digest('hex');
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

type Sent = readonly [string, Record<string, string>, string];

describe('POST /v1/webhooks/{host}', () => {
  let library: Library;
  let server: StemmaServer;

  before(async () => {
    library = await aLibrary();
    server = await aServer({
      registry: library.registry,
      remote: 'origin',
      syncIntervalMs: 3_600_000,
      webhookSecrets: { github: github.secret, gitlab: gitlabSecret, gitea: giteaSecret },
    });
  });

  after(async () => {
    await stopServers();
    await removeRepositories();
  });

  const post = ([host, headers, body]: Sent): Promise<RawResponse> =>
    send(server, `/v1/webhooks/${host}`, { method: 'POST', headers, body });
  const fromGithub = (body: string, headers: Record<string, string> = {}): Sent => [
    'github',
    { ...json, 'x-github-event': 'push', 'x-hub-signature-256': `sha256=${hmac(body, github.secret)}`, ...headers },
    body,
  ];
  const fromGitlab = (headers: Record<string, string> = {}): Sent => [
    'gitlab',
    { ...json, 'x-gitlab-event': 'Push Hook', 'x-gitlab-token': gitlabSecret, ...headers },
    push,
  ];
  const fromGitea = (body: string, headers: Record<string, string> = {}): Sent => [
    'gitea',
    { ...json, 'x-gitea-event': 'push', 'x-gitea-signature': hmac(push, giteaSecret), ...headers },
    body,
  ];
  const payloadForm = new URLSearchParams({ payload: push }).toString();

  const taken: readonly (readonly [string, () => Sent])[] = [
    [
      'GitHub, by the signature that it publishes',
      () => fromGithub(github.payload, { 'x-hub-signature-256': github.signature }),
    ],
    ['GitHub, as a form', () => fromGithub(payloadForm, form)],
    ['GitHub, a branch that is new', () => fromGithub(push, { 'x-github-event': 'create' })],
    ['GitLab', () => fromGitlab()],
    ['GitLab, of a tag', () => fromGitlab({ 'x-gitlab-event': 'Tag Push Hook' })],
    ['Gitea', () => fromGitea(push)],
    ['Gitea, as a form, whose payload is what it signs', () => fromGitea(payloadForm, form)],
  ];
  for (const [what, delivery] of taken) {
    it(`takes a push of ${what}`, async () => {
      const { status, json: answer } = await post(delivery());

      expect([status, answer]).to.deep.equal([200, { fetching: true, detail: 'fetching from remote "origin"' }]);
    });
  }

  const refused: readonly (readonly [string, () => Sent])[] = [
    ['GitHub without a signature', () => fromGithub(push, { 'x-hub-signature-256': '' })],
    [
      'GitHub with the older signature only',
      () => ['github', { ...json, 'x-hub-signature': `sha1=${'0'.repeat(40)}` }, push],
    ],
    [
      'GitHub with another secret',
      () => fromGithub(push, { 'x-hub-signature-256': `sha256=${hmac(push, 'another')}` }),
    ],
    ['GitHub with another body', () => fromGithub(push, { 'x-hub-signature-256': github.signature })],
    [
      'GitHub with a signature in capitals',
      () => fromGithub(github.payload, { 'x-hub-signature-256': github.signature.toUpperCase() }),
    ],
    [
      'GitHub with a longer signature',
      () => fromGithub(github.payload, { 'x-hub-signature-256': `${github.signature}0` }),
    ],
    ['GitLab without a token', () => fromGitlab({ 'x-gitlab-token': '' })],
    ['GitLab with another token', () => fromGitlab({ 'x-gitlab-token': `${gitlabSecret}x` })],
    ['Gitea without a signature', () => fromGitea(push, { 'x-gitea-signature': '' })],
    [
      'Gitea with a signature of the form instead of its payload',
      () => fromGitea(payloadForm, { ...form, 'x-gitea-signature': hmac(payloadForm, giteaSecret) }),
    ],
    [
      'Gitea that signs as GitHub does',
      () => ['gitea', { ...json, 'x-hub-signature-256': `sha256=${hmac(push, giteaSecret)}` }, push],
    ],
  ];
  for (const [what, delivery] of refused) {
    it(`refuses ${what}, and names neither secret nor signature`, async () => {
      const { status, json: answer, text } = await post(delivery());

      expect([status, answer['code']]).to.deep.equal([401, 'WEBHOOK_REFUSED']);
      expect(text).not.to.match(/secret of|Everybody|[0-9a-f]{40}/);
    });
  }

  it('answers the ping of GitHub without fetching', async () => {
    const { status, json: answer } = await post(fromGithub('{"zen": "x"}', { 'x-github-event': 'ping' }));

    expect([status, answer['fetching']]).to.deep.equal([200, false]);
    expect(answer['detail']).to.match(/pong/);
  });

  it('answers events that are not about refs without fetching', async () => {
    const answers = [
      await post(fromGithub(push, { 'x-github-event': 'issues' })),
      await post(fromGitlab({ 'x-gitlab-event': 'Note Hook' })),
      await post(fromGitea(push, { 'x-gitea-event': 'constructor' })),
    ];

    expect(answers.map(({ status, json: { fetching } }) => [status, fetching])).to.deep.equal([
      [200, false],
      [200, false],
      [200, false],
    ]);
  });

  it('takes payloads of megabytes, and refuses those above 25 MiB', async () => {
    const large = 'x'.repeat(8 * 1024 * 1024);

    const taken = await post(fromGithub(large));
    const tooLarge = await post(fromGithub('x'.repeat(25 * 1024 * 1024 + 1)));

    expect(taken.status).to.equal(200);
    expect([tooLarge.status, tooLarge.json['code']]).to.deep.equal([413, 'BODY_TOO_LARGE']);
  });

  it('is not configured without a secret, and has nothing to fetch without a remote', async () => {
    const alone = await aServer({
      registry: (await aLibrary()).registry,
      webhookSecrets: { github: github.secret },
    });
    const [, headers, body] = fromGithub(push);

    const unknown = await send(alone, '/v1/webhooks/gitlab', { method: 'POST', body: '{}' });
    const nowhere = await send(alone, '/v1/webhooks/github', { method: 'POST', headers, body });

    expect([unknown.status, unknown.json['code']]).to.deep.equal([404, 'WEBHOOK_NOT_CONFIGURED']);
    expect(unknown.json['hint']).to.match(/STEMMA_WEBHOOK_SECRET_GITLAB/);
    expect([nowhere.status, nowhere.json['code']]).to.deep.equal([409, 'REMOTE_NOT_SET']);
  });
});
