/** The clients that `bench/events.ts` measures, in a process of their own: forked, and told how many to connect. */
import type { Socket } from 'node:net';
import { connect } from 'node:net';

/** What the process is told. */
export type ClientsTask =
  | { readonly kind: 'connect'; readonly url: string; readonly count: number }
  /** Wait until every client has an event of this revision, or a later one. */
  | { readonly kind: 'await'; readonly revision: number };

/** What it answers: when each client had parsed its event, in microseconds of the machine's monotonic clock. */
export interface ClientTimes {
  readonly micros: readonly number[];
}

/** Connections that are opened at a time. */
const batchSize = 200;

interface Client {
  readonly socket: Socket;
  text: string;
  revision: number;
  at: number;
}

const clients: Client[] = [];
/** Revision that is waited for, and how many clients do not have it yet. */
let awaited = Number.POSITIVE_INFINITY;
let missing = 0;
let complete: () => void = () => undefined;

/** The same clock in every process of a machine. */
function now(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

async function connectAll(url: string, count: number): Promise<void> {
  while (clients.length < count) {
    const batch = Math.min(batchSize, count - clients.length);
    await Promise.all(Array.from({ length: batch }, () => connectOne(new URL(url))));
  }
}

function connectOne({ hostname, port, host }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const client: Client = { socket, text: '', revision: 0, at: 0 };
    clients.push(client);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.write(
        `GET /v1/events?environment=production HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\n\r\n`,
      );
    });
    socket.on('data', (chunk) => {
      const first = client.revision === 0;
      read(client, chunk.toString());
      if (first && client.revision > 0) resolve();
    });
  });
}

function read(client: Client, text: string): void {
  client.text += text;
  for (let end = client.text.indexOf('\n\n'); end >= 0; end = client.text.indexOf('\n\n')) {
    const data = /^data: (.*)$/m.exec(client.text.slice(0, end))?.[1];
    client.text = client.text.slice(end + 2);
    if (data === undefined) continue;
    const { revision } = JSON.parse(data) as { readonly revision: number };
    if (client.revision < awaited && revision >= awaited) missing -= 1;
    Object.assign(client, { revision, at: now() });
    if (missing === 0) complete();
  }
}

function awaitRevision(revision: number): Promise<ClientTimes> {
  awaited = revision;
  missing = clients.filter((client) => client.revision < revision).length;
  return new Promise((resolve) => {
    complete = () => {
      awaited = Number.POSITIVE_INFINITY;
      complete = () => undefined;
      resolve({ micros: clients.map(({ at }) => at) });
    };
    if (missing === 0) complete();
  });
}

async function run(task: ClientsTask): Promise<ClientTimes> {
  if (task.kind === 'await') return awaitRevision(task.revision);
  await connectAll(task.url, task.count);
  return { micros: [] };
}

process.on('message', (task: ClientsTask) => {
  void run(task).then((times) => process.send?.(times));
});
process.on('disconnect', () => process.exit());
