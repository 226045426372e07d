import type { Decision } from '../core/resolution/walk-candidates.ts';
import { walkCandidates } from '../core/resolution/walk-candidates.ts';
import { StemmaError } from '../core/stemma-error.ts';
import type { Settings } from './check-options.ts';
import { joinPrompt } from './join-prompt.ts';
import type { Line } from './line.ts';
import type { Releases } from './releases.ts';
import type { DecisionRecord, Freshness, ServedPrompt } from './served-prompt.ts';

/** How a line stands now. */
export interface Standing {
  readonly freshness: Freshness;
  /** Why it could not be confirmed. */
  readonly error: StemmaError | undefined;
}

interface ServingContext {
  readonly releases: Releases;
  readonly standing: Standing;
  readonly settings: Pick<Settings, 'contracts'>;
}

/**
 * What a unit gets from a line, decided here and now. Equal answers are the same object.
 *
 * @throws the registry's refusal; NO_ELIGIBLE_VERSION; DIGEST_MISMATCH
 */
export function serveLine(
  line: Line,
  unit: string | undefined,
  { releases, standing, settings }: ServingContext,
): ServedPrompt {
  if (line.refusal !== undefined) throw line.refusal;
  const decision = walkCandidates(line.list, unit);
  if (decision === undefined) throw noEligibleVersion(line);
  const { freshness, error } = standing;
  const { reason, candidate } = decision;
  const isSame = (one: ServedPrompt): boolean =>
    one.version === candidate.version && one.reason === reason && one.freshness === freshness;
  // There are a handful, and comparing is much faster than making a key of text.
  const made = line.made.find(isSame);
  if (made !== undefined && made.error === error) return made;
  const { digest, warnings: known = [] } = candidate;
  // An application that was compiled for the release that broke a contract is not broken by it.
  const warnings = known.filter(({ since = '' }) => !settings.contracts?.[line.reference]?.includes(since));
  const record = recordOf(line, decision, freshness);
  const prompt = joinPrompt(record, releases.take(line.name, digest), { warnings, error });
  line.made.splice(made === undefined ? line.made.length : line.made.indexOf(made), 1, prompt);
  return prompt;
}

function recordOf({ name, environment, mark }: Line, decision: Decision, freshness: Freshness): DecisionRecord {
  const { candidate, reason, rollout, arm } = decision;
  const { version, ordinal, digest } = candidate;
  return {
    ...{ name, version, ordinal, digest, environment, reason },
    ...(rollout === undefined ? {} : { rollout }),
    ...(arm === undefined ? {} : { arm }),
    ...{ ...mark, freshness },
  };
}

/** In the registry's own words, as far as they can be said without its index. */
function noEligibleVersion({ name, reference, environment }: Line): StemmaError {
  const selector = reference.slice(name.length + 1);
  return new StemmaError('NO_ELIGIBLE_VERSION', {
    message: `No release of "${name}" can be served for ${selector} in ${environment}`,
    hint: `run "stemma explain '${reference}' --env ${environment}"`,
    data: { name, selector, environment, nearest: [] },
  });
}
