import type { JsonSchema } from '../../core/check-request.ts';
import { diffReportSchema } from '../../core/diff/diff-schema.ts';
import { langfusePromptListSchema, langfusePromptSchema } from './langfuse-schemas.ts';
import { schemaOf } from './operation.ts';

type Properties = Readonly<Record<string, JsonSchema>>;

const text: JsonSchema = { type: 'string' };
const flag: JsonSchema = { type: 'boolean' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const moment: JsonSchema = { type: 'string', format: 'date-time' };
const digest: JsonSchema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
const anyObject: JsonSchema = { type: 'object' };
const texts: JsonSchema = { type: 'object', additionalProperties: text };

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function closed(required: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const position: Properties = { epoch: count, revision: count };

const output: JsonSchema = closed({}, { format: text, schema: anyObject });

const decision: Properties = {
  name: text,
  version: text,
  digest,
  selector: text,
  environment: text,
  reason: { enum: ['pinned', 'promoted', 'canary', 'control', 'override', 'workspace'] },
  warnings: list(schemaOf('Warning')),
};
const rolloutPart: Properties = { rollout: text, arm: { enum: ['canary', 'control'] } };
const reach: Properties = { acrossMajors: flag, perUnit: flag };

const candidate: JsonSchema = closed(
  { version: text, ordinal: count, digest, promoted: flag },
  {
    rollout: closed({ id: text, bucketing: text, salt: text, canaryPpm: count, overrides: list(text), armed: flag }),
    warnings: list(schemaOf('Warning')),
  },
);

const rolloutStatuses: readonly string[] = [
  ...['draft', 'awaiting-approval', 'scheduled', 'running', 'paused'],
  ...['promoted', 'rolled-back', 'aborted', 'superseded', 'expired'],
];

const refused: JsonSchema = closed({ version: text, code: text, problem: text });
const refusedTag: JsonSchema = closed({ tag: text, code: text, problem: text });
const alarm: JsonSchema = closed({ code: text, message: text, since: moment });

/** What documents are made of. */
const parts: Properties = {
  Warning: closed(
    { code: { enum: ['YANKED', 'DEPRECATED', 'WITHDRAWN', 'CONTRACT_CHANGED'] }, message: text },
    { since: text },
  ),
  Content: closed({ format: { const: 1 }, prompt: text, partials: texts, schemas: texts, tools: texts }),
  Tool: closed({ name: text, inputSchema: anyObject }, { description: text, outputSchema: anyObject }),
  Metadata: closed(
    {
      config: anyObject,
      input: closed({}, { schema: anyObject, default: anyObject }),
      output,
      toolDefinitions: list(schemaOf('Tool')),
      tools: list(text),
      metadata: anyObject,
      ext: { type: 'object', additionalProperties: anyObject },
    },
    { description: text, model: text },
  ),
  Message: closed(
    { role: { enum: ['system', 'user', 'model', 'tool'] }, content: list(anyObject) },
    { metadata: anyObject },
  ),
  Version: closed(
    { version: text, digest, ordinal: count, admittedAt: moment },
    { yanked: flag, deprecated: flag, killed: flag },
  ),
  PromptSummary: closed(
    { name: text, releases: count, served: { type: 'object', additionalProperties: list(text) }, retired: flag },
    { latest: text },
  ),
};

const ppm: JsonSchema = { type: 'integer', minimum: 0, maximum: 1_000_000 };
const minute: JsonSchema = { type: 'integer', minimum: 0, maximum: 10_080 };
const timed = (kind: string): JsonSchema => closed({ kind: { const: kind }, until: moment, secondsLeft: count });
const mark: JsonSchema = closed({ at: moment, by: text }, { reason: text, intent: text });

const contractBreak: Properties = { baseline: text, changes: list(text) };
const heldRelease: Properties = { name: text, version: text, environment: text, ...contractBreak };

/** What rollouts, the history and keys are made of. */
const rolloutParts: Properties = {
  AuditEntry: closed(
    {
      ...{ commit: text, ...position, at: moment, by: text, verb: text, subject: text },
      ...{ prompts: list(text), intent: text },
    },
    {
      ...{ environment: text, reason: text, evidence: {}, bypassed: { const: true }, outcome: text },
      ...{ breaks: closed(contractBreak), held: list(closed(heldRelease)) },
    },
  ),
  Plan: closed(
    {
      name: text,
      steps: list(closed({ canaryPpm: ppm, holdSeconds: count }, { approval: { const: true } })),
    },
    { noAdvance: list(closed({ fromMinute: minute, toMinute: minute })), timeZone: text, maxSeconds: count },
  ),
  Traffic: closed({
    since: moment,
    arms: closed({ canary: count, control: count, override: count, other: count }),
    versions: { type: 'object', additionalProperties: count },
  }),
  Rollout: closed(
    {
      ...{ id: text, name: text, environment: text, candidate: text, digest, baseline: text },
      status: { enum: rolloutStatuses },
      ...{ canaryPpm: ppm, overrides: count, plan: schemaOf('Plan'), step: count, stepSince: moment },
      ...{ evidenceEpoch: count, createdAt: moment, createdBy: text },
      waitsFor: list({
        oneOf: [
          timed('hold'),
          timed('window'),
          timed('schedule'),
          closed({ kind: { const: 'approval' }, missing: list(text) }),
          closed({ kind: { const: 'resume' } }),
          closed({ kind: { const: 'start' } }),
        ],
      }),
      approvals: list(closed({ by: text, at: moment }, { reason: text })),
    },
    {
      ...{ startedAt: moment, scheduledFor: moment, ended: mark, next: text, nextAt: moment, expiresAt: moment },
      paused: closed(
        { cause: { enum: ['asked', 'baseline-changed', 'baseline-lost', 'rejected'] }, at: moment, by: text },
        { reason: text },
      ),
      ...{ binding: digest, traffic: schemaOf('Traffic') },
    },
  ),
  Unpublished: closed({ intent: text, verb: text, name: text, subject: text, since: moment }, { environment: text }),
  Key: closed({ id: text, algorithm: { const: 'ed25519' }, key: text, added: mark }, { revoked: mark }),
};

/** What routes answer with. */
const documents: Properties = {
  PromptList: closed({ prompts: list(schemaOf('PromptSummary')), total: count, ...position }, { next: text }),
  PromptIndex: closed(
    {
      name: text,
      versions: list(schemaOf('Version')),
      refused: list(refused),
      environments: {
        type: 'object',
        additionalProperties: closed(
          { promoted: list(text), withdrawn: list(text) },
          {
            canaries: {
              type: 'object',
              description: 'Open rollouts by candidate.',
              additionalProperties: closed({ rollout: text, canaryPpm: count }),
            },
          },
        ),
      },
      ...position,
    },
    { latest: text, retired: closed({}, { successor: text, reason: text }) },
  ),
  Resolved: closed(
    { ...decision, ...reach, ...position, metadata: schemaOf('Metadata'), content: schemaOf('Content') },
    rolloutPart,
  ),
  Manifest: closed(
    {
      environment: text,
      ...position,
      expiresAt: moment,
      references: {
        type: 'object',
        additionalProperties: {
          oneOf: [
            closed({ acrossMajors: flag, candidates: list(candidate) }, { pinned: flag }),
            closed({ error: schemaOf('Problem') }),
          ],
        },
      },
    },
    {
      unpublished: list(schemaOf('Unpublished')),
      signature: closed({ key: text, algorithm: { const: 'ed25519' }, value: text }),
    },
  ),
  Cut: closed({ variable: text, tokens: count, fromBytes: count, toBytes: count }),
  Rendered: closed(
    {
      ...decision,
      ...position,
      config: anyObject,
      messages: list(schemaOf('Message')),
      tools: list(text),
      toolDefinitions: list(schemaOf('Tool')),
      output,
    },
    { ...rolloutPart, model: text, cuts: list(schemaOf('Cut')) },
  ),
  LangfusePrompt: langfusePromptSchema,
  LangfusePromptList: langfusePromptListSchema,
  TextWeights: closed({
    ...{ name: text, version: text, digest, tokenizer: text, confidence: { enum: ['exact', 'estimate'] } },
    weights: { type: 'object', additionalProperties: count },
  }),
  Explanation: closed(
    {
      reference: text,
      environment: text,
      steps: list(closed({ version: text, verdict: text, detail: text })),
      ...position,
      commit: text,
    },
    {
      resolution: closed({ ...decision, ...reach }, rolloutPart),
      error: closed({ code: text, message: text }, { hint: text }),
    },
  ),
  Diff: diffReportSchema,
  Change: closed(
    { changed: flag, dryRun: flag, subject: text, effects: list(text), warnings: list(text), ...position },
    { undo: text, rollout: text, bypassed: { const: true }, forced: { const: true }, published: flag },
  ),
  Audit: closed({ changes: list(schemaOf('AuditEntry')), ...position }, { next: count }),
  RolloutList: closed({ rollouts: list(schemaOf('Rollout')), ...position }),
  KeyList: closed({ keys: list(schemaOf('Key')), ...position }),
  Webhook: closed({ fetching: flag, detail: text }),
  Sync: closed({
    remote: text,
    admitted: list(text),
    refused: list(refusedTag),
    unpublished: flag,
    dropped: list(closed({ subject: text, problem: text })),
    ...position,
  }),
  Health: closed({ status: { const: 'ok' } }),
  ReadinessStatus: closed({ status: { const: 'ready' } }),
  Readiness: closed(
    {
      status: { const: 'ready' },
      ...position,
      commit: { type: ['string', 'null'] },
      prompts: count,
      servedSince: moment,
      alarms: list(alarm),
    },
    {
      remote: closed(
        { name: text },
        { lastSyncAt: moment, staleMs: count, problem: closed({ code: text, message: text, since: moment }) },
      ),
      unpublished: list(schemaOf('Unpublished')),
    },
  ),
  StateEvent: closed(
    { ...position, commit: { type: ['string', 'null'] }, prompts: { type: ['array', 'null'], items: text } },
    { unpublished: list(schemaOf('Unpublished')) },
  ),
  Problem: closed(
    { type: text, title: text, status: { type: 'integer', minimum: 400 }, detail: text, code: text },
    { hint: text, data: anyObject, requestId: text, ...position },
  ),
};

/** `components.schemas` of the OpenAPI document. */
export const schemas: Properties = { ...parts, ...rolloutParts, ...documents };
