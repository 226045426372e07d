import type { StemmaError } from '../core/stemma-error.ts';
import { fail } from './fail.ts';
import type { ClientOptions, GetOptions } from './options.ts';

type Optional =
  | 'token'
  | 'environment'
  | 'publicKeys'
  | 'bundle'
  | 'snapshot'
  | 'validators'
  | 'onError'
  | 'onDecision'
  | 'contracts';
type Defaulted = Required<Omit<ClientOptions, Optional>>;

/** The client's options with their defaults filled in and their values checked. */
export type Settings = Defaulted & { readonly [Option in Optional]?: ClientOptions[Option] | undefined };

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

const longest = 2_147_483_647;

/** Default and range of each numeric option. */
export const numericOptions: Readonly<Record<NumericOption, Range>> = {
  pollMs: range(30_000, 10),
  maxAgeMs: range(45_000, 0),
  maxStaleMs: range(600_000, 0),
  timeoutMs: range(2_000, 1),
  deadlineMs: range(5_000, 1),
  retries: range(2, 0, 10),
  maxEntries: range(10_000, 1, 10_000_000),
  maxBytes: range(8_388_608, 1_024, 1_073_741_824),
};

function range(usual: number, min: number, max: number = longest): Range {
  return { default: usual, min, max };
}

/** The type of each option of the client. */
const clientTypes: Readonly<Record<string, string>> = {
  ...typed('string', 'url token environment'),
  ...typed('boolean', 'acrossMajors follow'),
  ...typed('object', 'prompts publicKeys bundle snapshot fallbacks validators contracts'),
  ...typed('function', 'onError onDecision fetch clock random'),
  ...typed('number', Object.keys(numericOptions).join(' ')),
};

const getTypes: Readonly<Record<string, string>> = {
  ...typed('string', 'unit environment'),
  ...typed('boolean', 'acrossMajors'),
  ...typed('object', 'signal'),
};

function typed(type: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, type]));
}

/** @throws OPTION_INVALID */
export function checkClientOptions(options: ClientOptions): Settings {
  checkTypes(options, clientTypes);
  if (options.environment !== undefined) checkText('environment', options.environment, 64);
  const { prompts = [], publicKeys } = options;
  checkTexts('prompts', prompts);
  if (publicKeys !== undefined) checkTexts('publicKeys', publicKeys);
  const numbers = Object.fromEntries(
    Object.entries(numericOptions).map(([name, limits]) => [name, checkNumber(options, name as NumericOption, limits)]),
  ) as Record<NumericOption, number>;
  const { acrossMajors = false, follow = true, fallbacks = {}, random = Math.random } = options;
  const { fetch = (...request) => globalThis.fetch(...request), clock = () => performance.now() } = options;
  const usual = { acrossMajors, follow, fallbacks, random, fetch, clock };
  return { ...options, ...usual, ...numbers, prompts, url: checkUrl(options.url) };
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
  // No list is made: this is done for every call.
  for (const option in options) {
    const value = (options as Readonly<Record<string, unknown>>)[option];
    const wanted = types[option];
    if (wanted === undefined)
      throw invalid(option, `there is no such option; there are ${Object.keys(types).join(', ')}`);
    if (value !== undefined && typeof value !== wanted) throw invalid(option, `it must be a ${wanted}`);
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
