import { publicKeyPattern } from '../public-key.ts';
import { budgetSchema } from './budget-schema.ts';
import { lintSchema } from './lint-schema.ts';
import { modelsSchema } from './models-schema.ts';

/** One segment of an environment's name, which is also a file name and part of a URL. */
const ENVIRONMENT_NAME = '^[a-z0-9]+([_-][a-z0-9]+)*$';

/** E-mail address: what tells people apart. */
const EMAIL = '^[^\\s<>@]+@[^\\s<>@]+$';
/** Such as `30m`, `4h`, `2d` or `1d12h`. */
const DURATION = '^(?=.)(\\d+w)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?$';
const WEEK_TIME = '^ *[A-Za-z]+( +\\d{1,2}:\\d{2})? *$';
const names = { pattern: ENVIRONMENT_NAME, maxLength: 64 };

const approvalRules = {
  description: 'What promote and rollout start need here: each rule that fits must be met, by different people.',
  type: 'array',
  maxItems: 16,
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      for: {
        description: 'Only for releases that move this part of the version, against the highest one served below.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { enum: ['major', 'minor', 'patch'] },
        default: ['major', 'minor', 'patch'],
      },
      count: { description: 'How many people approve.', type: 'integer', minimum: 1, maximum: 16, default: 1 },
      teams: {
        description: 'Only people of these teams; without it, anyone who may approve.',
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { type: 'string' },
      },
    },
  },
};

const step = {
  type: 'object',
  additionalProperties: false,
  required: ['percent', 'hold'],
  properties: {
    percent: {
      description: 'Share of units that get the candidate, more than in the step before; at most four decimals.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100,
    },
    hold: {
      description: 'Least time before the next step, such as 30m, 4h, 2d or 1d12h.',
      type: 'string',
      pattern: DURATION,
      maxLength: 32,
    },
    approval: { description: 'Leaving this step needs approval.', type: 'boolean', default: false },
  },
};

const weekTime = { type: 'string', pattern: WEEK_TIME, maxLength: 32 };

const plan = {
  type: 'object',
  additionalProperties: false,
  required: ['steps'],
  properties: {
    steps: {
      description: 'In their order. After the last one has been held, everyone gets the candidate.',
      type: 'array',
      minItems: 1,
      maxItems: 32,
      items: step,
    },
    noAdvance: {
      description: 'Times of the week at which no step begins, such as from "Friday 16:00" to "Monday" (00:00).',
      type: 'array',
      maxItems: 16,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['from', 'to'],
        properties: { from: weekTime, to: weekTime },
      },
    },
    timeZone: {
      description: 'IANA name of the time zone of noAdvance, such as Europe/Berlin.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
      default: 'UTC',
    },
    maxDuration: {
      description: 'A rollout that is open for longer expires.',
      type: 'string',
      pattern: DURATION,
      maxLength: 32,
    },
  },
};

/**
 * JSON Schema of `.promptrc`. The package ships it as `docs/schema/promptrc.schema.json`, so that editors
 * complete and check the file.
 */
export const promptrcSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.promptrc',
  description: 'Settings of a Stemma repository: where its prompts are, and how each environment serves them.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { description: 'Address of this schema, for editors; ignored.', type: 'string' },
    prompts: {
      description:
        'Folder of the prompts, relative to this file. Schemas and tools live in schemas/ and tools/ beside it.',
      type: 'string',
      minLength: 1,
      maxLength: 256,
      default: 'prompts',
    },
    tagPrefix: {
      description: 'Goes before every release tag; fixed when the repository is set up.',
      type: 'string',
      maxLength: 128,
      default: '',
    },
    environments: {
      description: 'Where releases are served, by name.',
      type: 'object',
      minProperties: 1,
      maxProperties: 64,
      propertyNames: names,
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          serve: {
            description: 'promoted: only what was promoted. automatic: each release at once, except prereleases.',
            enum: ['promoted', 'automatic'],
            default: 'promoted',
          },
          default: {
            description: 'True for the environment that is meant when none is named; at most one.',
            type: 'boolean',
            default: false,
          },
          plan: {
            description: 'Plan of rollouts that name none: one of plans, or careful, standard or fast.',
            type: 'string',
            default: 'standard',
          },
          approvals: approvalRules,
        },
      },
      default: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
    },
    plans: {
      description: 'How rollouts go on by themselves, by name; careful, standard and fast are built in.',
      type: 'object',
      maxProperties: 64,
      propertyNames: names,
      additionalProperties: plan,
    },
    teams: {
      description: 'E-mail addresses of people by team, for approvals.',
      type: 'object',
      maxProperties: 64,
      propertyNames: names,
      additionalProperties: {
        type: 'array',
        minItems: 1,
        maxItems: 256,
        items: { type: 'string', pattern: EMAIL, maxLength: 254 },
      },
    },
    signers: {
      description: 'Public keys that sign approvals without a server, by e-mail address: ed25519:<base64url>.',
      type: 'object',
      maxProperties: 256,
      propertyNames: { pattern: EMAIL, maxLength: 254 },
      additionalProperties: { type: 'string', pattern: `^ed25519:${publicKeyPattern}$` },
    },
    registry: {
      description:
        'Address of a registry server (http or https); commands that read or manage releases then act through it.',
      type: 'string',
      format: 'uri',
      maxLength: 2048,
    },
    lint: lintSchema,
    budget: budgetSchema,
    models: modelsSchema,
  },
};
