import type { Server, ServerOptions } from 'node:http';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';
import express from 'express';

/** An Express application and the two message classes that a server for it is made with. */
export interface RepairedExpress {
  readonly app: Express;
  readonly messages: {
    readonly IncomingMessage: typeof IncomingMessage;
    readonly ServerResponse: typeof ServerResponse<IncomingMessage>;
  };
}

/**
 * Makes an Express application that keeps the speed of `node:http`.
 *
 * Express sets the prototype of every request and response (`application.js`, "alter the prototypes"); V8 then treats
 * them as slow objects, which costs four fifths of the throughput on Node 20 and 22. Here the server creates messages
 * whose class prototype *is* the one that Express would set, so that each of those changes is a no-op.
 *
 * Mounted applications change prototypes again: mount Routers instead. A test compares the behaviour with that of a
 * stock application, request by request.
 *
 * @example
 * const { app, messages } = createRepairedExpress();
 * const server = createServer(messages, app);
 */
export function createRepairedExpress(): RepairedExpress {
  const app = express();
  class RepairedRequest extends IncomingMessage {}
  class RepairedResponse extends ServerResponse<IncomingMessage> {}
  copyChain(app.request, IncomingMessage.prototype, RepairedRequest.prototype);
  copyChain(app.response, ServerResponse.prototype, RepairedResponse.prototype);
  Object.assign(app, { request: RepairedRequest.prototype, response: RepairedResponse.prototype });
  return { app, messages: { IncomingMessage: RepairedRequest, ServerResponse: RepairedResponse } };
}

/** A server whose messages are those of a repaired application, with `listener` in front of it. */
export function createRepairedServer(
  { messages }: RepairedExpress,
  options: ServerOptions,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  return createServer({ ...options, ...messages }, listener);
}

/** Copies what Express put between `from` and `end` of a prototype chain, the nearest definition winning. */
function copyChain(from: object, end: object, to: object): void {
  const chain: object[] = [];
  for (
    let link: object | null = from;
    link !== null && link !== end;
    link = Object.getPrototypeOf(link) as object | null
  ) {
    chain.unshift(link);
  }
  for (const link of chain) Object.defineProperties(to, Object.getOwnPropertyDescriptors(link));
}
