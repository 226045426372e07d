export type { BundleDocument } from '../core/bundle-document.ts';
export type { ErrorCode, ErrorData } from '../core/error-catalog.ts';
export type {
  Json,
  JsonObject,
  MediaPart,
  Message,
  OtherPart,
  Part,
  PromptMetadata,
  RenderedPrompt,
  ResolutionReason,
  ResolutionWarning,
  TextPart,
  ToolDefinition,
} from '../core/protocol.ts';
export type { ReleaseContent } from '../core/release-content.ts';
export { isStemmaError, StemmaError } from '../core/stemma-error.ts';
export type { RenderOptions, Variables } from '../core/template/compiled-prompt.ts';
export type { ChangeEvent } from './change-event.ts';
export type { StemmaClient } from './create-client.ts';
export { createClient } from './create-client.ts';
export type { Fallback } from './fallback.ts';
export type { ClientOptions, GetOptions } from './options.ts';
// All of it: a module can only be added to through what it exports as a whole.
export type * from './prompt-contracts.ts';
export type { DecisionRecord, Freshness, ServedPrompt } from './served-prompt.ts';
export type { SnapshotStore } from './snapshot-store.ts';
