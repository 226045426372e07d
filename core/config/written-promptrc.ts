import type { WrittenLimits } from '../budget/limit-values.ts';
import type { LintConfig } from '../lint/settings/lint-config.ts';
import type { ModelOverrides } from '../models/model-override.ts';
import type { Bump, ServePolicy } from '../state/documents.ts';

/** A `.promptrc` as it was written, checked: keys that it leaves out are absent. */
export interface WrittenPromptrc {
  readonly prompts?: string;
  readonly tagPrefix?: string;
  readonly environments?: Readonly<Record<string, WrittenEnvironment>>;
  readonly plans?: Readonly<Record<string, WrittenPlan>>;
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly signers?: Readonly<Record<string, string>>;
  readonly registry?: string;
  readonly lint?: LintConfig;
  readonly budget?: WrittenBudget;
  readonly models?: ModelOverrides;
}

/** Limits of all prompts, and of those whose files fit. */
export interface WrittenBudget extends WrittenLimits {
  /** For the cost of a month. */
  readonly requestsPerDay?: number;
  readonly overrides?: readonly (WrittenLimits & {
    readonly files: readonly string[];
    readonly requestsPerDay?: number;
  })[];
}

export interface WrittenEnvironment {
  readonly serve?: ServePolicy;
  readonly default?: boolean;
  readonly plan?: string;
  readonly approvals?: readonly WrittenApprovalRule[];
}

export interface WrittenApprovalRule {
  readonly for?: readonly Bump[];
  readonly count?: number;
  readonly teams?: readonly string[];
}

export interface WrittenPlan {
  readonly steps: readonly WrittenStep[];
  readonly noAdvance?: readonly { readonly from: string; readonly to: string }[];
  readonly timeZone?: string;
  readonly maxDuration?: string;
}

export interface WrittenStep {
  readonly percent: number;
  readonly hold: string;
  readonly approval?: boolean;
}

/** What is wrong at a place; its line may be that of another: an unknown key stands on its own line, not its parent's. */
export interface LocatedProblem {
  /** JSON pointer. */
  readonly path: string;
  readonly message: string;
  readonly at?: string;
}
