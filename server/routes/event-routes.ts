import type { RouteAccess } from '../access.ts';
import type { Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { environmentParameter } from '../openapi/parameters.ts';

/** Names of prompts that the caller may not see are left out. */
export const eventAccess: RouteAccess = { read: ['read'], filtered: true };

/** The stream of changes, which is answered ahead of Express: here it is only described. */
export const eventRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/events',
    access: eventAccess,
    operation: describeOperation({
      id: 'followEvents',
      tag: 'read',
      summary: 'Changes of the state as they happen: server-sent events.',
      description:
        'Each event is named "state"; its data is one line of JSON, and its id the state that it leads to. The first ' +
        'one comes at once. After a lost connection, come back with the id of the last event: what was missed is one ' +
        'event. Comments show that the connection lives.',
      parameters: [
        environmentParameter,
        {
          name: 'after',
          in: 'query',
          description: 'Id of the last event that you have, where the header last-event-id cannot be sent.',
          schema: { type: 'string', pattern: '^[0-9]+\\.[0-9]+(\\.[0-9a-f]{12})?$' },
          example: '1.42',
        },
        {
          name: 'last-event-id',
          in: 'header',
          description: 'Id of the last event that you have; goes before "after".',
          schema: { type: 'string' },
        },
      ],
      answer: schemaOf('StateEvent'),
      answerType: 'text/event-stream',
      codes: ['ENVIRONMENT_REQUIRED', 'ENVIRONMENT_UNKNOWN', 'STREAMS_EXHAUSTED'],
    }),
  },
];
