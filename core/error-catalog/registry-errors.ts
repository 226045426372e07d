import { excerpt } from '../excerpt.ts';

/** Why one version was not chosen, as reported in `NO_ELIGIBLE_VERSION` and by `explain`. */
export interface IneligibleVersion {
  readonly version: string;
  readonly verdict: string;
}

const verdictWords: Readonly<Record<string, string>> = {
  'outside-range': 'outside the range',
  'prerelease-not-named': 'a prerelease, which the range does not name',
  'not-promoted': 'not promoted',
  'not-in-canary': 'in a rollout, and this unit is not in its canary',
};

const near = (versions: readonly IneligibleVersion[]): string =>
  versions.length === 0
    ? 'it has no release'
    : versions.map((v) => `${v.version} is ${verdictWords[v.verdict] ?? v.verdict}`).join(', ');
/** A reference as one word of a shell; its grammar knows no quotes. */
const oneWord = (reference: string): string => (/[ <>|*]/.test(reference) ? `'${reference}'` : reference);
const didYouMean = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `did you mean "${nearest}"?`;

interface BarredRelease {
  readonly name: string;
  readonly version: string;
  readonly state: 'yanked' | 'killed' | 'withdrawn' | 'retired';
  /** What was asked for: `promote`. */
  readonly verb: string;
  /** Where. */
  readonly environment: string;
}

