import { closestMatch } from '../core/closest-match.ts';
import { isEnvironmentName } from '../core/environment-name.ts';
import { isPromptName, parsePromptName } from '../core/prompt-ref.ts';
import type { StateVerb } from '../core/state/intent.ts';
import { invalid } from './request-url.ts';

/** Longest unit that is hashed, in UTF-16 code units. */
export const maxUnitLength = 512;
/** Most prompts on one page of the list. */
export const maxPageSize = 1000;
const defaultPageSize = 100;

/** Whatever the history can tell; the compiler refuses a list that lacks one. */
const isStateVerb: Readonly<Record<StateVerb, true>> = {
  ...{ admit: true, promote: true, withdraw: true, restore: true, rollback: true },
  ...{ start: true, set: true, advance: true, pause: true, resume: true, abort: true, expire: true },
  ...{ approve: true, reject: true, yank: true, deprecate: true, kill: true, retire: true },
  ...{ policy: true, epoch: true, key: true },
};
export const stateVerbs: readonly StateVerb[] = Object.keys(isStateVerb) as StateVerb[];

/** @throws REQUEST_INVALID */
export function readEnvironment(value: string | undefined, path = '?environment'): string | undefined {
  if (value === undefined) return undefined;
  if (!isEnvironmentName(value)) {
    throw invalid(path, 'is not the name of an environment, such as "production"');
  }
  return value;
}

/** The unit is never repeated in an answer or a log. @throws REQUEST_INVALID */
export function readUnit(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value === '') throw invalid('?unit', 'is empty: leave it out, or give the id of a conversation, user or tenant');
  if (value.length > maxUnitLength) throw invalid('?unit', `is longer than ${maxUnitLength} characters`);
  return value;
}

/** @throws REQUEST_INVALID */
export function readLimit(value: string | undefined, path = '?limit'): number {
  if (value === undefined) return defaultPageSize;
  const limit = /^[0-9]{1,4}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > maxPageSize) throw invalid(path, `must be a whole number from 1 to ${maxPageSize}`);
  return limit;
}

/** @throws REQUEST_INVALID */
export function readRevision(value: string, path: string): number {
  if (/^[0-9]{1,15}$/.test(value)) return Number(value);
  throw invalid(path, 'is not a revision: pass the "next" of the page before');
}

/** @throws REQUEST_INVALID */
export function readSwitch(value: string | undefined, path: string): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw invalid(path, 'must be true or false');
}

/** Part of `Name <e-mail>`. @throws REQUEST_INVALID */
export function readPerson(value: string): string {
  if (value === '' || value.length > 200) throw invalid('?by', 'must be part of a name or an e-mail address');
  return value;
}

/** @throws REQUEST_INVALID */
export function readStateVerb(value: string): StateVerb {
  const verb = stateVerbs.find((known) => known === value);
  if (verb !== undefined) return verb;
  const nearest = closestMatch(value, stateVerbs);
  throw invalid(
    '?verb',
    nearest === undefined ? `must be one of ${stateVerbs.join(', ')}` : `did you mean "${nearest}"?`,
  );
}

/** @throws REQUEST_INVALID */
export function readPrefix(value: string | undefined): string {
  if (value === undefined) return '';
  if (!/^[a-z0-9/_-]{0,128}$/.test(value)) throw invalid('?prefix', 'has characters that no prompt name has');
  return value;
}

/** @throws REQUEST_INVALID */
export function readAfter(value: string | undefined): string | undefined {
  if (value !== undefined && !isPromptName(value)) {
    throw invalid('?after', 'is not a prompt name: pass the "next" of the page before');
  }
  return value;
}

/** @throws REQUEST_INVALID, NAME_INVALID */
export function readName(value: string): string {
  return parsePromptName(value);
}

/** @throws REQUEST_INVALID */
export function readDigest(value: string): string {
  if (!/^sha256:[0-9a-f]{64}$/.test(value)) {
    throw invalid('', 'a digest is "sha256:" and 64 lower-case hexadecimal digits');
  }
  return value;
}
