import { fail } from '../core/fail.ts';
import { parseVersion } from '../core/prompt-ref.ts';
import type { Arguments } from './arguments.ts';

export type Bump = 'major' | 'minor' | 'patch';

/** Which version a release gets: one that was named, or the next by a bump. */
export type VersionChoice =
  | { readonly kind: 'exact'; readonly version: string }
  | {
      readonly kind: 'next';
      /** Worked out from what changed where left out. */
      readonly bump?: Bump;
      /** Identifier of a prerelease: `rc` for 1.2.0-rc.1. */
      readonly prerelease?: string;
    };

const DEFAULT_PRERELEASE = 'rc';
const bumps: readonly Bump[] = ['major', 'minor', 'patch'];

/** @throws USAGE where options contradict each other; VERSION_INVALID */
export function parseVersionChoice(args: Arguments): VersionChoice {
  const given = bumps.filter((bump) => args.has(bump));
  const version = args.text('version');
  const prerelease = args.text('prerelease');
  if (given.length > 1) throw contradiction(given[0], given[1]);
  if (version !== undefined) {
    if (given.length > 0) throw contradiction('version', given[0]);
    if (prerelease !== undefined) throw contradiction('version', 'prerelease');
    return { kind: 'exact', version: parseVersion(version) };
  }
  const [bump] = given;
  return {
    kind: 'next',
    ...(bump === undefined ? {} : { bump }),
    ...(prerelease === undefined ? {} : { prerelease: parsePrerelease(prerelease || DEFAULT_PRERELEASE) }),
  };
}

function parsePrerelease(text: string): string {
  if (/^[a-z][a-z0-9-]*$/u.test(text) && text.length <= 32) return text;
  const problem = `"--prerelease ${text.slice(0, 40)}" is not an identifier: use lower-case letters and digits, such as rc or beta`;
  throw fail('USAGE', { command: 'release', problem });
}

function contradiction(one: string | undefined, other: string | undefined): Error {
  return fail('USAGE', { command: 'release', problem: `"--${one}" and "--${other}" cannot go together` });
}
