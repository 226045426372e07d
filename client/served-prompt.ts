import type {
  JsonObject,
  PromptMetadata,
  RenderedPrompt,
  ResolutionReason,
  ResolutionWarning,
} from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import type { OutputOf, RenderArguments, ToolsOf } from './prompt-contracts.ts';

/**
 * How sure it is that the registry would answer the same now. `fresh`: it said so no longer than `maxAgeMs` ago.
 * `cached`: no longer than `maxStaleMs` ago. `stale`: longer, or it could not confirm it; `error` says why. `bundled`:
 * from the bundle or the fallback that came with the application, since the registry was not reached yet.
 */
export type Freshness = 'fresh' | 'cached' | 'stale' | 'bundled';

/** Which release a call got and why: what to attach to traces and logs. It holds no unit and no variables. */
export interface DecisionRecord {
  readonly name: string;
  readonly version: string;
  /** Which release of the prompt it is, counted from 1: its version as Langfuse has it. A fallback is none. */
  readonly ordinal?: number;
  /** `sha256:` of the content, verified. */
  readonly digest: string;
  readonly environment: string;
  /** Which rule chose it: `pinned`, `promoted`, `canary`, `control`, `override`; `fallback` where none could. */
  readonly reason: ResolutionReason | 'fallback';
  /** The rollout that took part in the choice. */
  readonly rollout?: string;
  readonly arm?: 'canary' | 'control';
  /** The registry's state that the choice was made on; `(epoch, revision)` never goes back for a reference. */
  readonly epoch: number;
  readonly revision: number;
  readonly freshness: Freshness;
}

/**
 * A release chosen for a call: immutable, safe to keep and to share. `Reference` is what it was got by, where
 * `PromptContracts` declares it.
 */
export interface ServedPrompt<Reference extends string = string> extends DecisionRecord {
  /** The decision alone. */
  readonly decision: DecisionRecord;
  /** What to know of a release that is served all the same: it is yanked, deprecated or withdrawn. */
  readonly warnings: readonly ResolutionWarning[];
  /** Why a prompt that is `stale` or `bundled` could not be confirmed. */
  readonly error?: StemmaError;
  readonly model?: string;
  /** Model settings of the front matter: `temperature` and the like. */
  readonly config: JsonObject;
  /** The whole front matter, named schemas and tools resolved. */
  readonly metadata: PromptMetadata;
  /** The prompt's own text and the partials, schemas and tools that it uses. */
  readonly content: ReleaseContent;
  /**
   * Fills the template in. It is compiled on the first call and then kept, per digest.
   *
   * @throws INPUT_INVALID listing every problem of the variables; RENDERER_MISSING where `handlebars`, `ajv` or
   * `ajv-formats` is not installed
   * @example
   * const { messages } = await prompt.render({ message: 'Where is my order?' });
   * messages.length; //=> 2
   */
  readonly render: (...[variables, options]: RenderArguments<Reference>) => Promise<RenderedPrompt>;
  /**
   * Checks what a model answered against the release's `output.schema`, and gives its value. A text is read as JSON, or
   * the only fenced block in it is, unless the schema asks for a text. Compiled on the first call and then kept.
   *
   * @param answer - the text of the model, or what was parsed from it
   * @throws OUTPUT_INVALID with `data.problems` and `data.retryText`; VALIDATOR_MISSING where `ajv` or `ajv-formats` is
   * not installed and the option `validators` has nothing for the release
   * @example
   * const answer = await prompt.validateOutput('Your parcel left on Monday.');
   * answer; //=> 'Your parcel left on Monday.'
   */
  readonly validateOutput: (answer: unknown) => Promise<OutputOf<Reference>>;
  /**
   * Checks how a model called a tool, and gives the arguments.
   *
   * @param tool - the name that the model wrote
   * @param toolArguments - JSON as the model wrote it, or what was parsed from it
   * @throws TOOL_UNKNOWN; TOOL_CALL_INVALID with `data.problems` and `data.retryText`; VALIDATOR_MISSING
   */
  readonly validateToolCall: <Tool extends string>(
    tool: Tool,
    toolArguments: unknown,
  ) => Promise<Tool extends keyof ToolsOf<Reference> ? ToolsOf<Reference>[Tool]['arguments'] : unknown>;
}
