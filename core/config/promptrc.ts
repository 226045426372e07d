import type { EnvironmentPolicy } from '../state/documents.ts';

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
  /** Address of a registry server; reading and release-management verbs then act through it. */
  readonly registry?: string;
}
