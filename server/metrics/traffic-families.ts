import type { ApiContext } from '../api.ts';
import type { TalliedDecision } from './decision-tallies.ts';
import type { MetricFamily } from './exposition.ts';
import { single } from './exposition.ts';

type Sources = Pick<ApiContext, 'tallies' | 'accessLog' | 'streams'>;

/** What was asked and answered: decisions, manifests, requests, refusals, event streams. */
export function trafficFamilies({ tallies, accessLog, streams }: Sources): readonly MetricFamily[] {
  return [
    {
      name: 'stemma_resolutions_total',
      type: 'counter',
      help: 'Resolved references answered, answers of "not modified" included.',
      samples: tallies.decisions('resolve').map(sampleOf),
    },
    {
      name: 'stemma_renders_total',
      type: 'counter',
      help: 'Prompts rendered by the server.',
      samples: tallies.decisions('render').map(sampleOf),
    },
    {
      name: 'stemma_manifests_total',
      type: 'counter',
      help: 'Manifests answered; the clients that hold them resolve by themselves.',
      samples: tallies.manifests().map(({ environment, count: value }) => ({ labels: { environment }, value })),
    },
    {
      name: 'stemma_requests_total',
      type: 'counter',
      help: 'Requests answered, by route and status.',
      samples: accessLog.requests.map(({ route, status, count: value }) => ({
        ...{ labels: { route, status: String(status) }, value },
      })),
    },
    {
      name: 'stemma_errors_total',
      type: 'counter',
      help: 'Requests refused, by error code.',
      samples: [...accessLog.refusals].map(([code, value]) => ({ labels: { code }, value })),
    },
    ...streamFamilies(streams),
  ];
}

function sampleOf({ prompt, version, environment, arm, reason, count: value }: TalliedDecision): {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
} {
  return { labels: { prompt, version, environment, arm, reason }, value };
}

function streamFamilies({ figures }: Sources['streams']): readonly MetricFamily[] {
  const counter = (name: string, help: string, value: number): MetricFamily =>
    single({ name, type: 'counter', help }, value);
  return [
    single({ name: 'stemma_event_streams', type: 'gauge', help: 'Clients that follow events.' }, figures.open),
    counter('stemma_event_streams_opened_total', 'Event streams begun.', figures.opened),
    counter('stemma_event_streams_refused_total', 'Event streams refused, since there were enough.', figures.refused),
    {
      name: 'stemma_event_streams_ended_total',
      type: 'counter',
      help: 'Event streams ended, by who ended them: the client, or this server since it read too slowly, its token ended, or the server closes.',
      samples: Object.entries(figures.ended).map(([reason, value]) => ({ labels: { reason }, value })),
    },
    counter('stemma_events_sent_total', 'Events written to clients.', figures.events),
  ];
}
