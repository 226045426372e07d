import { readFileSync } from 'node:fs';
import { isActor } from '../core/access/actor-name.ts';
import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';
import type { AccessLogMode } from './access-log.ts';
import { defaultLimits } from './limits/access-limits.ts';
import { isAddressOrNetwork } from './limits/remote-address.ts';
import type { LogLevel } from './log.ts';
import { serverDefaults } from './server-options.ts';

/** The settings of one server; they never come from the repository that it serves. */
export interface ServerConfig {
  /** Address to listen on; beyond loopback only with tokens. @defaultValue `127.0.0.1` */
  readonly host: string;
  /** 0 for any free one. @defaultValue 4600 */
  readonly port: number;
  /** Names besides those of this machine that requests may give as `Host`. @defaultValue none */
  readonly allowedHosts: readonly string[];
  /** Where the index is saved for fast starts; undefined for a folder in the git folder. */
  readonly dataFolder: string | undefined;
  /** File with the tokens; undefined for `tokens.json` in the data folder. */
  readonly tokens: string | undefined;
  /** Changes per minute of each token, or address without one; 0 for any number. @defaultValue 120 */
  readonly changeLimit: number;
  /** Reads and renderings per minute of each token, or address without one; 0 for any number. @defaultValue 0 */
  readonly readLimit: number;
  /** Addresses or networks of proxies whose `x-forwarded-for` is believed. @defaultValue none */
  readonly trustedProxies: readonly string[];
  /** Git remote to follow and to publish to in the background; undefined for none. */
  readonly remote: string | undefined;
  /** Time between two exchanges with the remote. @defaultValue 30 */
  readonly syncIntervalSeconds: number;
  /** Secret of webhooks of GitHub; never a flag, where other users of the machine could read it. @defaultValue none */
  readonly webhookSecretGithub: string | undefined;
  /** @defaultValue none */
  readonly webhookSecretGitlab: string | undefined;
  /** @defaultValue none */
  readonly webhookSecretGitea: string | undefined;
  /** Most clients that follow events at once. @defaultValue 10000 */
  readonly maxEventStreams: number;
  /** Time between two signs of life on each event stream. @defaultValue 15 */
  readonly eventHeartbeatSeconds: number;
  /** Lets shared caches keep contents by digest. @defaultValue false */
  readonly publicCache: boolean;
  /** Who changes the state where a request names no one. @defaultValue `Stemma server <stemma@localhost>` */
  readonly actor: string;
  /** @defaultValue `info` */
  readonly logLevel: LogLevel;
  /** @defaultValue `summed` */
  readonly accessLog: AccessLogMode;
}

/** Where a setting came from: `--port`, `STEMMA_PORT`, a file, or `default`. */
export interface ConfiguredServer {
  readonly config: ServerConfig;
  readonly origins: Readonly<Record<keyof ServerConfig, string>>;
}

/** Sources of {@link readServerConfig}, the first one that has a setting wins. */
export interface ConfigSources {
  /** Flags of the command line by name of the setting, as they were typed. */
  readonly flags?: Readonly<Partial<Record<keyof ServerConfig, string>>>;
  /** @defaultValue the environment of the process */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Path of a JSON file with settings by name. @defaultValue `STEMMA_SERVER_CONFIG`, or none */
  readonly file?: string | undefined;
}

interface SettingSpec<Value> {
  /** Absent for secrets. */
  readonly flag?: string;
  readonly variable: string;
  readonly fallback: Value;
  /** @returns the value, or undefined where `text` is not one */
  readonly read: (text: string) => Value | undefined;
  readonly expected: string;
}

/**
 * Reads the settings of a server: flag before environment variable before file before default.
 *
 * @throws SETTING_INVALID, naming the setting and where it came from
 * @example
 * readServerConfig({ flags: { port: '0' } }).config.port; //=> 0
 */
