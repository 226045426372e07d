import type { Route } from '../api.ts';
import { contentCodes, promptCodes, resolveCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentParameter, nameParameter, selectorParameter, unitParameter } from '../openapi/parameters.ts';
import { manifestAccess, readPathAccess } from '../reads/read.ts';
import { maxReferences } from '../reads/read-manifest.ts';

/** The routes that the read path answers ahead of Express: here they are only described. */
export const readRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/prompts/{name}@{selector}',
    access: readPathAccess,
    operation: describeOperation({
      id: 'resolve',
      tag: 'read',
      summary: 'The release that a reference means now, with its content.',
      description:
        'An exact version is served as it is. A range gives the highest release that satisfies it and is promoted ' +
        'in the environment. Keep the answer and ask again with if-none-match.',
      parameters: [nameParameter, selectorParameter, environmentParameter, unitParameter],
      answer: schemaOf('Resolved'),
      conditional: true,
      codes: [...resolveCodes, ...contentCodes, ...promptCodes],
    }),
  },
  {
    method: 'get',
    path: '/v1/digests/{digest}',
    access: readPathAccess,
    operation: describeOperation({
      id: 'readDigest',
      tag: 'read',
      summary: 'The content with a digest. It never changes: caches may keep it for a year.',
      description:
        'The bytes are the canonical JSON whose SHA-256 is the digest. With "metadata=true" they are the member ' +
        '"content" of a document whose member "metadata" is what the registry derives from it.',
      parameters: [
        {
          name: 'digest',
          in: 'path',
          required: true,
          description: '"sha256:" and 64 lower-case hexadecimal digits.',
          schema: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
        },
        {
          name: 'metadata',
          in: 'query',
          description: '"true" for the content together with its metadata.',
          schema: { type: 'string', enum: ['true'] },
        },
      ],
      answer: schemaOf('Content'),
      conditional: true,
      codes: [...contentCodes, 'RELEASE_KILLED'],
    }),
  },
  {
    method: 'get',
    path: '/v1/manifest',
    access: manifestAccess,
    operation: describeOperation({
      id: 'readManifest',
      tag: 'read',
      summary: 'All that a client needs to resolve references by itself: for each one its candidates, in order.',
      parameters: [
        environmentParameter,
        {
          name: 'refs',
          in: 'query',
          description: `At most ${maxReferences} references, joined by ",".`,
          schema: { type: 'string' },
          example: 'support/reply@^1,support/triage@latest',
        },
      ],
      answer: schemaOf('Manifest'),
      conditional: true,
      codes: ['ENVIRONMENT_REQUIRED', 'ENVIRONMENT_UNKNOWN'],
    }),
  },
];
