import type { JsonObject } from '../protocol.ts';
import type { PromptSource } from './prompt-source.ts';

/** The front matter as it was written, checked: what the file leaves out is absent. */
export interface FrontMatter {
  readonly name?: string;
  readonly variant?: string;
  readonly version?: string;
  readonly description?: string;
  readonly model?: string;
  readonly config?: JsonObject;
  /** `schema` is Picoschema, JSON Schema or the name of a schema, not yet resolved. */
  readonly input: { readonly schema?: unknown; readonly default?: JsonObject };
  readonly output: { readonly format?: string; readonly schema?: unknown };
  readonly tools: readonly string[];
  readonly toolDefs: readonly JsonObject[];
  readonly metadata?: JsonObject;
  /** Dotted keys by namespace, split at the last dot. */
  readonly ext: { readonly [namespace: string]: JsonObject };
  /** The YAML as a plain value, untouched. */
  readonly raw: JsonObject;
}

/** A `.prompt` file that was read and checked. */
export interface PromptFile extends Pick<PromptSource, 'body' | 'bodyStart'> {
  readonly file: string;
  readonly frontMatter: FrontMatter;
}