export function readServerConfig({ flags = {}, env = process.env, file }: ConfigSources = {}): ConfiguredServer {
  const path = file ?? nonEmpty(env['STEMMA_SERVER_CONFIG']);
  const written = path === undefined ? {} : readConfigFile(path);
  const config: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const key of settingNames) {
    const spec: SettingSpec<unknown> = specs[key];
    const [text, origin] = firstGiven([
      [spec.flag === undefined ? undefined : flags[key], spec.flag ?? ''],
      [nonEmpty(env[spec.variable]), spec.variable],
      [written[key], path ?? ''],
    ]);
    const value = text === undefined ? spec.fallback : spec.read(text);
    if (value === undefined && text !== undefined) {
      throw fail('SETTING_INVALID', { setting: key, origin, problem: `it must be ${spec.expected}` });
    }
    config[key] = value;
    origins[key] = origin;
  }
  // Each key was given a value of its own spec above.
  return { config: config as unknown as ServerConfig, origins: origins as ConfiguredServer['origins'] };
}

const specs: { readonly [Key in keyof ServerConfig]: SettingSpec<ServerConfig[Key]> } = {
  host: {
    ...{ flag: '--host', variable: 'STEMMA_HOST', fallback: serverDefaults.host },
    ...{ read: nonEmpty, expected: 'an address' },
  },
  port: {
    ...{ flag: '--port', variable: 'STEMMA_PORT', fallback: serverDefaults.port },
    ...{ read: (text) => readWhole(text, 0, 65_535), expected: 'a number from 0 to 65535' },
  },
  allowedHosts: {
    ...{ flag: '--allowed-host', variable: 'STEMMA_ALLOWED_HOSTS', fallback: serverDefaults.allowedHosts },
    ...{ read: readHosts, expected: 'host names without port, joined by ","' },
  },
  dataFolder: {
    ...{ flag: '--data', variable: 'STEMMA_DATA', fallback: undefined },
    ...{ read: nonEmpty, expected: 'a folder' },
  },
  tokens: {
    ...{ flag: '--tokens', variable: 'STEMMA_TOKENS', fallback: undefined },
    ...{ read: (text) => match(text, /^\P{Cc}+$/u), expected: 'a file' },
  },
  changeLimit: {
    ...{ flag: '--change-limit', variable: 'STEMMA_CHANGE_LIMIT', fallback: defaultLimits.changes },
    ...{ read: readLimit, expected: 'a number per minute, or 0 for any number' },
  },
  readLimit: {
    ...{ flag: '--read-limit', variable: 'STEMMA_READ_LIMIT', fallback: defaultLimits.reads },
    ...{ read: readLimit, expected: 'a number per minute, or 0 for any number' },
  },
  trustedProxies: {
    ...{ flag: '--trusted-proxy', variable: 'STEMMA_TRUSTED_PROXIES', fallback: serverDefaults.trustedProxies },
    ...{ read: readNetworks, expected: 'addresses or networks such as 10.0.0.0/8, joined by ","' },
  },
  remote: {
    ...{ flag: '--remote', variable: 'STEMMA_REMOTE', fallback: undefined },
    ...{ read: (text) => match(text, /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/), expected: 'the name of a git remote' },
  },
  syncIntervalSeconds: {
    ...{ flag: '--sync-interval', variable: 'STEMMA_SYNC_INTERVAL', fallback: serverDefaults.syncIntervalMs / 1000 },
    ...{ read: (text) => readWhole(text, 1, 86_400), expected: 'a number of seconds from 1 to 86400' },
  },
  webhookSecretGithub: webhookSecret('STEMMA_WEBHOOK_SECRET_GITHUB'),
  webhookSecretGitlab: webhookSecret('STEMMA_WEBHOOK_SECRET_GITLAB'),
  webhookSecretGitea: webhookSecret('STEMMA_WEBHOOK_SECRET_GITEA'),
  maxEventStreams: {
    ...{ flag: '--max-streams', variable: 'STEMMA_MAX_STREAMS', fallback: serverDefaults.maxEventStreams },
    ...{ read: (text) => readWhole(text, 0, 1_000_000), expected: 'a number up to 1000000' },
  },
  eventHeartbeatSeconds: {
    ...{ flag: '--event-heartbeat', variable: 'STEMMA_EVENT_HEARTBEAT' },
    ...{ fallback: serverDefaults.eventHeartbeatMs / 1000 },
    ...{ read: (text) => readWhole(text, 1, 3600), expected: 'a number of seconds from 1 to 3600' },
  },
  publicCache: {
    ...{ flag: '--public-cache', variable: 'STEMMA_PUBLIC_CACHE', fallback: serverDefaults.publicCache },
    ...{ read: readFlag, expected: 'true or false' },
  },
  actor: {
    ...{ flag: '--actor', variable: 'STEMMA_ACTOR', fallback: serverDefaults.actor },
    ...{ read: (text) => (isActor(text) ? text : undefined), expected: '"Name <e-mail>"' },
  },
  logLevel: {
    ...{ flag: '--log-level', variable: 'STEMMA_LOG_LEVEL', fallback: 'info' },
    ...{
      read: (text) => oneOf(text, ['debug', 'info', 'warn', 'error', 'silent'] as const),
      expected: 'debug, info, warn, error or silent',
    },
  },
  accessLog: {
    ...{ flag: '--access-log', variable: 'STEMMA_ACCESS_LOG', fallback: serverDefaults.accessLog },
    ...{ read: (text) => oneOf(text, ['every', 'summed', 'off'] as const), expected: 'every, summed or off' },
  },
};

