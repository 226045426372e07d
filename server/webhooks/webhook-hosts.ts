import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { fail } from '../../core/fail.ts';
import { ownValue } from '../../core/own-value.ts';
import { formPayload } from './form-payload.ts';

/** Who sends webhooks. */
export const webhookHosts = ['github', 'gitlab', 'gitea'] as const;
export type WebhookHost = (typeof webhookHosts)[number];

/** What a delivery is about: refs that changed, a greeting, or something that is no business of a registry. */
type DeliveryKind = 'refs' | 'ping' | 'other';

/** One delivery, authenticated. Nothing of its body is used: what changed is asked of the remote itself. */
export interface Delivery {
  /** The host's own id of it; absent where the host sends none. */
  readonly id: string | undefined;
  /** As the host calls it. */
  readonly event: string;
  readonly kind: DeliveryKind;
}

/** A delivery as it arrives. */
export interface RawDelivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

/**
 * Authenticates a delivery by its host's way. The body is hashed as it streams in, so that a large one takes no memory.
 *
 * @throws WEBHOOK_REFUSED, and what reading the body fails with
 */
export async function authenticate(host: WebhookHost, delivery: RawDelivery, secret: string): Promise<Delivery> {
  const { eventHeader, idHeaders, kinds, check } = ways[host];
  const problem = await check(delivery, secret);
  if (problem !== undefined) throw fail('WEBHOOK_REFUSED', { host, problem });
  const event = printable(headerOf(delivery.headers, eventHeader) ?? 'unknown');
  const id = idHeaders.map((name) => headerOf(delivery.headers, name)).find((value) => value !== undefined);
  return { id: id === undefined ? undefined : printable(id), event, kind: ownValue(kinds, event) ?? 'other' };
}

/** How one host says who it is. */
interface Way {
  readonly eventHeader: string;
  /** The first one that is sent names the delivery, the same one each time it is repeated. */
  readonly idHeaders: readonly string[];
  readonly kinds: Readonly<Record<string, DeliveryKind>>;
  /** @returns what is wrong, or nothing */
  readonly check: (delivery: RawDelivery, secret: string) => Promise<string | undefined>;
}

const refEvents = { push: 'refs', create: 'refs', delete: 'refs' } as const;

const ways: Readonly<Record<WebhookHost, Way>> = {
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
  github: {
    eventHeader: 'x-github-event',
    idHeaders: ['x-github-delivery'],
    kinds: { ...refEvents, ping: 'ping' },
    check: async ({ headers, body }, secret) => {
      const signature = headerOf(headers, 'x-hub-signature-256');
      if (signature === undefined) return 'it has no x-hub-signature-256';
      const expected = `sha256=${await hmacOf(body, secret)}`;
      return isSame(signature, expected) ? undefined : 'its signature is not that of the secret';
    },
  },
  // https://docs.gitlab.com/user/project/integrations/webhooks/
  gitlab: {
    eventHeader: 'x-gitlab-event',
    idHeaders: ['idempotency-key', 'x-gitlab-event-uuid'],
    kinds: { 'Push Hook': 'refs', 'Tag Push Hook': 'refs', 'System Hook': 'refs' },
    check: async ({ headers, body }, secret) => {
      const token = headerOf(headers, 'x-gitlab-token');
      if (token === undefined) return 'it has no x-gitlab-token';
      if (!isSame(token, secret)) return 'its token is another one';
      for await (const _ of body);
      return undefined;
    },
  },
  // https://docs.gitea.com/usage/webhooks; of a form, Gitea signs the payload in it and not the body.
  gitea: {
    eventHeader: 'x-gitea-event',
    idHeaders: ['x-gitea-delivery'],
    kinds: refEvents,
    check: async ({ headers, body }, secret) => {
      const signature = headerOf(headers, 'x-gitea-signature');
      if (signature === undefined) return 'it has no x-gitea-signature';
      const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
      const expected = await hmacOf(isForm ? formPayload(body) : body, secret);
      return isSame(signature, expected) ? undefined : 'its signature is not that of the secret';
    },
  },
};

async function hmacOf(body: AsyncIterable<Buffer>, secret: string): Promise<string> {
  const hmac = createHmac('sha256', secret);
  for await (const chunk of body) hmac.update(chunk);
  return hmac.digest('hex');
}

/** Compared as digests: in the same time wherever they differ, and however long they are. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a sender wrote, as it may stand in an answer and in the log. */
function printable(text: string): string {
  return text.slice(0, 128).replace(/[^\x20-\x7e]/g, '?');
}
