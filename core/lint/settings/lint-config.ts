import type { Severity } from '../finding.ts';

/** How a rule is set: how bad its findings are, or that it does not run. */
export type RuleSeverity = Severity | 'off';

/** Named sets of severities that settings start from. */
export type Preset = 'recommended' | 'strict';

/** Severities by rule, each named by its id or its code. */
export type RuleSeverities = Readonly<Record<string, RuleSeverity>>;

/** Two ways to say something of which a text may use one only. */
export interface ExclusivePair {
  /** For messages: `client or customer`. */
  readonly name: string;
  /** Phrases in plain wording; a form of a word stands for all of its forms. */
  readonly either: readonly string[];
  readonly or: readonly string[];
  /** What a finding says. @defaultValue made of the name and both texts */
  readonly message?: string;
}

/** The part `lint` of `.promptrc`. */
export interface LintConfig {
  /** @defaultValue `"recommended"` */
  readonly extends?: Preset;
  readonly rules?: RuleSeverities;
  /** For files that fit one of the patterns, in their order: later ones win. */
  readonly overrides?: readonly { readonly files: readonly string[]; readonly rules: RuleSeverities }[];
  readonly pairs?: readonly ExclusivePair[];
  /** Models that must not be used any more, each with what to use instead, or why. */
  readonly deprecatedModels?: Readonly<Record<string, string>>;
  /** Most findings that are reported of one prompt, worst first. @defaultValue 50 */
  readonly maxFindings?: number;
  /** File of known findings, relative to the `.promptrc`. @defaultValue `".stemma-lint-baseline.json"` */
  readonly baseline?: string;
  /** What the repository says of models besides: not a key of `lint`. */
  readonly ownModels?: OwnModels;
}

/** Models that the repository knows itself, by `.promptrc` or by the lists that it fetched. */
export interface OwnModels {
  /** By provider and name: `acme/house-model`. */
  readonly known: readonly string[];
  /** Days on which some are turned off, or `never`: they go before the notices of providers. */
  readonly retires: Readonly<Record<string, string>>;
}
