import type { LintConfig } from '../lint/settings/lint-config.ts';
import type { ModelOverrides } from '../models/model-override.ts';
import type { EnvironmentPolicy, Policy, RolloutPlan } from '../state/documents.ts';

/** The settings of one Stemma repository, with every default filled in. */
export interface Promptrc {
  /**
   * Folder of the prompts, relative to the `.promptrc`. Named schemas and tools live in `schemas/` and `tools/`
   * beside it.
   *
   * @defaultValue `"prompts"`
   */
  readonly prompts: string;
  /**
   * Goes before every release tag, so that Stemma can live in an application's repository; fixed at `init`.
   *
   * @defaultValue `""`
   */
  readonly tagPrefix: string;
  /** By name. @defaultValue `production` (promoted, the default) and `staging` (automatic) */
  readonly environments: Readonly<Record<string, EnvironmentPolicy>>;
  /** Plans of rollouts by name, besides the built-in ones. */
  readonly plans?: Readonly<Record<string, RolloutPlan>>;
  /** E-mail addresses of people by team. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Public keys that sign approvals without a server, by e-mail address. */
  readonly signers?: Readonly<Record<string, string>>;
  /** Address of a registry server; reading and release-management verbs then act through it. */
  readonly registry?: string;
  /** What `stemma lint` looks for. */
  readonly lint?: LintConfig;
  /** Facts of models, by the name that prompts use. */
  readonly models?: ModelOverrides;
}

/** The release-management part of the settings, as the state records it. */
export function policyOfPromptrc({ environments, plans, teams, signers }: Promptrc): Policy {
  return {
    environments,
    ...(plans !== undefined && { plans }),
    ...(teams !== undefined && { teams }),
    ...(signers !== undefined && { signers }),
  };
}
