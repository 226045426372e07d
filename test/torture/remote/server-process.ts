import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ReadinessDocument } from '../../../core/protocol.ts';

/** The program, as it is installed. */
export const stemma: string = fileURLToPath(new URL('../../../cli/main.js', import.meta.url));

/** A real `stemma serve` in a clone of its own; it keeps its address when it is started again. */
export class ServerProcess {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #syncSeconds: number;
  #child: ChildProcess | undefined;
  errors = '';

  private constructor(folder: string, port: number, syncSeconds: number) {
    this.#folder = folder;
    this.#port = port;
    this.#syncSeconds = syncSeconds;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(folder: string, syncSeconds: number): Promise<ServerProcess> {
    const server = new ServerProcess(folder, await freePort(), syncSeconds);
    await server.start();
    return server;
  }

  /** Returns when it answers. */
  async start(): Promise<void> {
    const flags = [
      ...['serve', '-C', this.#folder, '--port', `${this.#port}`, '--remote', 'origin', '--change-limit', '0'],
      ...['--sync-interval', `${this.#syncSeconds}`, '--access-log', 'off', '--log-level', 'error'],
    ];
    const child = spawn(process.execPath, ['--enable-source-maps', stemma, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString('utf8');
    });
    this.#child = child;
    while (!(await this.ready())) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.errors}`);
      await delay(50);
    }
  }

  /** Undefined while it does not answer. */
  async ready(): Promise<ReadinessDocument | undefined> {
    try {
      return (await (await fetch(`${this.url}/readyz`)).json()) as ReadinessDocument;
    } catch {
      return undefined;
    }
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
