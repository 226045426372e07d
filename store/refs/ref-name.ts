import { fail } from '../../core/fail.ts';

/** The rules of `git check-ref-format`, in the order in which they are told. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the rule forbids
const forbiddenCharacter = /[\x00-\x20\x7f~^:?*[\\]/;

/** Why `name` cannot be a full ref name; undefined where it can. Gives the verdict of `git check-ref-format`. */
export function refNameProblem(name: string): string | undefined {
  const segments = name.split('/');
  if (segments.length < 2) return 'it has no "/"';
  if (segments.includes('')) return 'it begins or ends with "/" or has "//"';
  if (segments.some((segment) => segment.startsWith('.'))) return 'a part of it begins with "."';
  if (segments.some((segment) => segment.endsWith('.lock'))) return 'a part of it ends in ".lock"';
  if (name.endsWith('.')) return 'it ends in "."';
  if (name.includes('..')) return 'it has ".."';
  if (name.includes('@{')) return 'it has "@{"';
  if (forbiddenCharacter.test(name)) return 'it has a space, a control character or one of ~^:?*[\\';
  return undefined;
}

/** @throws REF_INVALID unless `name` is a full ref name below `refs/`. */
export function checkRefName(name: string): void {
  const problem = name.startsWith('refs/') ? refNameProblem(name) : 'it is not below refs/';
  if (problem !== undefined) throw fail('REF_INVALID', { ref: name, problem });
}

/** True for a full ref name and for the likes of `HEAD`: a name that is safe to look for below a git folder. */
export function isReadableRefName(name: string): boolean {
  return /^[A-Z_]+$/.test(name) || (name.startsWith('refs/') && refNameProblem(name) === undefined);
}
