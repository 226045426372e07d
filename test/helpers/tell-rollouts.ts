import { overrideHash } from '../../core/rollout/override-hash.ts';
import type { RolloutPlan, RolloutRecord } from '../../core/state/documents.ts';
import type { Intent } from '../../core/state/intent.ts';

/** Salt of every rollout that is told, so that a unit has the same bucket in all of them. */
export const toldSalt = '00112233445566778899aabbccddeeff';

/** What a verb needs besides who, when and why. */
export type Act = Intent extends infer One ? (One extends Intent ? Omit<One, 'id' | 'actor' | 'at'> : never) : never;

/** Words of a step by the names of their groups. */
export type Words = Readonly<Record<string, string | undefined>>;

/** The steps that can be told, each with what it does. */
export type Vocabulary = readonly (readonly [RegExp, (words: Words) => void])[];

/** The history that rollouts are told in. */
export interface Telling {
  readonly name: string;
  apply(act: Act, actor?: string): void;
  /** Of the prompt in production, oldest first. */
  rollouts(): readonly RolloutRecord[];
  /** Puts a plan in force. */
  plan(plan: RolloutPlan): void;
  requireApproval(): void;
  /** Lets time pass. */
  wait(days: number): void;
}

const grace = 'Grace <grace@example.com>';
const hour = 3600;
const ppm = (percent = ''): number => Math.round(Number(percent) * 10_000);

/** The told share, then half of the units; an hour each, two weeks in all. */
function planAt(canaryPpm: number): RolloutPlan {
  const shares = [Math.max(1, canaryPpm), 500_000].filter((share, index) => index === 0 || share > canaryPpm);
  return {
    name: `told-${canaryPpm}`,
    steps: shares.map((share) => ({ canaryPpm: share, holdSeconds: hour })),
    maxSeconds: 14 * 24 * hour,
  };
}

/** The words for rollouts, which all happen in production. */
export function rolloutWords(telling: Telling): Vocabulary {
  const place = { name: telling.name, environment: 'production' };
  let started = 0;

  function start({ verb, version = '', percent, time }: Words): void {
    const plan = planAt(ppm(percent));
    started += 1;
    telling.plan(plan);
    telling.apply({
      ...{ verb: 'start', version, rollout: `r${started}`, salt: toldSalt, plan: plan.name, ...place },
      ...(verb === 'draft' && { draft: true }),
      ...(time !== undefined && { startAt: `${time}T00:00Z` }),
    });
    if (ppm(percent) === 0) telling.apply({ verb: 'set', version, canaryPpm: 0, ...place });
  }

  function override({ unit = '', not }: Words): void {
    const rollout = telling.rollouts().at(-1)?.id ?? '';
    const hashes = [overrideHash(toldSalt, unit)];
    telling.apply({
      ...{ verb: 'set', rollout, ...place },
      ...(not === undefined ? { addOverrides: hashes } : { removeOverrides: hashes }),
    });
  }

  function judge({ verb, version = '' }: Words): void {
    const authenticated = { method: 'token', id: 't1' } as const;
    telling.apply({ verb: verb as 'approve', version, authenticated, reason: 'it was told', ...place }, grace);
  }

  return [
    [/^(?<verb>start|draft) (?<version>\S+) at (?<percent>[\d.]+) %(?: from (?<time>\S+))?$/, start],
    [
      /^set (?<version>\S+) to (?<percent>[\d.]+) %$/,
      ({ version = '', percent }) => telling.apply({ verb: 'set', version, canaryPpm: ppm(percent), ...place }),
    ],
    [
      /^(?<verb>advance|pause|resume|abort) (?<version>\S+)$/,
      ({ verb, version = '' }) => telling.apply({ verb: verb as 'advance', version, ...place }),
    ],
    [
      /^expire (?<version>\S+) after (?<days>\d+) days$/,
      ({ version = '', days }) => {
        telling.wait(Number(days));
        telling.apply({ verb: 'expire', version, ...place });
      },
    ],
    [/^(?<not>no )?override (?<unit>\S+)$/, override],
    [/^production needs approval$/, () => telling.requireApproval()],
    [/^(?<verb>approve|reject) (?<version>\S+)$/, judge],
  ];
}
