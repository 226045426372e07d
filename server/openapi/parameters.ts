import { maxPageSize, maxUnitLength, stateVerbs } from '../parameters.ts';
import type { Parameter } from './operation.ts';

export const nameParameter: Parameter = {
  name: 'name',
  in: 'path',
  required: true,
  description: 'Name of a prompt; its "/" may be sent as it is or as "%2F".',
  schema: { type: 'string', maxLength: 128 },
  example: 'support/reply',
};

export const selectorParameter: Parameter = {
  name: 'selector',
  in: 'path',
  required: true,
  description: 'An exact version, a semver range, "latest", or "workspace" for the uncommitted files of an author.',
  schema: { type: 'string', maxLength: 128 },
  example: '^1',
};

export const referenceParameter: Parameter = {
  name: 'reference',
  in: 'path',
  required: true,
  description: 'name, or name@selector.',
  schema: { type: 'string' },
  example: 'support/reply@^1',
};

export const versionParameter: Parameter = {
  name: 'version',
  in: 'path',
  required: true,
  description: 'An exact version.',
  schema: { type: 'string', maxLength: 64 },
  example: '1.4.2',
};

export const environmentPathParameter: Parameter = {
  name: 'environment',
  in: 'path',
  required: true,
  description: 'Name of an environment.',
  schema: { type: 'string', maxLength: 64 },
  example: 'production',
};

export const environmentParameter: Parameter = {
  name: 'environment',
  in: 'query',
  description: 'Name of an environment; may be left out where the repository has a default one.',
  schema: { type: 'string', maxLength: 64 },
  example: 'production',
};

export const unitParameter: Parameter = {
  name: 'unit',
  in: 'query',
  description: 'What a rollout hashes: the id of a conversation, user or tenant. It is never logged.',
  schema: { type: 'string', minLength: 1, maxLength: maxUnitLength },
};

export const limitParameter: Parameter = {
  name: 'limit',
  in: 'query',
  description: 'Most prompts on the page.',
  schema: { type: 'integer', minimum: 1, maximum: maxPageSize, default: 100 },
};

export const afterParameter: Parameter = {
  name: 'after',
  in: 'query',
  description: 'The "next" of the page before.',
  schema: { type: 'string', maxLength: 128 },
};

export const prefixParameter: Parameter = {
  name: 'prefix',
  in: 'query',
  description: 'Only prompts whose name begins so.',
  schema: { type: 'string', maxLength: 128 },
  example: 'support/',
};

export const promptFilterParameter: Parameter = {
  name: 'prompt',
  in: 'query',
  description: 'Only about this prompt.',
  schema: { type: 'string', maxLength: 128 },
  example: 'support/reply',
};

/** Unlike {@link environmentParameter} it has no default: left out, it is every environment. */
export const whereParameter: Parameter = {
  name: 'environment',
  in: 'query',
  description: 'Only in this environment.',
  schema: { type: 'string', maxLength: 64 },
  example: 'production',
};

export const verbFilterParameter: Parameter = {
  name: 'verb',
  in: 'query',
  description: 'Only changes of this kind.',
  schema: { enum: stateVerbs },
  example: 'rollback',
};

export const byParameter: Parameter = {
  name: 'by',
  in: 'query',
  description: 'Only what somebody did: part of a name or an e-mail address, in any case.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  example: 'ada@example.com',
};

export const sinceParameter: Parameter = {
  name: 'since',
  in: 'query',
  description: 'Only changes made at this time or later, ISO 8601.',
  schema: { type: 'string', maxLength: 40 },
  example: '2026-11-01T12:00Z',
};

export const beforeParameter: Parameter = {
  name: 'before',
  in: 'query',
  description: 'The "next" of the page before: only revisions below it.',
  schema: { type: 'integer', minimum: 0 },
};

export const maxParameter: Parameter = {
  name: 'max',
  in: 'query',
  description: 'Most changes on the page.',
  schema: { type: 'integer', minimum: 1, maximum: maxPageSize, default: 100 },
};

export const allParameter: Parameter = {
  name: 'all',
  in: 'query',
  description: 'Also those that have ended, as far as they are kept.',
  schema: { type: 'boolean', default: false },
};

export const atParameter: Parameter = {
  name: 'at',
  in: 'query',
  description: 'Asked of the state that was in force at this time, ISO 8601.',
  schema: { type: 'string', maxLength: 40 },
  example: '2026-11-01T12:00Z',
};
