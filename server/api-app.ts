import type { NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { AccessLog } from './access-log.ts';
import type { ApiContext, ApiRequest, Route } from './api.ts';
import { authorize } from './authorize.ts';
import type { Exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import { readIdempotencyKey } from './idempotency-key.ts';
import type { Log } from './log.ts';
import { placeOf } from './place-of.ts';
import { prepareAnswer, prepareJson } from './prepared-answer.ts';
import { createBodyReader } from './read-body.ts';
import type { RepairedExpress } from './repaired-express.ts';
import { checkOrigin } from './request-guard.ts';
import { malformedEscape, readQuery, splitTarget } from './request-url.ts';
import { routes } from './routes.ts';

/** Largest body of a request, unless its route says otherwise. */
const defaultBodyBytes = 64 * 1024;

/** What the application works with. */
export interface ApiAppOptions {
  readonly context: ApiContext;
  readonly accessLog: AccessLog;
  readonly log: Log;
  readonly gate: Gate;
}

/** What is kept with a response while it is made. */
export interface ResponseLocals {
  readonly exchange: Exchange;
  /** By `performance.now()`. */
  readonly startedAt: number;
  /** Set once the caller was let in. */
  admitted?: Omit<ApiRequest, 'body'>;
}

/** Adds every route of the API to an Express application. `response.locals` must be {@link ResponseLocals} before. */
export function addApi({ app }: RepairedExpress, options: ApiAppOptions): void {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', false);
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const [pattern, ofPattern] of groupByPattern(routes)) {
    const methods = ofPattern.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']));
    for (const route of ofPattern) {
      const { handle, method, maxBodyBytes = defaultBodyBytes, readsBody = false } = route;
      if (handle === undefined) continue;
      const origin = method === 'post' ? [refuseOrigin] : [];
      const body = method === 'post' && !readsBody ? [createBodyReader(maxBodyBytes)] : [];
      router[method](pattern, ...origin, admit(route, options), ...body, answerWith({ ...route, handle }, options));
    }
    router.all(pattern, (request) => {
      throw fail('METHOD_NOT_ALLOWED', { method: request.method, allowed: [...new Set(methods)] });
    });
  }
  app.use(router);
  app.use(refuseUnknown);
  app.use(createErrorAnswer(options));
}

/** `/v1/prompts/{name}` as Express writes it. A name spans segments; a release is `name@version` in one piece. */
function expressPattern(path: string): string {
  return path
    .replace('{name}@{version}', '*release')
    .replace('{name}@{selector}', '*name')
    .replace(/\{(name|reference|digest)\}/, '*$1')
    .replace('{environment}', ':environment');
}

/** Longer patterns first, so that `/v1/prompts/{name}/retire` is tried before `/v1/prompts/{name}`. */
function groupByPattern(all: readonly Route[]): readonly (readonly [string, readonly Route[]])[] {
  const groups = new Map<string, Route[]>();
  for (const route of all) {
    const pattern = expressPattern(route.path);
    groups.set(pattern, [...(groups.get(pattern) ?? []), route]);
  }
  return [...groups].sort(([a], [b]) => b.split('/').length - a.split('/').length);
}

/**
 * Finds out who asks and for what, and lets only those on who may: before a body is read, and before anything is
 * looked up.
 */
function admit(route: Route, { context, gate }: ApiAppOptions): RequestHandler {
  const known = route.operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return (request, response, next) => {
    const locals = localsOf(response);
    const { exchange } = locals;
    exchange.route = route.path;
    if (route.access === 'open' && route.method === 'post') gate.checkFailures(exchange);
    const caller = gate.admit(exchange, route.access);
    const query = readQuery(splitTarget(request.url).search, known);
    const params = joinParams(request);
    authorize(caller, route.access, placeOf(route, { params, query }, context.states.current()));
    locals.admitted = { caller, params, query, ...readIdempotencyKey(request, route.access) };
    next();
  };
}

type AnsweringRoute = Route & { readonly handle: NonNullable<Route['handle']> };

function answerWith({ handle, readsBody = false }: AnsweringRoute, options: ApiAppOptions): RequestHandler {
  return async (request, response) => {
    const { exchange, startedAt, admitted } = localsOf(response);
    if (admitted === undefined) throw fail('INTERNAL', {});
    const answered = await handle(
      { ...admitted, body: request.body, ...(readsBody ? { raw: request } : {}) },
      options.context,
    );
    const { document, cacheControl = 'no-store', contentType, subject } = answered;
    const how = { cacheControl, ...(cacheControl === 'no-store' ? { etag: null } : {}) };
    const answer =
      contentType === undefined
        ? prepareJson(document, how)
        : prepareAnswer(Buffer.from(String(document)), { ...how, contentType });
    const status = exchange.send(answer);
    if (subject !== undefined) {
      const { requestId, token } = exchange;
      options.log.info('changed', { requestId, subject, ...(token === undefined ? {} : { token }) });
    }
    options.accessLog.line(exchange, { status, durationMs: since(startedAt) });
  };
}

/** Express decodes each segment once; a name is its segments joined again. */
function joinParams({ params }: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value.join('/') : String(value)]),
  );
}

function refuseOrigin(request: Request, _response: Response, next: NextFunction): void {
  checkOrigin(request);
  next();
}

function refuseUnknown(request: Request): void {
  const path = printable(splitTarget(request.url).path);
  throw fail('ROUTE_NOT_FOUND', { method: request.method, path, nearest: nearestRoute(path) });
}

/** A verb is mistyped more often than the rest of a path, and is its last segment. */
function nearestRoute(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  const verb = closestMatch(path.slice(slash + 1), verbs);
  if (/^\/v1\/(environments|releases)\//.test(path) && verb !== undefined) return `${path.slice(0, slash)}/${verb}`;
  return closestMatch(path, plainPaths);
}

const verbs = routes.filter(({ path }) => path.includes('}/')).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
const plainPaths = routes.map(({ path }) => path).filter((path) => !path.includes('{'));

function createErrorAnswer({ accessLog, gate }: ApiAppOptions): express.ErrorRequestHandler {
  // biome-ignore lint/complexity/useMaxParams: Express knows an error handler by its four parameters
  return (cause: unknown, _request: Request, response: Response, _next: NextFunction): void => {
    const { exchange, startedAt } = localsOf(response);
    if (isStemmaError(cause, 'WEBHOOK_REFUSED')) gate.countFailure(exchange);
    accessLog.line(exchange, { ...exchange.refuse(routerError(cause)), durationMs: since(startedAt) });
  };
}

/** The router fails with a URIError where a segment cannot be decoded. */
function routerError(cause: unknown): unknown {
  return cause instanceof URIError ? malformedEscape('the address') : cause;
}

function localsOf(response: Response): ResponseLocals {
  return response.locals as unknown as ResponseLocals;
}

function since(startedAt: number): number {
  return Math.round((performance.now() - startedAt) * 100) / 100;
}

function printable(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?');
}