const settingNames = Object.keys(specs) as readonly (keyof ServerConfig)[];

type Given = readonly [string | undefined, string];

function firstGiven(sources: readonly Given[]): Given {
  return sources.find(([text]) => text !== undefined) ?? [undefined, 'default'];
}

/** Settings of a file as texts, so that one reader serves all sources. */
function readConfigFile(path: string): Readonly<Partial<Record<string, string>>> {
  const written = parseConfigFile(path);
  for (const key of Object.keys(written)) {
    if (settingNames.some((name) => name === key)) continue;
    const nearest = closestMatch(key, settingNames);
    const problem = `there is no such setting${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`;
    throw fail('SETTING_INVALID', { setting: key.slice(0, 64), origin: path, problem });
  }
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );
}

function parseConfigFile(path: string): Readonly<Record<string, unknown>> {
  try {
    const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof written === 'object' && written !== null && !Array.isArray(written)) return { ...written };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'it is not JSON';
    throw fail('SETTING_INVALID', { setting: 'config', origin: path, problem: code }, cause);
  }
  throw fail('SETTING_INVALID', { setting: 'config', origin: path, problem: 'it is not a JSON object' });
}

function webhookSecret(variable: string): SettingSpec<string | undefined> {
  return {
    ...{ variable, fallback: undefined },
    ...{ read: (text) => match(text, /^[\x20-\x7e]{16,256}$/), expected: '16 to 256 printable ASCII characters' },
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function readWhole(text: string, least: number, most: number): number | undefined {
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function readFlag(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function readHosts(text: string): readonly string[] | undefined {
  const hosts = text.split(',').map((host) => host.trim());
  return hosts.every((host) => /^[A-Za-z0-9.-]{1,253}$/.test(host)) ? hosts : undefined;
}

function readLimit(text: string): number | undefined {
  return readWhole(text, 0, 1_000_000);
}

function readNetworks(text: string): readonly string[] | undefined {
  const networks = text.split(',').map((network) => network.trim());
  return networks.every(isAddressOrNetwork) ? networks : undefined;
}

function match(text: string, pattern: RegExp): string | undefined {
  return pattern.test(text) ? text : undefined;
}

function oneOf<const Value extends string>(text: string, values: readonly Value[]): Value | undefined {
  return values.find((value) => value === text);
}
