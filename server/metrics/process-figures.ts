import type { EventLoopUtilization, IntervalHistogram } from 'node:perf_hooks';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { MetricFamily } from './exposition.ts';
import { single } from './exposition.ts';

/** Time between two looks at how late the event loop is. */
const resolutionMs = 20;

/** Figures of the process: the names that the client libraries of Prometheus use. */
export class ProcessFigures {
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: resolutionMs });
  #utilization: EventLoopUtilization = performance.eventLoopUtilization();

  constructor() {
    this.#delay.enable();
  }

  /** Stops to look at the event loop. */
  close(): void {
    this.#delay.disable();
  }

  /** Delays and utilization are those since the last call. */
  families(): readonly MetricFamily[] {
    return [...processFamilies(), ...this.#eventLoopFamilies()];
  }

  #eventLoopFamilies(): readonly MetricFamily[] {
    const utilization = performance.eventLoopUtilization();
    const { utilization: share } = performance.eventLoopUtilization(utilization, this.#utilization);
    this.#utilization = utilization;
    const delay = this.#delay;
    const quantiles = [50, 90, 99].map((percent) => ({
      labels: { quantile: String(percent / 100) },
      value: secondsOf(delay.percentile(percent)),
    }));
    const family: MetricFamily = {
      name: 'nodejs_eventloop_lag_seconds',
      type: 'gauge',
      help: 'How late the event loop was since the last scrape, by quantile.',
      samples: [...quantiles, { labels: { quantile: '1' }, value: secondsOf(delay.max) }],
    };
    delay.reset();
    return [
      family,
      single(
        {
          name: 'nodejs_eventloop_utilization_ratio',
          type: 'gauge',
          help: 'Share of the time since the last scrape in which the event loop was busy.',
        },
        share,
      ),
    ];
  }
}

function processFamilies(): readonly MetricFamily[] {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const gauge = (name: string, help: string, value: number): MetricFamily =>
    single({ name, type: 'gauge', help }, value);
  return [
    single(
      { name: 'process_cpu_seconds_total', type: 'counter', help: 'Processor time of the process.' },
      (user + system) / 1e6,
    ),
    gauge(
      'process_start_time_seconds',
      'When the process started, in seconds since 1970.',
      performance.timeOrigin / 1000,
    ),
    gauge('process_resident_memory_bytes', 'Resident memory of the process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
    gauge('nodejs_heap_size_total_bytes', 'Heap reserved.', heapTotal),
    gauge('nodejs_external_memory_bytes', 'Memory of buffers outside the heap.', external),
  ];
}

/** The idle histogram gives its least value, and NaN before it has any. */
function secondsOf(nanoseconds: number): number {
  const lateMs = nanoseconds / 1e6 - resolutionMs;
  return Number.isFinite(lateMs) ? Math.max(0, lateMs) / 1000 : 0;
}
