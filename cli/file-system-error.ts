import { fail } from '../core/fail.ts';

/** The error of a failed write to `path`, as one that says what to do; others are passed through. */
export function fileSystemError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EEXIST':
      return fail('FILE_EXISTS', { file: path }, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('STORAGE_READ_ONLY', { path }, error);
    case 'ENOSPC':
    case 'EFBIG':
    case 'EDQUOT':
      return fail('STORAGE_FULL', { path }, error);
    case 'EISDIR':
      return fail('STORAGE_FAILED', { path, problem: 'it is a folder' }, error);
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('STORAGE_FAILED', { path, problem: 'its folder does not exist' }, error);
    default:
      return error;
  }
}
