/** Errors in names, versions, ranges and JSON values. Rendering in applications carries them, so they stand apart. */
export const referenceErrors = {
  NAME_INVALID: {
    message: (d: { name: string; problem: string }): string => `Cannot use "${d.name}" as a prompt name: ${d.problem}`,
    hint: (): string => 'use lower-case segments such as "support/reply", joined by "/", at most 128 characters',
  },
  VERSION_INVALID: {
    message: (d: { version: string; problem: string }): string => `Cannot read version "${d.version}": ${d.problem}`,
    hint: (): string => 'write a version as MAJOR.MINOR.PATCH, for example 1.4.2 or 2.0.0-rc.1',
  },
  RANGE_INVALID: {
    message: (d: { range: string; problem?: string | undefined }): string =>
      `Cannot read range "${d.range}": ${d.problem ?? 'it is not a semver range'}`,
    hint: (): string => 'write a range such as ^1, ~1.4, 1.x, >=1.2.0 <2.0.0 or latest',
  },
  JSON_INVALID: {
    message: (d: { path: string; problem: string }): string =>
      `Cannot write the value${d.path === '' ? '' : ` at ${d.path}`} as canonical JSON: ${d.problem}`,
    hint: (): string => 'remove what JSON cannot hold, such as NaN, cycles and lone surrogates',
  },
};
