import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StemmaError } from '../core/stemma-error.ts';
import type { Caller } from './access.ts';
import { hideNames } from './authorize.ts';
import { headersOf, problemOf, statusOfCode, toStemmaError } from './http-errors.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import { isNamed, prepareJson } from './prepared-answer.ts';

/** State on which something was refused, so that a client can tell an older answer from a newer one. */
export interface Position {
  readonly epoch: number;
  readonly revision: number;
}

/** A failure that was answered. */
export interface Refusal {
  readonly error: StemmaError;
  readonly status: number;
}

/** One request with its response, and what its log line says of it. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** Template of the route; `none` until one matches. */
  route = 'none';
  /** Who sent it, once that is known. */
  caller: Caller | undefined;
  /** Id of the token that came with it, also of one that is not accepted. */
  token: string | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, requestId: string) {
    this.request = request;
    this.response = response;
    this.requestId = requestId;
  }

  /** Sends an answer, or the 304 that stands for it, and returns the status sent. A HEAD request gets no body. */
  send(answer: PreparedAnswer): number {
    const condition = this.request.headers['if-none-match'];
    if (condition !== undefined && answer.etag !== undefined && isNamed(answer.etag, condition)) {
      this.#writeHead(304, answer.notModifiedHeaders);
      this.response.end();
      return 304;
    }
    this.#writeHead(answer.status, answer.headers);
    this.response.end(answer.body);
    return answer.status;
  }

  /** Answers with the problem document of any failure. */
  refuse(cause: unknown, position?: Position): Refusal {
    const error = hideNames(toStemmaError(cause), this.caller);
    const status = statusOfCode[error.code];
    const answer = prepareJson(
      { ...problemOf(error, this.requestId), ...position },
      {
        status,
        contentType: 'application/problem+json',
        cacheControl: 'no-store',
        etag: null,
        headers: headersOf(error),
      },
    );
    // An answer that has begun cannot become another one; the connection tells the client that it is not whole.
    if (this.response.headersSent) this.response.destroy();
    else this.send(answer);
    return { error, status };
  }

  /** The id takes its place in the prepared lines, which `writeHead` has copied when it returns: nothing is allocated. */
  #writeHead(status: number, headers: string[]): void {
    headers[headers.length - 1] = this.requestId;
    this.response.writeHead(status, headers);
  }
}
