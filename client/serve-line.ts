import type { Decision, HashText } from '../core/resolution/walk.ts';
import { prepareWalk, takeWalk } from '../core/resolution/walk.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { Settings } from './check-options.ts';
import { joinPrompt } from './join-prompt.ts';
import type { Line, Place } from './line.ts';
import { noEligibleVersion } from './line.ts';
import type { Releases } from './releases.ts';
import type { DecisionRecord, Freshness, ServedPrompt } from './served-prompt.ts';

/** How a line stands now. */
export interface Standing {
  readonly freshness: Freshness;
  /** Why it could not be confirmed. */
  readonly error: StemmaError | undefined;
}

/** Where lines are served from. */
interface Counter {
  readonly releases: Releases;
  readonly settings: Pick<Settings, 'contracts'>;
  readonly sha256: HashText | undefined;
  standing(line: Line): Standing;
}

/**
 * What a unit gets from a line, decided here and now. Equal answers are the same object.
 *
 * @throws the registry's refusal; NO_ELIGIBLE_VERSION; DIGEST_MISMATCH
 */
export function serveLine(line: Line, unit: string | undefined, counter: Counter): ServedPrompt {
  if (line.refusal !== undefined) throw line.refusal;
  line.walk ??= prepareWalk(line.list, placeOf);
  const place = takeWalk(line.walk, unit, counter.sha256);
  if (place === undefined) throw noEligibleVersion(line);
  const { freshness, error } = counter.standing(line);
  const before = place[freshness];
  // What is fresh has no error. The prompt is not looked into: it may be far away in memory.
  if (before !== undefined && (freshness === 'fresh' || before.error === error)) return before;
  const { digest, warnings: known = [] } = place.decision.candidate;
  // An application that was compiled for the release that broke a contract is not broken by it.
  const warnings = known.filter(({ since = '' }) => !counter.settings.contracts?.[line.reference]?.includes(since));
  const record = recordOf(line, place.decision, freshness);
  const prompt = joinPrompt(record, counter.releases.take(line.name, digest), { warnings, error });
  place[freshness] = prompt;
  return prompt;
}

function placeOf(decision: Decision): Place {
  return { fresh: undefined, cached: undefined, stale: undefined, bundled: undefined, decision };
}

function recordOf({ name, environment, mark }: Line, decision: Decision, freshness: Freshness): DecisionRecord {
  const { candidate, ...rule } = decision;
  const { version, ordinal, digest } = candidate;
  return { name, version, ordinal, digest, environment, ...rule, ...mark, freshness };
}
