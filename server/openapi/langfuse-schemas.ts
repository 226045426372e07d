import type { JsonSchema } from '../../core/check-request.ts';

const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const moment: JsonSchema = { type: 'string', format: 'date-time' };

function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

const message: JsonSchema = {
  oneOf: [
    closed({ type: { const: 'chatmessage' }, role: text, content: text }),
    closed({ type: { const: 'placeholder' }, name: text }),
  ],
};

/** Answer of `GET /api/public/v2/prompts/{name}`. */
export const langfusePromptSchema: JsonSchema = closed({
  ...{ id: text, name: text, version: count, type: { enum: ['text', 'chat'] } },
  prompt: { oneOf: [text, { type: 'array', items: message }] },
  ...{ config: { type: 'object' }, labels: texts, tags: texts, createdAt: moment, updatedAt: moment },
  ...{ projectId: text, createdBy: text, commitMessage: text },
  ...{ resolutionGraph: { type: 'null' }, isActive: { type: 'boolean' } },
});

const summary: JsonSchema = closed({
  ...{ name: text, type: { enum: ['text', 'chat', null] }, versions: { type: 'array', items: count } },
  ...{ labels: texts, tags: texts, lastUpdatedAt: moment, lastConfig: { type: 'object' } },
});

/** Answer of `GET /api/public/v2/prompts`. */
export const langfusePromptListSchema: JsonSchema = closed({
  data: { type: 'array', items: summary },
  meta: closed({ page: count, limit: count, totalItems: count, totalPages: count }),
});
