import type { JsonObject } from '../core/protocol.ts';

/** A prompt given in code. */
export interface Fallback {
  /** The template, without front matter. */
  readonly prompt: string;
  readonly model?: string;
  readonly config?: JsonObject;
}
