import { maxPageSize, maxUnitLength } from '../parameters.ts';
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
