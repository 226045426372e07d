const severity = { enum: ['off', 'info', 'warn', 'error'] };

const severities = {
  description: 'How bad the findings of a rule are, by its id or code.',
  type: 'object',
  maxProperties: 256,
  additionalProperties: severity,
};

const phrases = {
  type: 'array',
  minItems: 1,
  maxItems: 64,
  uniqueItems: true,
  items: { type: 'string', minLength: 1, maxLength: 128 },
};

/** JSON Schema of `lint` in `.promptrc`. */
export const lintSchema: Readonly<Record<string, unknown>> = {
  description: 'What stemma lint looks for.',
  type: 'object',
  additionalProperties: false,
  properties: {
    extends: {
      description: 'Severities to start from. strict also asks for reasons of suppressions.',
      enum: ['recommended', 'strict'],
      default: 'recommended',
    },
    rules: severities,
    overrides: {
      description: 'Severities for some files; later ones win.',
      type: 'array',
      maxItems: 64,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files', 'rules'],
        properties: {
          files: {
            description: 'Patterns of paths relative to this file: *, ?, [ab], {a,b}, and ** for any folders.',
            type: 'array',
            minItems: 1,
            maxItems: 64,
            items: { type: 'string', minLength: 1, maxLength: 1024 },
          },
          rules: severities,
        },
      },
    },
    pairs: {
      description: 'Phrases that exclude each other in your prompts, in plain wording.',
      type: 'array',
      maxItems: 64,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'either', 'or'],
        properties: {
          name: { description: 'What the pair is about.', type: 'string', minLength: 1, maxLength: 64 },
          either: phrases,
          or: phrases,
          message: { description: 'What a finding says.', type: 'string', minLength: 1, maxLength: 256 },
        },
      },
    },
    deprecatedModels: {
      description: 'Models that must not be used any more, each with what to use instead.',
      type: 'object',
      maxProperties: 256,
      additionalProperties: { type: 'string', maxLength: 256 },
    },
    maxFindings: {
      description: 'Most findings that are reported of one prompt, the worst ones.',
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 50,
    },
    baseline: {
      description: 'File of the findings that are known and not reported again, relative to this file.',
      type: 'string',
      minLength: 1,
      maxLength: 256,
      default: '.stemma-lint-baseline.json',
    },
  },
};
