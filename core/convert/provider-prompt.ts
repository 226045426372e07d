import type { JsonObject, RenderedPrompt } from '../protocol.ts';

/** What is converted: what `render` gave. */
export type ConvertedPrompt = Pick<
  RenderedPrompt,
  'model' | 'config' | 'messages' | 'tools' | 'toolDefinitions' | 'output'
>;

/** What an application decides besides. */
export interface ConvertOptions {
  /** Model to ask. @defaultValue that of the prompt, without the name of its provider */
  readonly model?: string;
  /**
   * Settings that go before those of the prompt, under the same names; `undefined` leaves one out that the provider does
   * not have.
   *
   * @defaultValue those of the prompt
   */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * Ask for no form of the answer, although the prompt has an output schema or the format `json`.
   *
   * @defaultValue false
   */
  readonly withoutOutput?: boolean;
}

/** A schema as providers take it. */
export type ProviderSchema = { [key: string]: unknown };

/** A schema as an object of its own: what applications change in a request must not change the prompt. */
export const schemaCopy = (schema: JsonObject): ProviderSchema => structuredClone(schema) as ProviderSchema;
