import type { JsonSchema } from '../../core/check-request.ts';

const verbProperties = {
  reason: { type: 'string', minLength: 1, maxLength: 1000, description: 'Why; kept in the history.' },
  actor: {
    type: 'string',
    pattern: '^[^<>\\u0000-\\u001f]{1,100} <[^<>\\s\\u0000-\\u001f]{1,200}>$',
    description: 'Name <e-mail> of who does it; the server itself where left out.',
  },
  dryRun: { type: 'boolean', default: false, description: 'Tell what would change, and change nothing.' },
  id: {
    type: 'string',
    pattern: '^[A-Za-z0-9_-]{8,64}$',
    description: 'Random id of this change: sent again within five minutes, it changes nothing the second time.',
  },
} as const;

const version = { type: 'string', minLength: 1, maxLength: 64, description: 'An exact version.' };
const undo = { type: 'boolean', default: false, description: 'Take the mark off again.' };

function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

export const environmentVerbBody: JsonSchema = closed({ version, ...verbProperties }, ['version']);

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
