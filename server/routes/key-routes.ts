import type { KeyListDocument } from '../../core/rollout-documents.ts';
import type { Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';

/** What checks the signatures of manifests. */
export const keyRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/keys',
    access: { read: ['read'], filtered: true },
    operation: describeOperation({
      id: 'listKeys',
      tag: 'read',
      summary: 'Public keys that manifests are signed with, and those that are not to be trusted any more.',
      description: 'A client takes its keys from elsewhere, once: what it is told here proves nothing by itself.',
      answer: schemaOf('KeyList'),
      conditional: true,
    }),
    handle: (_, { states }) => {
      const { epoch, revision, meta } = states.current().index;
      const document: KeyListDocument = { keys: meta.publicKeys, epoch, revision };
      return { document, cacheControl: 'no-cache' };
    },
  },
];
