/** What a figure is, as Prometheus knows it. */
type MetricType = 'counter' | 'gauge' | 'summary';

/** Labels by name; names are ours, values may be any text. */
type Labels = Readonly<Record<string, string>>;

/** One line: labels and value, and what its name ends with where the type has several series. */
export interface Sample {
  readonly labels?: Labels;
  readonly value: number;
  readonly suffix?: '_sum' | '_count';
}

/** Figures of one name. */
export interface MetricFamily {
  /** As Prometheus wants it: `stemma_…`, base units, counters end in `_total`. */
  readonly name: string;
  readonly type: MetricType;
  /** One sentence. */
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** `content-type` of the text format. */
export const expositionType = 'text/plain; version=0.0.4; charset=utf-8';

/** Families in the text format of Prometheus, version 0.0.4. A family without samples is left out. */
export function printFamilies(families: readonly MetricFamily[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) => {
      const head = `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n`;
      return head + samples.map((sample) => printSample(name, sample)).join('');
    })
    .join('');
}

/** A family with one sample and no labels. */
export function single(family: Omit<MetricFamily, 'samples'>, value: number | undefined): MetricFamily {
  return { ...family, samples: value === undefined ? [] : [{ value }] };
}

function printSample(name: string, { labels = {}, value, suffix }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${suffix ?? ''}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${printValue(value)}\n`;
}

function printValue(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function escapeLabel(text: string): string {
  return escapeHelp(text).replaceAll('"', '\\"');
}
