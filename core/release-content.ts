/**
 * The closure of a release: raw UTF-8 texts by logical name, without version, tag, paths or samples.
 * Its RFC 8785 canonical JSON is the preimage of the digest.
 */
export interface ReleaseContent {
  readonly format: 1;
  /** The `.prompt` file, front matter included. */
  readonly prompt: string;
  /** By partial name (`tone`, `support/sign`): every partial reached, directly or not. */
  readonly partials: Readonly<Record<string, string>>;
  /** By schema name: the text of `schemas/<Name>.json`, for every named schema reached. */
  readonly schemas: Readonly<Record<string, string>>;
  /** By tool name: the text of `tools/<name>.yaml`, for every tool listed. */
  readonly tools: Readonly<Record<string, string>>;
}
