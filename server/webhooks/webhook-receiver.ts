import type { IncomingMessage } from 'node:http';
import { fail } from '../../core/fail.ts';
import type { WebhookDocument } from '../../core/protocol.ts';
import { toStemmaError } from '../http-errors.ts';
import type { Log } from '../log.ts';
import type { RemoteSync } from '../remote-sync.ts';
import { RecentDeliveries } from './recent-deliveries.ts';
import type { Delivery, WebhookHost } from './webhook-hosts.ts';
import { authenticate } from './webhook-hosts.ts';

/** Largest body of a delivery: GitHub sends up to 25 MB. */
export const maxDeliveryBytes: number = 25 * 1024 * 1024;

/** Secrets by host; a host without one is not listened to. */
export type WebhookSecrets = Readonly<Partial<Record<WebhookHost, string>>>;

/** Options of {@link WebhookReceiver}. */
export interface WebhookReceiverOptions {
  readonly secrets: WebhookSecrets;
  readonly remote: RemoteSync;
  readonly log: Log;
}

/** Takes webhooks of git hosts: whatever they say of refs, the remote is asked for it, in the background. */
export class WebhookReceiver {
  readonly #options: WebhookReceiverOptions;
  readonly #seen = new RecentDeliveries();

  constructor(options: WebhookReceiverOptions) {
    this.#options = options;
  }

  /**
   * Answers as soon as the delivery is authenticated; the fetch goes on after that, shared by all who ask meanwhile.
   *
   * @throws WEBHOOK_NOT_CONFIGURED, WEBHOOK_REFUSED, BODY_TOO_LARGE, REMOTE_NOT_SET
   */
  async receive(host: WebhookHost, request: IncomingMessage): Promise<WebhookDocument> {
    const { secrets, remote } = this.#options;
    const secret = secrets[host];
    if (secret === undefined) throw fail('WEBHOOK_NOT_CONFIGURED', { host });
    const delivery = await authenticate(host, { headers: request.headers, body: bounded(request) }, secret);
    if (delivery.kind === 'ping') return { fetching: false, detail: 'pong: pushes are listened to' };
    if (delivery.kind === 'other') {
      return { fetching: false, detail: `event "${delivery.event}" is not about refs: nothing to fetch` };
    }
    if (remote.remote === undefined) throw fail('REMOTE_NOT_SET', { folder: 'this server' });
    const key = delivery.id === undefined ? undefined : `${host} ${delivery.id}`;
    if (key !== undefined && !this.#seen.add(key)) {
      return { fetching: false, detail: 'this delivery was taken before: nothing to fetch' };
    }
    this.#fetch(host, delivery, key);
    return { fetching: true, detail: `fetching from remote "${remote.remote}"` };
  }

  #fetch(host: WebhookHost, { event }: Delivery, key: string | undefined): void {
    const { remote, log } = this.#options;
    remote.sync().then(
      ({ epoch, revision }) => log.debug('webhook fetched', { host, event, epoch, revision }),
      (cause: unknown) => {
        if (key !== undefined) this.#seen.forget(key);
        const { name, code, message } = toStemmaError(cause);
        log.warn('webhook could not fetch', { host, event, error: { name, code, message } });
      },
    );
  }
}

/** A body that is left in the middle leaves the connection as it is: the refusal goes over it. */
async function* bounded(request: IncomingMessage): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxDeliveryBytes) throw fail('BODY_TOO_LARGE', { maxBytes: maxDeliveryBytes });
    yield chunk;
  }
}
