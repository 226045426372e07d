import type { DiffReport } from '../core/diff/diff-report.ts';
import type { Registry } from '../store/registry.ts';
import type { KeptResults } from './kept-results.ts';
import { keptByRegistry } from './kept-results.ts';

/** Comparisons that are kept; those of usual prompts take some 50 KB. */
const maxKept = 128;

/** The comparisons of releases of one registry. */
export const recentComparisons: (registry: Registry) => KeptResults<DiffReport> = keptByRegistry<DiffReport>(maxKept);
