import { fail } from '../../core/fail.ts';
import type { Route } from '../api.ts';
import type { Parameter } from '../openapi/operation.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import type { WebhookHost } from '../webhooks/webhook-hosts.ts';
import { webhookHosts } from '../webhooks/webhook-hosts.ts';
import { maxDeliveryBytes } from '../webhooks/webhook-receiver.ts';

/** How a host authenticates itself: the header and what stands in it. */
const proofs: Readonly<Record<WebhookHost, readonly [string, string]>> = {
  github: ['x-hub-signature-256', '"sha256=" and the HMAC of the body with the secret, in hex.'],
  gitlab: ['x-gitlab-token', 'The secret.'],
  gitea: ['x-gitea-signature', 'The HMAC-SHA256 of the payload with the secret, in hex.'],
};

const nameOf: Readonly<Record<WebhookHost, string>> = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' };

/** Git hosts tell of pushes; each authenticates itself in its own way. */
export const webhookRoutes: readonly Route[] = webhookHosts.map((host) => ({
  method: 'post',
  path: `/v1/webhooks/${host}`,
  access: 'open',
  maxBodyBytes: maxDeliveryBytes,
  readsBody: true,
  operation: describeOperation({
    id: `${host}Webhook`,
    tag: 'operate',
    summary: `${nameOf[host]} tells of a push: the remote is fetched in the background.`,
    description:
      'Answered as soon as the delivery is authenticated. Deliveries that come while one is fetched share the next ' +
      'fetch; one that is sent again, and events that are not about refs, do nothing.',
    parameters: [proofOf(host)],
    bodyTypes: ['application/json', 'application/x-www-form-urlencoded'],
    answer: schemaOf('Webhook'),
    codes: ['WEBHOOK_NOT_CONFIGURED', 'WEBHOOK_REFUSED', 'REMOTE_NOT_SET', 'BODY_TOO_LARGE', 'ORIGIN_REFUSED'],
  }),
  handle: async ({ raw }, { webhooks }) => {
    if (raw === undefined) throw fail('INTERNAL', {});
    return { document: await webhooks.receive(host, raw) };
  },
}));

function proofOf(host: WebhookHost): Parameter {
  const [name, description] = proofs[host];
  return { name, in: 'header', required: true, description, schema: { type: 'string' } };
}
