import type { ExactReader } from './exact-reader.ts';
import { readCounts } from './read-counts.ts';

/** All readers of exact terms; `readDirectives` calls each with every clause. */
export const exactReaders: readonly ExactReader[] = [readCounts];
