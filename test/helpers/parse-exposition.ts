/** One line of figures: name with suffix, labels, value. */
export interface ParsedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What stands under one `# TYPE`. */
export interface ParsedFamily {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly ParsedSample[];
}

const metricName = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const labelName = /^[a-zA-Z_][a-zA-Z0-9_]*/;
const types = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];

/**
 * Reads the text format of Prometheus, version 0.0.4, more strictly than Prometheus does: every family has HELP, then
 * TYPE, then its samples in one piece; names keep the conventions; no series stands there twice; the text ends with a
 * line feed. Fails with the line that is wrong.
 */
export function parseExposition(text: string): ReadonlyMap<string, ParsedFamily> {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  const lines = text.split('\n').slice(0, -1);
  const families = new Map<string, ParsedFamily>();
  while (lines.length > 0) {
    const { name, help } = readHelp(lines.shift() ?? '');
    const type = readType(lines.shift() ?? '', name);
    if (families.has(name)) throw new Error(`${name} stands there twice`);
    const next = lines.findIndex((line) => line.startsWith('#'));
    const samples = lines.splice(0, next < 0 ? lines.length : next).map(readSample);
    checkFamily({ name, type, help, samples });
    families.set(name, { name, type, help, samples });
  }
  return families;
}

function checkFamily({ name, type, samples }: ParsedFamily): void {
  if (samples.length === 0) throw new Error(`${name} has no samples`);
  for (const sample of samples) checkMember(sample, name, type);
  const series = samples.map((sample) => JSON.stringify([sample.name, Object.entries(sample.labels).sort()]));
  const repeated = series.find((one, at) => series.indexOf(one) !== at);
  if (repeated !== undefined) throw new Error(`${repeated} stands there twice`);
}

function readHelp(line: string): { readonly name: string; readonly help: string } {
  const [, name = '', help = ''] = /^# HELP (\S+) (.+)$/.exec(line) ?? [];
  if (metricName.exec(name)?.[0] !== name || name === '') throw new Error(`"${line}" is not a HELP line`);
  if (/\\(?![\\n])/.test(help.replaceAll('\\\\', ''))) throw new Error(`"${line}" has an unknown escape`);
  return { name, help };
}

function readType(line: string, name: string): string {
  const [, type = ''] = /^# TYPE \S+ (\S+)$/.exec(line) ?? [];
  if (line !== `# TYPE ${name} ${type}` || !types.includes(type)) throw new Error(`"${line}" is no TYPE of ${name}`);
  if ((type === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is a ${type}: only counters end so`);
  return type;
}

function readSample(line: string): ParsedSample {
  const [name = ''] = metricName.exec(line) ?? [];
  let rest = line.slice(name.length);
  const labels: Record<string, string> = {};
  if (rest.startsWith('{')) {
    rest = rest.slice(1);
    while (!rest.startsWith('}')) {
      const [label = ''] = labelName.exec(rest) ?? [];
      const quoted = /^="((?:[^"\\\n]|\\[\\"n])*)"(,(?!\})|(?=\}))/.exec(rest.slice(label.length));
      if (label === '' || quoted === null || label in labels) throw new Error(`"${line}" has a bad label`);
      labels[label] = unescaped(quoted[1] ?? '');
      rest = rest.slice(label.length + quoted[0].length);
    }
    rest = rest.slice(1);
  }
  const value = /^ (-?(?:[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?)|[+-]Inf|NaN)$/.exec(rest)?.[1];
  if (name === '' || value === undefined) throw new Error(`"${line}" is no sample`);
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) };
}

function checkMember({ name, labels, value }: ParsedSample, family: string, type: string): void {
  const suffix = name.slice(family.length);
  const allowed =
    type === 'summary' ? ['', '_sum', '_count'] : type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
  if (!name.startsWith(family) || !allowed.includes(suffix)) throw new Error(`${name} stands under ${family}`);
  if (type === 'counter' && !(value >= 0)) throw new Error(`${name} is a counter below zero`);
  if ('quantile' in labels && type !== 'summary' && type !== 'gauge') throw new Error(`${name} has a quantile`);
}

function unescaped(text: string): string {
  return text.replace(/\\([\\"n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/** The value of one series; undefined where it is not there. */
export function figureOf(
  families: ReadonlyMap<string, ParsedFamily>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined {
  const family = families.get(name) ?? families.get(name.replace(/_(sum|count)$/, ''));
  return family?.samples.find(
    (sample) => sample.name === name && Object.entries(labels).every(([label, text]) => sample.labels[label] === text),
  )?.value;
}
