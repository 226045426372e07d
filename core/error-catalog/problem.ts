import { excerpt } from '../excerpt.ts';

/** One thing wrong with a document: where (a JSON pointer, `""` for the whole) and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** A place in a file; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `file:line:column`. */
export const at = (place: SourcePlace): string => `${place.file}:${place.line}:${place.column}`;
/** Problems as one sentence. Paths hold names that others chose, so they are made safe to print. */
export const list = (problems: readonly Problem[]): string =>
  problems.map(({ path, message }) => (path === '' ? message : `${excerpt(path)} ${message}`)).join('; ');
export const nearestHint = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `did you mean "${nearest}"?`;
