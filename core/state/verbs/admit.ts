import { parsePromptName, parseVersion } from '../../prompt-ref.ts';
import { isPrerelease } from '../../version-range.ts';
import type { HeldRelease } from '../contract-break.ts';
import type { PromptState, RefusedTag, ReleaseDocument, ReleaseRecord } from '../documents.ts';
import type { AdmitIntent, TagVerdict } from '../intent.ts';
import { servedEffects } from '../served-effects.ts';
import { settleRollouts } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { documentOf, markOf, namedMarkOf, withEnvironment } from '../state-view.ts';

/** Effects are found for this many prompts; a first admission can have thousands. */
const maxDescribed = 20;

/**
 * Makes releases of tags, and records why others are refused. A version that is admitted keeps its tag for ever; another tag of
 * that name is ignored with a warning. Where an environment serves automatically, each release that is no prerelease is
 * promoted there by this same change, unless it would break what is served there.
 */
export function admit(before: StateBefore, intent: AdmitIntent): StateChange {
  const automatic = Object.entries(before.meta.policy.environments)
    .filter(([, { serve }]) => serve === 'automatic')
    .map(([environment]) => environment);
  const outcomes = [...groupByName(intent.tags)].map(([name, tags]) => {
    const state = before.prompts.get(name) ?? { name, environments: {} };
    const outcome = admitTags(state, tags, intent.at);
    return { ...outcome, before: state, after: serveAdmitted(outcome, automatic, intent) };
  });
  const touched = outcomes.filter(({ admitted, refused }) => admitted.length + refused.length > 0);
  const serving = touched.filter(({ admitted }) => admitted.length > 0);
  const hidden = serving.length - maxDescribed;
  return {
    verb: intent.verb,
    changed: touched.length > 0,
    prompts: touched.map(({ after }) => after),
    subject: subjectOf(touched),
    effects: [
      ...serving
        .slice(0, maxDescribed)
        .flatMap(({ before: was, after, admitted }) =>
          servedEffects(was, after, { environments: automatic, versions: admitted }).map(
            (effect) => `${after.name}: ${effect}`,
          ),
        ),
      ...(hidden > 0 ? [`and ${hidden} more prompts`] : []),
    ],
    warnings: [...outcomes.flatMap(({ warnings }) => warnings), ...(intent.held ?? []).map(heldText)],
  };
}

interface Outcome {
  readonly state: PromptState;
  readonly admitted: readonly string[];
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
}

function groupByName(tags: readonly TagVerdict[]): ReadonlyMap<string, readonly TagVerdict[]> {
  const groups = new Map<string, TagVerdict[]>();
  for (const tag of tags) {
    const group = groups.get(tag.name);
    if (group === undefined) groups.set(parsePromptName(tag.name), [tag]);
    else group.push(tag);
  }
  return groups;
}

function admitTags(state: PromptState, tags: readonly TagVerdict[], at: string): Outcome {
  const versions = new Map<string, ReleaseRecord>(Object.entries(state.release?.versions ?? {}));
  const refusals = new Map<string, RefusedTag>(Object.entries(state.release?.refused ?? {}));
  const admitted: string[] = [];
  const refused: string[] = [];
  const warnings: string[] = [];
  let ordinal = [...versions.values()].reduce((highest, record) => Math.max(highest, record.ordinal), 0);
  for (const tag of tags) {
    const version = parseVersion(tag.version);
    const known = versions.get(version);
    if (known !== undefined) {
      if (known.tag !== tag.tag)
        warnings.push(`${tag.name}@${version} was admitted from tag ${known.tag}; ${tag.tag} is ignored`);
    } else if ('refusal' in tag) {
      if (refusals.get(version)?.tag === tag.tag) continue;
      refusals.set(version, { tag: tag.tag, ...tag.refusal, at });
      refused.push(version);
      warnings.push(`${tag.name}@${version} is refused: ${tag.refusal.problem}`);
    } else {
      ordinal += 1;
      versions.set(version, releaseRecord(tag, ordinal, at));
      refusals.delete(version);
      admitted.push(version);
    }
  }
  const release = releaseOf(state, versions, refusals);
  return { state: { ...state, release }, admitted, refused, warnings };
}

function releaseRecord(
  { tag, commit, digest, authors }: Extract<TagVerdict, { digest: string }>,
  ordinal: number,
  admittedAt: string,
): ReleaseRecord {
  return { tag, commit, digest, ordinal, admittedAt, ...(authors !== undefined && { authors }) };
}

function releaseOf(
  { name, release }: PromptState,
  versions: ReadonlyMap<string, ReleaseRecord>,
  refusals: ReadonlyMap<string, RefusedTag>,
): ReleaseDocument {
  const { refused: _, ...rest } = release ?? { format: 1 as const, name, versions: {} };
  return {
    ...rest,
    versions: Object.fromEntries(versions),
    ...(refusals.size > 0 && { refused: Object.fromEntries(refusals) }),
  };
}

function serveAdmitted(
  { state, admitted }: Outcome,
  environments: readonly string[],
  intent: AdmitIntent,
): PromptState {
  const served = admitted.filter((version) => !isPrerelease(version));
  if (served.length === 0) return state;
  return environments.reduce((result, environment) => {
    const fresh = served.filter((version) => !isHeld(intent, { name: state.name, version, environment }));
    if (fresh.length === 0) return result;
    const document = documentOf(result, environment);
    const promoted = {
      ...document.promoted,
      ...Object.fromEntries(fresh.map((version) => [version, markOf(intent)])),
    };
    const settlement = { mark: namedMarkOf(intent), promoted: fresh };
    return withEnvironment(result, settleRollouts(result, { ...document, promoted }, settlement));
  }, state);
}

type Held = Pick<HeldRelease, 'name' | 'version' | 'environment'>;

const isHeld = ({ held = [] }: AdmitIntent, { name, version, environment }: Held): boolean =>
  held.some((one) => one.name === name && one.version === version && one.environment === environment);

function heldText({ name, version, environment, baseline, changes }: HeldRelease): string {
  const command = `stemma promote ${name}@${version} --env ${environment} --force --reason "why"`;
  return `${name}@${version} is not served in ${environment}: it breaks applications written for ${baseline}: ${changes.join('; ')}; to serve it all the same: ${command}`;
}

function subjectOf(outcomes: readonly (Outcome & { readonly after: PromptState })[]): string {
  const count = (kind: 'admitted' | 'refused'): readonly string[] =>
    outcomes.flatMap((outcome) => outcome[kind].map((version) => `${outcome.after.name}@${version}`));
  const [admitted, refused] = [count('admitted'), count('refused')];
  const parts = [phrase('admit', admitted), phrase('refuse', refused)].filter((part) => part !== '');
  return parts.length === 0 ? 'admit nothing new' : parts.join(', ');
}

function phrase(verb: string, releases: readonly string[]): string {
  if (releases.length === 0) return '';
  return releases.length === 1 ? `${verb} ${releases[0]}` : `${verb} ${releases.length} releases`;
}
