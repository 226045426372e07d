import { FlagdCore } from '@openfeature/flagd-core';
import { asLiterals, canaryPpm, promptCount, saltOf } from './many-prompts.ts';
import { importPeer } from './peer-packages.ts';

/** Decides one flag of {@link promptCount} for a unit. */
export interface Evaluator {
  readonly evaluate: (flag: number, unit: string) => unknown;
  /** True for the answer that the 5 % get. */
  readonly isCanary: (answer: unknown) => boolean;
  readonly close?: () => unknown;
}

const flagOf = (flag: number): string => `flag-${flag}`;
const keys = asLiterals(Array.from({ length: promptCount }, (_, flag) => flagOf(flag)));
const percent = canaryPpm / 10_000;

/** flagd: `fractional` over the salt and the unit, as `stemma rollout export` writes it. */
export function flagdEvaluator(): Evaluator {
  const flags = keys.map((key, flag) => {
    const variants = { canary: { version: '1.1.0' }, stable: { version: '1.0.0' } };
    const by = { cat: [`${saltOf(flag)}:`, { var: 'targetingKey' }] };
    const fractional = [by, ['canary', percent], ['stable', 100 - percent]];
    return [key, { state: 'ENABLED', variants, defaultVariant: 'stable', targeting: { fractional } }];
  });
  const flagd = new FlagdCore();
  flagd.setConfigurations(JSON.stringify({ flags: Object.fromEntries(flags) }));
  return {
    evaluate: (flag, unit) => flagd.resolveObjectEvaluation(keys[flag] ?? '', {}, { targetingKey: unit }),
    isCanary: (answer) => Object(answer).variant === 'canary',
  };
}

interface GrowthBook {
  readonly GrowthBookClient: new () => {
    initSync(options: object): void;
    evalFeature(key: string, context: object): unknown;
    destroy(): void;
  };
}

export async function growthBookEvaluator(folder: string): Promise<Evaluator> {
  const { GrowthBookClient } = await importPeer<GrowthBook>(folder, '@growthbook/growthbook');
  const client = new GrowthBookClient();
  const features = keys.map((key, flag) => {
    const rule = {
      force: '1.1.0',
      coverage: canaryPpm / 1_000_000,
      hashAttribute: 'id',
      seed: saltOf(flag),
      hashVersion: 2,
    };
    return [key, { defaultValue: '1.0.0', rules: [rule] }];
  });
  client.initSync({ payload: { features: Object.fromEntries(features) } });
  return {
    evaluate: (flag, unit) => client.evalFeature(keys[flag] ?? '', { attributes: { id: unit } }),
    isCanary: (answer) => Object(answer).value === '1.1.0',
    close: () => client.destroy(),
  };
}

interface Unleash {
  readonly Unleash: new (
    options: object,
  ) => {
    isEnabled(key: string, context: object): boolean;
    once(event: string, then: () => void): void;
    destroy(): void;
  };
}

export async function unleashEvaluator(folder: string): Promise<Evaluator> {
  const { Unleash: Client } = await importPeer<Unleash>(folder, 'unleash-client');
  const data = keys.map((name, flag) => {
    const parameters = { rollout: String(percent), stickiness: 'userId', groupId: saltOf(flag) };
    const strategies = [{ name: 'flexibleRollout', parameters, constraints: [] }];
    return { name, type: 'release', enabled: true, strategies, variants: [] };
  });
  const client = new Client({
    ...{
      url: 'http://127.0.0.1:9/api',
      appName: 'bench',
      refreshInterval: 0,
      disableMetrics: true,
      disableAutoStart: false,
    },
    ...{ bootstrap: { data }, skipInstanceCountWarning: true, customHeaders: { authorization: 'none' } },
  });
  const failing = client as unknown as { on(event: string, then: () => void): void };
  failing.on('error', () => undefined);
  failing.on('warn', () => undefined);
  await new Promise<void>((resolve) => client.once('ready', resolve));
  return {
    evaluate: (flag, unit) => client.isEnabled(keys[flag] ?? '', { userId: unit }),
    isCanary: (answer) => answer === true,
    close: () => client.destroy(),
  };
}

interface LaunchDarkly {
  readonly default: {
    readonly init: (
      key: string,
      options: object,
    ) => {
      waitForInitialization(options: object): Promise<unknown>;
      variation(key: string, context: object, fallback: unknown): Promise<unknown>;
      close(): void;
    };
    readonly integrations?: unknown;
  };
}

interface TestData {
  getFactory(): unknown;
  usePreconfiguredFlag(flag: object): Promise<unknown>;
}

export async function launchDarklyEvaluator(folder: string): Promise<Evaluator> {
  const { default: sdk } = await importPeer<LaunchDarkly>(folder, '@launchdarkly/node-server-sdk');
  const { TestData: Data } = await importPeer<{ readonly TestData: new () => TestData }>(
    folder,
    '@launchdarkly/node-server-sdk/integrations',
  );
  const data = new Data();
  for (const [flag, key] of keys.entries()) {
    const variations = [
      { variation: 0, weight: canaryPpm / 10 },
      { variation: 1, weight: 100_000 - canaryPpm / 10 },
    ];
    const fallthrough = { rollout: { contextKind: 'user', bucketBy: 'key', variations } };
    const fixed = {
      version: 1,
      on: true,
      salt: saltOf(flag),
      offVariation: 1,
      targets: [],
      rules: [],
      prerequisites: [],
    };
    await data.usePreconfiguredFlag({ key, ...fixed, variations: ['1.1.0', '1.0.0'], fallthrough });
  }
  const logger = { error: quiet, warn: quiet, info: quiet, debug: quiet };
  const client = sdk.init('none', {
    updateProcessor: data.getFactory(),
    sendEvents: false,
    diagnosticOptOut: true,
    logger,
  });
  await client.waitForInitialization({ timeout: 10 });
  return {
    evaluate: (flag, unit) => client.variation(keys[flag] ?? '', { kind: 'user', key: unit }, '1.0.0'),
    isCanary: (answer) => answer === '1.1.0',
    close: () => client.close(),
  };
}

function quiet(): void {
  // What a peer says is not measured.
}
