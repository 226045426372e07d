import type { JsonObject } from '../../protocol.ts';
import type { Segment } from '../template/segment.ts';
import { declaredBy } from './declared-variables.ts';

/** A variable where the text of a prompt shows it as it is, not through a helper. */
export function shownVariable({ isVariable, text }: Segment): string | undefined {
  const subject = isVariable ? text.slice(2, -2) : '';
  return /^[A-Za-z_]/u.test(subject) && !/[\s(]/u.test(subject) ? subject : undefined;
}

/** What the input schema says of a variable; undefined where it says nothing. */
export function schemaOf(inputSchema: JsonObject | undefined, subject: string): JsonObject | undefined {
  const declared = inputSchema === undefined ? undefined : declaredBy(inputSchema, subject);
  return declared?.kind === 'declared' ? declared.schema : undefined;
}

/** The words of the last part of a name: `user.lastMessage` has `last`, `message`. */
function wordsOf(subject: string): readonly string[] {
  const last = subject.replaceAll('[]', '').split('.').at(-1) ?? '';
  return last
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/u);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const WRITTEN_ELSEWHERE = words(
  'message messages text body content contents input query question prompt request document documents passage excerpt transcript conversation email mail letter comment comments review reviews ticket post article page html description notes note feedback complaint history chat file snippet source code diff log logs result results answer response reply abstract story bio resume cv context data',
);

const LONG = words(
  'message messages text body content contents document documents passage transcript conversation email mail letter comment comments review reviews ticket post article page html feedback complaint diff resume cv',
);

/** Whether its name tells that it is more than a word or a line. */
export const isLongText = (subject: string): boolean => wordsOf(subject).some((word) => LONG.has(word));

/** Whether people or programs from outside write it: it may hold whatever they like. */
export function isOutsideText(subject: string, schema: JsonObject | undefined): boolean {
  if (schema !== undefined && !isFreeText(schema)) return false;
  return wordsOf(subject).some((word) => WRITTEN_ELSEWHERE.has(word));
}

/** Longest text that leaves no room for orders to the model. */
const SHORT = 200;

function isFreeText(schema: JsonObject): boolean {
  const { type, maxLength } = schema;
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (!isText || ['enum', 'const', 'pattern', 'format'].some((key) => key in schema)) return false;
  return typeof maxLength !== 'number' || maxLength > SHORT;
}

const MOMENT = words('now today date time datetime timestamp uuid guid nonce random seed clock');
const IDENTITY = words('request session trace correlation conversation thread message run call invocation turn');
const PERSON = words('user customer client caller visitor student patient reader guest member account');

/** Whether it differs from call to call, or from user to user. */
export function isVolatile(subject: string, schema: JsonObject | undefined): boolean {
  const format = schema?.['format'];
  if (typeof format === 'string') return /^(?:date|time|date-time|uuid)$/u.test(format);
  if (schema !== undefined && ('enum' in schema || 'const' in schema || schema['type'] === 'boolean')) return false;
  const named = wordsOf(subject);
  if (named.some((word) => MOMENT.has(word))) return true;
  if (named.at(-1) === 'id' && named.some((word) => IDENTITY.has(word) || PERSON.has(word))) return true;
  const isPersons = PERSON.has(subject.split('.')[0]?.toLowerCase() ?? '') || PERSON.has(named[0] ?? '');
  return isPersons || isOutsideText(subject, schema);
}
