import type { JudgedPair } from '../../../core/lint/judge/judge-finding.ts';
import { judgeWording } from '../../../core/lint/judge/judge-messages.ts';
import type { OpenPair, Verdict } from '../../../core/lint/judge/open-pair.ts';
import { pairKey } from '../../../core/lint/judge/open-pair.ts';
import { askJudge } from './ask-judge.ts';
import type { JudgeEndpoint } from './judge-endpoint.ts';
import type { VerdictCache } from './verdict-cache.ts';

/** How many questions are open at once. */
const AT_ONCE = 4;
/** A judge that fails so often in a row is not asked again. */
const MAX_FAILURES = 3;

/** What a judge said of pairs. */
export interface Judgement {
  /** Pairs that it calls conflicts. */
  readonly conflicts: readonly JudgedPair[];
  readonly asked: number;
  readonly fromCache: number;
  /** Why some were not judged, each once. */
  readonly problems: readonly string[];
}

/** Asks about each pair once, of the cache first. */
export async function judgePairs(
  pairs: readonly OpenPair[],
  endpoint: JudgeEndpoint,
  cache: VerdictCache,
): Promise<Judgement> {
  const verdicts = new Map<OpenPair, Verdict>();
  const problems = new Set<string>();
  const open = pairs.flatMap((pair) => {
    const key = pairKey(pair, `${endpoint.url} ${endpoint.model} ${judgeWording}`);
    const known = cache.get(key);
    if (known !== undefined) verdicts.set(pair, known);
    return known === undefined ? [{ pair, key }] : [];
  });
  const fromCache = verdicts.size;
  const waiting = [...open];
  let failures = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && failures < MAX_FAILURES; next = waiting.shift()) {
      const answer = await askJudge(next.pair, endpoint);
      if ('problem' in answer) {
        failures += 1;
        problems.add(answer.problem);
        continue;
      }
      failures = 0;
      verdicts.set(next.pair, answer);
      cache.set(next.key, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.save();
  const conflicts = pairs.flatMap((pair) => {
    const verdict = verdicts.get(pair);
    return verdict?.conflict === true ? [{ pair, verdict }] : [];
  });
  return { conflicts, asked: verdicts.size - fromCache, fromCache, problems: [...problems] };
}
