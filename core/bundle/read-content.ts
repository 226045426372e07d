import { digestContent } from '../digest.ts';
import { fail } from '../fail.ts';
import type { ReleaseContent } from '../release-content.ts';

/**
 * A content that was got from somewhere, where it is what its digest says.
 *
 * @throws DIGEST_MISMATCH
 */
export function readContent(value: unknown, digest: string): ReleaseContent {
  const actual = digestOf(value);
  if (actual !== digest) throw fail('DIGEST_MISMATCH', { expected: digest, actual });
  return value as ReleaseContent;
}

/** Only what has the form of a content has a digest: a hash fits anything else as well. */
function digestOf(value: unknown): string {
  const { format, prompt, partials, schemas, tools }: Partial<ReleaseContent> = Object(value);
  const isContent = format === 1 && typeof prompt === 'string' && [partials, schemas, tools].every(holdsTexts);
  if (!isContent) return 'none';
  try {
    return digestContent(value as ReleaseContent);
  } catch {
    // Half of a surrogate pair, which no content holds.
    return 'none';
  }
}

function holdsTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}
