import type { Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { fail } from '../core/fail.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { AccessLog } from './access-log.ts';
import { problemOf, statusOfCode } from './http-errors.ts';
import { securityHeaders } from './prepared-answer.ts';

/** Answers what cannot be read as a request with a problem document, and closes its connection. */
export function answerConnectionErrors(server: Server, maxHeaderBytes: number, accessLog: AccessLog): void {
  server.on('clientError', (cause: Error & { code?: string }, socket) => {
    if (cause.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const error = connectionError(cause, maxHeaderBytes);
    const status = statusOfCode[error.code];
    endWith(socket, error);
    accessLog.line({ requestId: 'none', route: 'none', request: {} }, { status, error });
  });
}

function connectionError({ code = '' }: { readonly code?: string }, maxBytes: number): StemmaError {
  if (code === 'HPE_HEADER_OVERFLOW') return fail('HEADERS_TOO_LARGE', { maxBytes });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return fail('REQUEST_TIMEOUT', {});
  const problem = /^HPE_[A-Z_]+$/.test(code) ? code.slice(4).toLowerCase().replaceAll('_', ' ') : 'it cannot be parsed';
  return fail('REQUEST_MALFORMED', { problem });
}

/** There is no response object for what was never a request, so the answer is written by hand. */
function endWith(socket: Duplex, error: StemmaError): void {
  const status = statusOfCode[error.code];
  const body = JSON.stringify(problemOf(error));
  const headers = [
    'connection',
    'close',
    'content-type',
    'application/problem+json',
    'cache-control',
    'no-store',
    ...securityHeaders,
  ];
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`];
  for (let index = 0; index < headers.length; index += 2) lines.push(`${headers[index]}: ${headers[index + 1]}`);
  socket.end(`${lines.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
