import type { JsonObject } from '../protocol.ts';

/** JSON shapes of the public API of Langfuse, version 2, as far as prompts are read. */

/** One message of a chat prompt, or the place where the application puts its own. */
export type LangfuseMessage =
  | { readonly type: 'chatmessage'; readonly role: string; readonly content: string }
  | { readonly type: 'placeholder'; readonly name: string };

/** The text of a prompt, in Mustache. */
export type LangfuseBody =
  | { readonly type: 'text'; readonly prompt: string }
  | { readonly type: 'chat'; readonly prompt: readonly LangfuseMessage[] };

/** Answer of `GET /api/public/v2/prompts/{name}`. */
export type LangfusePrompt = LangfuseBody & {
  /** The digest of the release. */
  readonly id: string;
  readonly name: string;
  /** The ordinal of the release: the first that was admitted is 1. */
  readonly version: number;
  readonly config: JsonObject;
  /** Environments that serve it, and `latest`. */
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly projectId: string;
  readonly createdBy: string;
  /** The release: `support/reply@1.4.2 sha256:…`. */
  readonly commitMessage: string;
  readonly resolutionGraph: null;
  readonly isActive: boolean;
};

/** Answer of `GET /api/public/v2/prompts`. */
export interface LangfusePromptList {
  readonly data: readonly {
    readonly name: string;
    readonly type: LangfuseBody['type'] | null;
    readonly versions: readonly number[];
    readonly labels: readonly string[];
    readonly tags: readonly string[];
    readonly lastUpdatedAt: string;
    readonly lastConfig: JsonObject;
  }[];
  readonly meta: {
    readonly page: number;
    readonly limit: number;
    readonly totalItems: number;
    readonly totalPages: number;
  };
}
