import type { Severity } from '../finding.ts';

/** Worst first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };
