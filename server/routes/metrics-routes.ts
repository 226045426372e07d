import type { ApiContext, Route } from '../api.ts';
import { expositionType, printFamilies } from '../metrics/exposition.ts';
import { stateFamilies } from '../metrics/state-families.ts';
import { trafficFamilies } from '../metrics/traffic-families.ts';
import { describeOperation } from '../openapi/operation.ts';

/** Figures for Prometheus. */
export const metricsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/metrics',
    access: { read: ['read'] },
    operation: describeOperation({
      id: 'metrics',
      tag: 'operate',
      summary: 'Figures in the text format of Prometheus.',
      answer: { type: 'string' },
      answerType: 'text/plain',
    }),
    handle: async (_, context) => ({ document: await printMetrics(context), contentType: expositionType }),
  },
];

async function printMetrics(context: ApiContext): Promise<string> {
  return printFamilies([...(await stateFamilies(context)), ...trafficFamilies(context), ...context.process.families()]);
}
