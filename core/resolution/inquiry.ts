import type { Range } from 'semver';
import type { PromptRef } from '../prompt-ref.ts';
import type { EnvironmentView, PromptTable } from './prompt-table.ts';

/** A reference put to one environment: all that its answer depends on, except the unit. */
export interface Inquiry {
  readonly ref: PromptRef;
  readonly table: PromptTable;
  readonly view: EnvironmentView;
  /** Absent for an exact selector. */
  readonly range?: Range;
}
