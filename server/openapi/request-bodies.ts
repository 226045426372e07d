import { actorPattern } from '../../core/access/actor-name.ts';
import type { JsonSchema } from '../../core/check-request.ts';
import { idempotencyKeyPattern } from '../idempotency-key.ts';

const verbProperties = {
  reason: { type: 'string', minLength: 1, maxLength: 1000, description: 'Why; kept in the history.' },
  actor: {
    type: 'string',
    pattern: actorPattern,
    description: 'Name <e-mail> of who does it; the server itself where left out.',
  },
  dryRun: { type: 'boolean', default: false, description: 'Tell what would change, and change nothing.' },
  evidence: { description: 'What the decision rests on: a link, figures. At most 4,096 characters of JSON.' },
  id: {
    type: 'string',
    pattern: idempotencyKeyPattern,
    description:
      'Random id of this change: sent again within a day, it changes nothing the second time. Header idempotency-key says the same.',
  },
} as const;

const version = { type: 'string', minLength: 1, maxLength: 64, description: 'An exact version.' };
const undo = { type: 'boolean', default: false, description: 'Take the mark off again.' };

function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

export const environmentVerbBody: JsonSchema = closed({ version, ...verbProperties }, ['version']);

const bypass = {
  type: 'boolean',
  default: false,
  description: 'Go past missing approvals: a permission of its own, and a reason must be given.',
};

const force = {
  type: 'boolean',
  default: false,
  description: 'Also where it breaks applications that get the release before: a reason must be given.',
};

export const promoteBody: JsonSchema = closed({ version, bypass, force, ...verbProperties }, ['version']);

const units = {
  type: 'array',
  maxItems: 1000,
  items: { type: 'string', minLength: 1, maxLength: 512 },
};

export const startBody: JsonSchema = closed(
  {
    version: { ...version, description: 'The candidate.' },
    plan: {
      type: 'string',
      minLength: 1,
      maxLength: 64,
      description: "Name of a plan; the environment's if left out.",
    },
    overrides: { ...units, description: 'Units that always get the candidate; only their salted hashes are kept.' },
    startAt: { type: 'string', maxLength: 40, description: 'Not before this time, ISO 8601.' },
    draft: { type: 'boolean', default: false, description: 'Write it down only; starting it again takes it on.' },
    bypass,
    force,
    ...verbProperties,
  },
  ['version'],
);

const onRollout = {
  rollout: { type: 'string', minLength: 1, maxLength: 64, description: 'Id of the rollout.' },
  version: { ...version, description: 'Its candidate.' },
  major: { type: 'integer', minimum: 0, maximum: 999_999_999_999_999, description: 'Its major line.' },
  ...verbProperties,
};

/** Body of `pause`, `resume`, `abort` and `reject`. */
export const rolloutVerbBody: JsonSchema = closed(onRollout);

export const setBody: JsonSchema = closed({
  percent: { type: 'number', description: 'Share of units that get the candidate: 0–100, at most four decimals.' },
  addOverrides: { ...units, description: 'Units that always get the candidate from now on.' },
  removeOverrides: { ...units, description: 'Units that are drawn by lot again.' },
  bypass,
  ...onRollout,
});

export const advanceBody: JsonSchema = closed({
  fromStep: { type: 'integer', minimum: 0, maximum: 1000, description: 'The step that is left, counted from 0.' },
  force: { type: 'boolean', default: false, description: 'Also in a window in which the plan does not advance.' },
  bypass,
  ...onRollout,
});

export const approveBody: JsonSchema = closed({
  binding: {
    type: 'string',
    pattern: '^sha256:[0-9a-f]{64}$',
    description: '"binding" of the rollout as it was looked at; where that has changed since, the approval is refused.',
  },
  ...onRollout,
});

export const rollbackBody: JsonSchema = closed({
  major: { type: 'integer', minimum: 0, maximum: 999_999_999_999_999, description: 'Major line to roll back.' },
  to: { ...version, description: 'Withdraw everything above this version in its major line.' },
  force: { type: 'boolean', default: false, description: 'Allow leaving the line with nothing to serve.' },
  ...verbProperties,
});

export const releaseVerbBody: JsonSchema = closed({ undo, ...verbProperties });

export const retireBody: JsonSchema = closed({
  successor: { type: 'string', maxLength: 128, description: 'Name of the prompt to use instead.' },
  undo,
  ...verbProperties,
});

export const syncBody: JsonSchema = closed({
  remote: { type: 'string', maxLength: 64, description: "Name of a git remote; the server's own where left out." },
  push: { type: 'boolean', default: true, description: 'Publish what the remote lacks.' },
  acceptRewrite: {
    type: 'boolean',
    default: false,
    description: 'Serve a state branch that was rewritten in place of the one served: starts a new epoch.',
  },
});

export const renderBody: JsonSchema = closed({
  variables: { type: 'object', description: "Must fit the prompt's input.schema.", default: {} },
  messages: {
    type: 'array',
    maxItems: 10_000,
    description: 'Messages of the conversation so far, for {{history}}.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['role', 'content'],
      properties: {
        role: { enum: ['system', 'user', 'model', 'tool'] },
        content: { type: 'array', items: { type: 'object' } },
        metadata: { type: 'object' },
      },
    },
  },
  environment: { type: 'string', maxLength: 64 },
  unit: { type: 'string', minLength: 1, maxLength: 512 },
});
