import { excerpt } from './excerpt.ts';
import { fail } from './fail.ts';

/** What follows `@`: one release, a range of them, or the uncommitted files of an author. */
export type Selector =
  | { readonly kind: 'exact'; readonly version: string }
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'workspace' };

/** A parsed reference, `name[@selector]`. */
export interface PromptRef {
  readonly name: string;
  readonly selector: Selector;
  /** The reference in its one canonical spelling, `support/reply@latest` where no selector was given. */
  readonly text: string;
}

const maxNameLength = 128;
const maxVersionLength = 64;
const maxRangeLength = 128;
/** Below 2^53, so that numeric parts compare as numbers everywhere. */
const maxDigits = 15;

const segmentPattern = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;
const numericPattern = /^(?:0|[1-9][0-9]*)$/;
const identifierPattern = /^[a-z0-9-]+$/;
const rangePattern = /^[0-9a-zX.*^~<>=| -]+$/;
/** What a person means as one version, even where it is not written canonically. */
const versionLike = /^v?[0-9]+\.[0-9]+\.[0-9]+(?:[-+][^ |]*)?$/;

/**
 * Reads a reference: `support/reply`, `support/reply@1.4.2`, `support/reply@^1`, `support/reply@workspace`.
 * Without a selector, or with `latest` or `*`, it is the range `*`. Whether a range is valid semver is decided by
 * `parseRange`, which needs the semver package; here it is bounded in length and characters.
 *
 * @throws REFERENCE_INVALID, NAME_INVALID, VERSION_INVALID, RANGE_INVALID
 * @example
 * parsePromptRef('support/reply@^1').selector; //=> { kind: 'range', range: '^1' }
 */
export function parsePromptRef(text: string): PromptRef {
  const at = text.indexOf('@');
  const name = parsePromptName(at === -1 ? text : text.slice(0, at));
  if (at === text.length - 1)
    throw fail('REFERENCE_INVALID', { reference: excerpt(text), problem: 'nothing follows "@"' });
  const selector = at === -1 ? anyVersion : parseSelector(text.slice(at + 1));
  return { name, selector, text: `${name}@${printSelector(selector)}` };
}

/** The canonical spelling of a selector: `1.4.2`, `^1`, `latest` for the range `*`, or `workspace`. */
export function printSelector(selector: Selector): string {
  if (selector.kind === 'exact') return selector.version;
  if (selector.kind === 'workspace') return 'workspace';
  return selector.range === '*' ? 'latest' : selector.range;
}

/** @throws NAME_INVALID */
export function parsePromptName(text: string): string {
  const problem = nameProblem(text);
  if (problem !== undefined) throw fail('NAME_INVALID', { name: excerpt(text), problem });
  return text;
}

/** @throws VERSION_INVALID */
export function parseVersion(text: string): string {
  const problem = versionProblem(text);
  if (problem !== undefined) throw fail('VERSION_INVALID', { version: excerpt(text), problem });
  return text;
}

export function isPromptName(text: string): boolean {
  return nameProblem(text) === undefined;
}

/** Tells whether `text` is a version in its canonical spelling: strict semver, lower case, no build metadata. */
export function isVersion(text: string): boolean {
  return versionProblem(text) === undefined;
}

const anyVersion: Selector = { kind: 'range', range: '*' };

function parseSelector(written: string): Selector {
  if (written.length > maxRangeLength) {
    throw fail('RANGE_INVALID', { range: excerpt(written), problem: `it is longer than ${maxRangeLength} characters` });
  }
  const text = written.replace(/ +/g, ' ').replace(/^ | $/g, '');
  if (text === 'latest' || text === '*') return anyVersion;
  if (text === 'workspace') return { kind: 'workspace' };
  if (versionLike.test(text)) return { kind: 'exact', version: parseVersion(text) };
  if (!rangePattern.test(text)) throw fail('RANGE_INVALID', { range: excerpt(written) });
  return { kind: 'range', range: text };
}

function nameProblem(text: string): string | undefined {
  if (text === '') return 'it is empty';
  if (text.length > maxNameLength) return `it is longer than ${maxNameLength} characters`;
  for (const segment of text.split('/')) {
    if (!segmentPattern.test(segment)) return segmentProblem(segment);
  }
  return undefined;
}

function segmentProblem(segment: string): string {
  if (segment === '') return 'a segment is empty';
  if (/^[^.]+\.[^.]+$/.test(segment)) {
    return `a dot would make a variant; give it a name of its own, such as "${excerpt(segment.replace('.', '-'))}"`;
  }
  if (segment.startsWith('_')) return 'a leading "_" marks a partial, which is not released on its own';
  return `"${excerpt(segment)}" is not a segment of lower-case letters and digits joined by "-" or "_"`;
}

function versionProblem(text: string): string | undefined {
  if (text.length > maxVersionLength) return `it is longer than ${maxVersionLength} characters`;
  if (text.startsWith('v')) return 'it is written without "v"';
  if (text.includes('+')) return 'build metadata is not used';
  const dash = text.indexOf('-');
  const numbers = (dash === -1 ? text : text.slice(0, dash)).split('.');
  if (numbers.length !== 3) return 'it does not have three numbers';
  if (!numbers.every(isNumber)) return 'its parts are not plain numbers without leading zeros';
  return dash === -1 ? undefined : prereleaseProblem(text.slice(dash + 1));
}

function prereleaseProblem(prerelease: string): string | undefined {
  if (prerelease.endsWith('.lock')) return 'git allows no tag that ends in ".lock"';
  const valid = prerelease
    .split('.')
    .every((part) => (/^[0-9]+$/.test(part) ? isNumber(part) : identifierPattern.test(part)));
  return valid ? undefined : 'its prerelease is not lower-case identifiers joined by "."';
}

function isNumber(text: string): boolean {
  return text.length <= maxDigits && numericPattern.test(text);
}
