import type { StemmaError } from '../core/stemma-error.ts';
import { fail } from './fail.ts';
import type { ClientOptions, GetOptions } from './options.ts';

type Optional = 'token' | 'environment' | 'publicKeys' | 'bundle' | 'snapshot' | 'onError' | 'onDecision';
type Defaulted = Required<Omit<ClientOptions, Optional>>;

/** The client's options with their defaults filled in and their values checked. */
export type Settings = Defaulted & { readonly [Option in Optional]: ClientOptions[Option] | undefined };

interface Range {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

type NumericOption =
  | 'pollMs'
  | 'maxAgeMs'
  | 'maxStaleMs'
  | 'timeoutMs'
  | 'deadlineMs'
  | 'retries'
  | 'maxEntries'
  | 'maxBytes';

/** Default and range of each numeric option. */
export const numericOptions: Readonly<Record<NumericOption, Range>> = {
  pollMs: { default: 30_000, min: 10, max: 2_147_483_647 },
  maxAgeMs: { default: 45_000, min: 0, max: 2_147_483_647 },
  maxStaleMs: { default: 600_000, min: 0, max: 2_147_483_647 },
  timeoutMs: { default: 2_000, min: 1, max: 2_147_483_647 },
  deadlineMs: { default: 5_000, min: 1, max: 2_147_483_647 },
  retries: { default: 2, min: 0, max: 10 },
  maxEntries: { default: 10_000, min: 1, max: 10_000_000 },
  maxBytes: { default: 8_388_608, min: 1_024, max: 1_073_741_824 },
};

const clientTypes: Readonly<Record<string, string>> = {
  url: 'string',
  token: 'string',
  environment: 'string',
  acrossMajors: 'boolean',
  prompts: 'object',
  publicKeys: 'object',
  bundle: 'object',
  snapshot: 'object',
  fallbacks: 'object',
  follow: 'boolean',
  onError: 'function',
  onDecision: 'function',
  fetch: 'function',
  clock: 'function',
  random: 'function',
  ...Object.fromEntries(Object.keys(numericOptions).map((name) => [name, 'number'])),
};

const getTypes: Readonly<Record<string, string>> = {
  unit: 'string',
  environment: 'string',
  acrossMajors: 'boolean',
  signal: 'object',
};

/** @throws OPTION_INVALID */
export function checkClientOptions(options: ClientOptions): Settings {
  checkTypes(options, clientTypes);
  if (options.environment !== undefined) checkText('environment', options.environment, 64);
  const { prompts = [], publicKeys, fallbacks = {}, follow = true, acrossMajors = false } = options;
  const { fetch = (...request) => globalThis.fetch(...request), clock = () => performance.now() } = options;
  const { token, environment, bundle, snapshot, onError, onDecision, random = Math.random } = options;
  checkTexts('prompts', prompts);
  if (publicKeys !== undefined) checkTexts('publicKeys', publicKeys);
  const numbers = Object.fromEntries(
    Object.entries(numericOptions).map(([name, range]) => [name, checkNumber(options, name as NumericOption, range)]),
  ) as Record<NumericOption, number>;
  return {
    ...{
      ...numbers,
      url: checkUrl(options.url),
      token,
      environment,
      acrossMajors,
      prompts,
      publicKeys,
      bundle,
      snapshot,
    },
    ...{ fallbacks, follow, onError, onDecision, fetch, clock, random },
  };
}

function checkTexts(option: string, values: readonly string[]): void {
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return;
  throw invalid(option, 'it must be a list of texts');
}

function checkNumber(options: ClientOptions, option: NumericOption, { default: fallback, min, max }: Range): number {
  const value = options[option] ?? fallback;
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw invalid(option, `it must be a whole number from ${min} to ${max}`);
}

/** @throws OPTION_INVALID */
export function checkGetOptions(options: GetOptions): void {
  checkTypes(options, getTypes);
  if (options.environment !== undefined) checkText('environment', options.environment, 64);
  // An empty unit is a lost user id: it would put everyone into one bucket.
  if (options.unit !== undefined) checkText('unit', options.unit, 512);
}

function checkTypes(options: object, types: Readonly<Record<string, string>>): void {
  if (typeof options !== 'object' || options === null) {
    throw invalid('options', 'they must be an object');
  }
  for (const [option, value] of Object.entries(options)) {
    const wanted = types[option];
    if (wanted === undefined) {
      const known = Object.keys(types).join(', ');
      throw invalid(option, `there is no such option; there are ${known}`);
    }
    if (value !== undefined && typeof value !== wanted) {
      throw invalid(option, `it must be a ${wanted}`);
    }
  }
}

function checkText(option: string, value: string, most: number): void {
  if (value !== '' && value.length <= most) return;
  throw invalid(option, `it must have 1 to ${most} characters`);
}

/** The address without a slash at its end. */
function checkUrl(text: string): string {
  if (!URL.canParse(text)) throw invalid('url', 'it must be an address such as "https://prompts.example.com"');
  const { protocol, username, password, search, hash, href } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw invalid('url', 'it must begin with http: or https:');
  if (username + password + search + hash) throw invalid('url', 'it must not hold a password, query or fragment');
  return href.replace(/\/+$/, '');
}

function invalid(option: string, problem: string): StemmaError {
  return fail('OPTION_INVALID', { option, problem });
}
