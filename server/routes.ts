import type { Route } from './api.ts';
import { describeAccess } from './openapi/describe-access.ts';
import type { OpenApiDocument } from './openapi/document.ts';
import { describeRoutes } from './openapi/document.ts';
import { describeOperation } from './openapi/operation.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { diffRoutes } from './routes/diff-routes.ts';
import { environmentRoutes } from './routes/environment-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { explainRoutes } from './routes/explain-routes.ts';
import { keyRoutes } from './routes/key-routes.ts';
import { langfuseRoutes } from './routes/langfuse-routes.ts';
import { metricsRoutes } from './routes/metrics-routes.ts';
import { operationRoutes } from './routes/operation-routes.ts';
import { promptRoutes } from './routes/prompt-routes.ts';
import { readRoutes } from './routes/read-routes.ts';
import { releaseRoutes } from './routes/release-routes.ts';
import { renderRoutes } from './routes/render-routes.ts';
import { rolloutRoutes } from './routes/rollout-routes.ts';
import { rolloutVerbRoutes } from './routes/rollout-verb-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';
import { weightRoutes } from './routes/weight-routes.ts';

const openApiRoute: Route = {
  method: 'get',
  path: '/openapi.json',
  access: 'open',
  operation: describeOperation({
    id: 'describe',
    tag: 'operate',
    summary: 'This description, OpenAPI 3.1.',
    answer: { type: 'object' },
    conditional: true,
  }),
  handle: () => {
    document ??= describeRoutes(routes);
    return { document, cacheControl: 'no-cache' };
  },
};

let document: OpenApiDocument | undefined;

/** Every route of the server. */
export const routes: readonly Route[] = [
  ...readRoutes,
  ...eventRoutes,
  ...promptRoutes,
  ...renderRoutes,
  ...explainRoutes,
  ...diffRoutes,
  ...weightRoutes,
  ...langfuseRoutes,
  ...environmentRoutes,
  ...rolloutVerbRoutes,
  ...rolloutRoutes,
  ...auditRoutes,
  ...releaseRoutes,
  ...keyRoutes,
  ...operationRoutes,
  ...webhookRoutes,
  ...metricsRoutes,
  openApiRoute,
].map(describeAccess);
