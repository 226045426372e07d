/** Which release an application was built with, for one reference in one environment. */
export interface LockedPrompt {
  readonly name: string;
  /** What is asked for: a selector in its canonical spelling, `^1` or `1.4.2`. */
  readonly range: string;
  readonly environment: string;
  /** What it stood for when it was locked. */
  readonly version: string;
  readonly digest: string;
}

/** The file `stemma.lock`. */
export interface Lockfile {
  readonly format: 1;
  /** In order of name, range and environment. */
  readonly prompts: readonly LockedPrompt[];
}

/** A lockfile with nothing in it. */
export const emptyLockfile: Lockfile = { format: 1, prompts: [] };

/** The reference that an application asks for. */
export function referenceOf({ name, range }: Pick<LockedPrompt, 'name' | 'range'>): string {
  return `${name}@${range}`;
}

/** The exact reference of the release that is locked. */
export function releaseOf({ name, version }: Pick<LockedPrompt, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** What an entry is for: there is one for each place. */
export function placeOf({ name, range, environment }: Pick<LockedPrompt, 'name' | 'range' | 'environment'>): string {
  return `${name}@${range} ${environment}`;
}
