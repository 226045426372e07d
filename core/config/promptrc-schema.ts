/** One segment of an environment's name, which is also a file name and part of a URL. */
const ENVIRONMENT_NAME = '^[a-z0-9]+([_-][a-z0-9]+)*$';

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
      propertyNames: { pattern: ENVIRONMENT_NAME, maxLength: 64 },
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
        },
      },
      default: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
    },
    registry: {
      description:
        'Address of a registry server (http or https); commands that read or manage releases then act through it.',
      type: 'string',
      format: 'uri',
      maxLength: 2048,
    },
  },
};
