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

/** Default, least and most of a number. */
type Range = readonly [usual: number, least: number, most: number];

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
  pollMs: [30_000, 10, longest],
  maxAgeMs: [45_000, 0, longest],
  maxStaleMs: [600_000, 0, longest],
  timeoutMs: [2_000, 1, longest],
  deadlineMs: [5_000, 1, longest],
  retries: [2, 0, 10],
  maxEntries: [10_000, 1, 10_000_000],
  maxBytes: [8_388_608, 1_024, 1_073_741_824],
};
const ranges = Object.entries(numericOptions);

/** By name of the option. */
type Types = Readonly<Record<string, string>>;

const clientTypes = typesOf({
  string: 'url token environment',
  boolean: 'acrossMajors follow',
  list: 'prompts publicKeys',
  object: 'bundle snapshot fallbacks validators contracts',
  function: 'onError onDecision fetch clock random',
  number: Object.keys(numericOptions).join(' '),
});
const getTypes = typesOf({ string: 'unit environment', boolean: 'acrossMajors', object: 'signal' });

function typesOf(names: Readonly<Record<string, string>>): Types {
  return Object.fromEntries(
    Object.entries(names).flatMap(([type, options]) => options.split(' ').map((option) => [option, type])),
  );
}

/** @throws OPTION_INVALID */
export function checkClientOptions(options: ClientOptions): Settings {
  checkTypes(options, clientTypes);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings = { ...usualSettings(), ...Object.fromEntries(given) } as Settings;
  const { environment, fallbacks, prompts, publicKeys = [], url } = settings;
  checkLength('environment', environment, 64);
  checkTexts('prompts', prompts);
  checkTexts('publicKeys', publicKeys);
  if (Object.values(fallbacks).some((one: unknown) => typeof Object(one).prompt !== 'string'))
    throw invalid('fallbacks', 'have a text "prompt" for each reference');
  for (const [option, [, least, most]] of ranges) {
    const value = settings[option as NumericOption];
    if (!Number.isInteger(value) || value < least || value > most)
      throw invalid(option, `be a whole number from ${least} to ${most}`);
  }
  return { ...settings, url: checkUrl(url) };
}

function usualSettings(): Omit<Settings, 'url'> {
  return {
    ...(Object.fromEntries(ranges.map(([option, [usual]]) => [option, usual])) as Record<NumericOption, number>),
    ...{ prompts: [], acrossMajors: false, follow: true, fallbacks: {}, random: Math.random },
    fetch: (...request) => globalThis.fetch(...request),
    clock: () => performance.now(),
  };
}

/** @throws OPTION_INVALID */
export function checkGetOptions(options: GetOptions): void {
  checkTypes(options, getTypes);
  checkLength('environment', options.environment, 64);
  // An empty unit is a lost user id: it would put everyone into one bucket.
  checkLength('unit', options.unit, 512);
}

function checkTypes(options: object, types: Types): void {
  if (typeof options !== 'object' || options === null) throw invalid('options', 'be an object');
  // No list is made: this is done for every call.
  for (const option in options) {
    const value = (options as Readonly<Record<string, unknown>>)[option];
    const wanted = types[option];
    // What every object has, such as "constructor", is no type.
    if (typeof wanted !== 'string') throw invalid(option, `be one of ${Object.keys(types).join(', ')}`);
    if (typeof value === wanted && wanted !== 'object') continue;
    if (value !== undefined && typeOf(value) !== wanted) throw invalid(option, `be of type ${wanted}`);
  }
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

function checkLength(option: string, value: string | undefined, most: number): void {
  if (value === '' || (value && value.length > most)) throw invalid(option, `have 1 to ${most} characters`);
}

function checkTexts(option: string, values: readonly string[]): void {
  if (values.some((value) => typeof value !== 'string')) throw invalid(option, 'be a list of texts');
}

/** The address without a slash at its end. */
function checkUrl(text: string): string {
  const { href } = URL.canParse(text) ? new URL(text) : { href: '' };
  // Nothing but a path may follow the host, and no user and password be before it.
  if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(href))
    throw invalid('url', 'be an address such as "https://prompts.example.com", without password, query and fragment');
  return href.replace(/\/+$/, '');
}

function invalid(option: string, wanted: string): StemmaError {
  return fail('OPTION_INVALID', { option, problem: `it must ${wanted}` });
}
