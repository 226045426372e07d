import type { JsonObject, PromptMetadata } from '../../core/protocol.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';

export interface ShowReportOptions {
  /** `support/reply@1.0.0`, or the name and where the file is. */
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly metadata: PromptMetadata;
  readonly content: ReleaseContent;
  readonly next: string;
  readonly style: Style;
}

/** A prompt with what it needs and gives, then its text. */
export function reportShow({ title, facts, metadata, content, next, style }: ShowReportOptions): string {
  const rows = [
    ...facts,
    ...(metadata.description === undefined ? [] : [['about', oneLine(metadata.description, 200)] as const]),
    ...(metadata.model === undefined ? [] : [['model', metadata.model] as const]),
    ...namesRow('partials', Object.keys(content.partials)),
    ...namesRow('schemas', Object.keys(content.schemas)),
    ...namesRow('tools', metadata.tools),
    ...(metadata.output.format === undefined ? [] : [['output', metadata.output.format] as const]),
  ];
  const variables = variableRows(metadata.input.schema, style);
  return [
    style.bold(title),
    ...alignRows(
      rows.map(([key, value]) => [style.dim(key), printable(value)]),
      { indent: '  ', columns: style.columns },
    ),
    ...(variables.length === 0
      ? []
      : ['', style.bold('Variables'), ...alignRows(variables, { indent: '  ', columns: style.columns })]),
    '',
    style.bold('Text'),
    printable(content.prompt.replace(/\n+$/u, '')),
    '',
    nextStep(next, style),
  ].join('\n');
}

const namesRow = (key: string, names: readonly string[]): (readonly [string, string])[] =>
  names.length === 0 ? [] : [[key, names.join(', ')]];

function variableRows(schema: JsonObject | undefined, style: Style): string[][] {
  const properties = schema?.['properties'];
  if (!isObject(properties)) return [];
  const required = new Set(Array.isArray(schema?.['required']) ? schema['required'] : []);
  return Object.entries(properties).map(([name, property]) => [
    style.cyan(name),
    typeText(property, required.has(name)),
    required.has(name) ? 'required' : style.dim('optional'),
    isObject(property) && typeof property['description'] === 'string'
      ? style.dim(oneLine(property['description']))
      : '',
  ]);
}

/** `string[]`, `"low" | "high"`; that an optional variable may also be null goes without saying. */
function typeText(property: unknown, isRequired = true): string {
  if (!isObject(property)) return 'any';
  const { enum: values, type, items } = property;
  const said = (value: unknown): boolean => isRequired || (value !== null && value !== 'null');
  if (Array.isArray(values))
    return oneLine(
      values
        .filter(said)
        .map((value) => JSON.stringify(value))
        .join(' | '),
      60,
    );
  const types: readonly unknown[] = (Array.isArray(type) ? type : [type ?? 'any']).filter(said);
  return types.map((one) => (one === 'array' ? `${typeText(items)}[]` : String(one))).join(' | ');
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