/** Errors of resolution and of the release-management verbs. */
export const registryErrors = {
  PROMPT_NOT_FOUND: {
    message: (d: { name: string; nearest?: string | undefined }): string => `There is no prompt "${d.name}"`,
    hint: (d: { name: string; nearest?: string | undefined }): string =>
      didYouMean(d.nearest) ?? 'run "stemma list" to see the prompts',
  },
  RELEASE_NOT_FOUND: {
    message: (d: { name: string; version: string; available: readonly string[] }): string =>
      `There is no release ${d.name}@${d.version}: there are ${d.available.join(', ') || 'none'}`,
    hint: (d: { name: string; version: string; available: readonly string[] }): string =>
      `run "stemma list ${d.name}" to see its releases`,
  },
  NO_ELIGIBLE_VERSION: {
    message: (d: {
      name: string;
      selector: string;
      environment: string;
      nearest: readonly IneligibleVersion[];
    }): string => `No release of "${d.name}" can be served for ${d.selector} in ${d.environment}: ${near(d.nearest)}`,
    hint: (d: { name: string; selector: string; environment: string }): string =>
      `run "stemma explain ${oneWord(`${d.name}@${d.selector}`)} --env ${d.environment}", or promote a release`,
  },
  RELEASE_KILLED: {
    message: (d: { name: string; version: string; reason?: string | undefined }): string =>
      `${d.name}@${d.version} was killed and is never served${d.reason === undefined ? '' : `: ${d.reason}`}`,
    hint: (d: { name: string; version: string }): string => `ask for another release: "stemma list ${d.name}"`,
  },
  PROMPT_RETIRED: {
    message: (d: { name: string; successor?: string | undefined }): string =>
      `"${d.name}" is retired${d.successor === undefined ? '' : `; its successor is "${d.successor}"`}`,
    hint: (d: { name: string; successor?: string | undefined }): string =>
      d.successor === undefined ? 'exact versions still work' : `use "${d.successor}"; exact versions still work`,
  },
  ENVIRONMENT_UNKNOWN: {
    message: (d: { environment: string; known: readonly string[]; nearest?: string | undefined }): string =>
      `There is no environment "${d.environment}": there are ${d.known.join(', ') || 'none'}`,
    hint: (d: { nearest?: string | undefined }): string => didYouMean(d.nearest) ?? 'environments are set in .promptrc',
  },
  ENVIRONMENT_REQUIRED: {
    message: (d: { known: readonly string[] }): string =>
      `No environment was given and none is the default: there are ${d.known.join(', ') || 'none'}`,
    hint: (): string => 'name one, or mark one with "default: true" in .promptrc',
  },
  RELEASE_EXISTS: {
    message: (d: { name: string; version: string }): string => `${d.name}@${d.version} exists; a release never changes`,
    hint: (d: { name: string }): string => `run "stemma release ${d.name}" without --version to take the next one`,
  },
  BUMP_TOO_SMALL: {
    message: (d: SmallBump): string =>
      `Cannot release ${d.name}@${d.version}: what changed since ${d.previous} is ${d.needed}: ${severalReasons(d.reasons)}`,
    hint: (d: SmallBump): string =>
      `run "stemma release ${d.name}" for the version that fits, or repeat with --force and --reason "why"`,
  },
  CONTRACT_INCOMPATIBLE: {
    message: (d: BrokenContract): string =>
      `Cannot ${d.verb} ${d.name}@${d.version} in ${d.environment}: it breaks applications written for ${d.baseline}: ${severalReasons(d.changes)}`,
    hint: (d: BrokenContract): string =>
      `run "stemma release ${d.name} --major" to begin a new line, or repeat with --force and --reason "why"`,
  },
  NOTHING_TO_RELEASE: {
    message: (d: { name: string; version: string }): string =>
      `"${d.name}" has not changed since its release ${d.version}`,
    hint: (): string => 'edit and commit the prompt, a partial or a schema first',
  },
  UNCOMMITTED_CHANGES: {
    message: (d: { name: string; files: readonly string[] }): string =>
      `Cannot release "${d.name}": uncommitted changes in ${d.files.join(', ')}`,
    hint: (d: { files: readonly string[] }): string =>
      `run "git add ${d.files.join(' ')} && git commit", then release again`,
  },
  RELEASE_BARRED: {
    message: (d: BarredRelease): string => `Cannot ${d.verb} ${d.name}@${d.version}: it is ${d.state}`,
    hint: (d: BarredRelease): string =>
      ({
        withdrawn: `run "stemma restore ${d.name}@${d.version} --env ${d.environment}" first`,
        yanked: `run "stemma yank ${d.name}@${d.version} --undo" first`,
        killed: `run "stemma kill ${d.name}@${d.version} --undo" first`,
        retired: `run "stemma retire ${d.name} --undo" first`,
      })[d.state],
  },
  NOTHING_TO_ROLL_BACK: {
    message: (d: { name: string; environment: string }): string =>
      `Nothing of "${d.name}" is promoted in ${d.environment}, so there is nothing to roll back`,
    hint: (d: { name: string }): string => `run "stemma show ${d.name}" to see where it is served`,
  },
  MAJOR_REQUIRED: {
    message: (d: { name: string; environment: string; majors: readonly number[]; verb?: string }): string =>
      `"${d.name}" ${d.verb === undefined ? 'serves' : 'has rollouts in'} several major lines in ${d.environment}: ${d.majors.join(', ')}`,
    hint: (d: { name: string; majors: readonly number[]; verb?: string }): string =>
      `name the line: "stemma ${d.verb ?? 'rollback'} ${d.name}@${d.majors.at(-1) ?? 1}"`,
  },
  TARGET_OUTSIDE_MAJOR: {
    message: (d: { name: string; major: number; to: string }): string =>
      `Cannot roll back major ${d.major} of "${d.name}" to ${d.to}: it is in another major line`,
    hint: (d: { name: string; to: string }): string => `run "stemma rollback ${d.name} --to ${d.to}"`,
  },
  NOTHING_LEFT_TO_SERVE: {
    message: (d: { name: string; environment: string; major: number }): string =>
      `Rolling back would leave major ${d.major} of "${d.name}" with nothing to serve in ${d.environment}`,
    hint: (): string => 'promote another release first, or repeat with --force',
  },
  REASON_REQUIRED: {
    message: (d: { verb: string }): string => `"${d.verb}" needs a reason`,
    hint: (): string => 'add --reason "why"',
  },
  TAG_REFUSED: {
    message: (d: { tag: string; problem: string }): string => `Tag "${d.tag}" is not admitted: ${d.problem}`,
    hint: (): string => 'make an annotated tag on a commit that holds a valid prompt, or use "stemma release"',
  },
};

interface SmallBump {
  readonly name: string;
  readonly version: string;
  readonly previous: string;
  readonly needed: string;
  /** What changed that the version does not tell of. */
  readonly reasons: readonly string[];
}

interface BrokenContract {
  readonly name: string;
  readonly version: string;
  readonly environment: string;
  /** What was asked for: `promote`. */
  readonly verb: string;
  /** What these applications get now. */
  readonly baseline: string;
  readonly changes: readonly string[];
}

const MAX_REASONS = 3;

function severalReasons(reasons: readonly string[]): string {
  const shown = reasons.slice(0, MAX_REASONS).map(excerpt);
  const more = reasons.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
