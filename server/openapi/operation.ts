import type { JsonSchema } from '../../core/check-request.ts';
import type { ErrorCode } from '../../core/error-catalog.ts';
import { statusOfCode } from '../http-errors.ts';

/** A parameter of an OpenAPI operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly example?: string;
}

/** A response of an OpenAPI operation. */
interface ResponseDescription {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** An OpenAPI operation: one method of one path. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** One of these is enough; `{}` is no token. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
  };
  readonly responses: Readonly<Record<string, ResponseDescription>>;
}

/** What {@link describeOperation} is told; the rest is the same for every route. */
export interface OperationOptions {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: 'read' | 'render' | 'change' | 'operate';
  readonly parameters?: readonly Parameter[];
  readonly body?: JsonSchema;
  /** True where the body has a required key. @defaultValue false */
  readonly bodyRequired?: boolean;
  /** Media types of a body that may be anything. @defaultValue none */
  readonly bodyTypes?: readonly string[];
  /** Schema of the answer; of one event where it is a stream of events. */
  readonly answer: JsonSchema;
  /** @defaultValue `application/json` */
  readonly answerType?: 'application/json' | 'text/plain' | 'text/event-stream';
  /** True where the answer has a validator, so that 304 may be answered. @defaultValue false */
  readonly conditional?: boolean;
  /** Codes besides those that any route may answer with. @defaultValue none */
  readonly codes?: readonly ErrorCode[];
}

/** Codes that every route may answer with. */
const commonCodes: readonly ErrorCode[] = [
  'REQUEST_INVALID',
  'REQUEST_MALFORMED',
  'PARAMETER_UNKNOWN',
  'METHOD_NOT_ALLOWED',
  'REQUEST_TIMEOUT',
  'URL_TOO_LONG',
  'HOST_REFUSED',
  'HEADERS_TOO_LARGE',
  'INTERNAL',
  'NOT_READY',
];

/** Codes that every route with a body may answer with. */
const bodyCodes: readonly ErrorCode[] = ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED', 'ORIGIN_REFUSED'];

/** Builds the description of a route. */
export function describeOperation(options: OperationOptions): Operation {
  const { id, summary, description, tag, parameters = [], body, bodyRequired = false, conditional = false } = options;
  const codes = [...commonCodes, ...(body === undefined ? [] : bodyCodes), ...(options.codes ?? [])];
  const headers = conditional ? { ...requestIdHeader, ...etagHeader } : requestIdHeader;
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    parameters: [...parameters, requestIdParameter, ...(conditional ? [ifNoneMatchParameter] : [])],
    ...(body === undefined ? {} : { requestBody: { required: bodyRequired, content: json(body) } }),
    ...(options.bodyTypes === undefined ? {} : { requestBody: anyBody(options.bodyTypes) }),
    responses: {
      200: { description: 'The answer.', headers, content: answerContent(options) },
      ...(conditional ? { 304: { description: 'What you have is what would be sent.', headers } } : {}),
      ...describeProblems(codes),
    },
  };
}

function answerContent({
  answer,
  answerType = 'application/json',
}: OperationOptions): NonNullable<ResponseDescription['content']> {
  return { [answerType]: { schema: answer } };
}

/** A reference to a schema of `components`. */
export function schemaOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function json(schema: JsonSchema): { readonly 'application/json': { readonly schema: JsonSchema } } {
  return { 'application/json': { schema } };
}

function anyBody(types: readonly string[]): NonNullable<Operation['requestBody']> {
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema: {} }])) };
}

/** One response per status, naming the codes that it may carry. */
export function describeProblems(codes: readonly ErrorCode[]): Readonly<Record<string, ResponseDescription>> {
  const byStatus: Record<string, ResponseDescription> = {};
  for (const status of new Set(codes.map((code) => statusOfCode[code]))) {
    byStatus[status] = {
      description: [...new Set(codes.filter((code) => statusOfCode[code] === status))].join(', '),
      headers: { ...requestIdHeader, ...problemHeaders[status] },
      content: { 'application/problem+json': { schema: schemaOf('Problem') } },
    };
  }
  return byStatus;
}

const text: JsonSchema = { type: 'string' };
const requestIdHeader = { 'x-request-id': { description: 'Id of this request, as in the log.', schema: text } };
const etagHeader = { etag: { description: 'Strong validator over the whole body.', schema: text } };
const allowHeader = { allow: { description: 'Methods that this path knows.', schema: text } };

const problemHeaders: Readonly<
  Record<number, typeof requestIdHeader | Record<string, (typeof requestIdHeader)['x-request-id']>>
> = {
  401: { 'www-authenticate': { description: 'How to authenticate.', schema: text } },
  405: allowHeader,
  429: { 'retry-after': { description: 'Seconds after which to try again.', schema: text } },
};

const requestIdParameter: Parameter = {
  name: 'x-request-id',
  in: 'header',
  description: 'Id to use for this request: 8 to 64 letters, digits, ".", "_" or "-". Anything else is replaced.',
  schema: text,
};
const ifNoneMatchParameter: Parameter = {
  name: 'if-none-match',
  in: 'header',
  description: 'The etag of the answer you have.',
  schema: text,
};
