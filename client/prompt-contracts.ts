import type { RenderOptions, Variables } from '../core/template/compiled-prompt.ts';

/**
 * What prompts take and answer, by reference. The file that `stemma types` writes fills it in, and from then on the
 * compiler knows names, variables and outputs. Where it is empty, every reference and every variable compiles.
 */
// biome-ignore lint/suspicious/noEmptyInterface: applications add to it, which only an interface allows
export interface PromptContracts {}

/** What one entry of {@link PromptContracts} says. */
export interface PromptContract {
  /** Variables that every release of the range takes. */
  readonly input: object;
  /** What the model may answer by any of them. */
  readonly output: unknown;
  /** What the model may call, by name. */
  readonly tools: Readonly<Record<string, { readonly arguments: unknown; readonly result: unknown }>>;
}

declare const unchecked: unique symbol;

/**
 * A reference that is known at run time only: `client.get(text as UncheckedReference)` compiles where others are
 * declared, and takes any variables.
 */
export type UncheckedReference = string & { readonly [unchecked]: true };

/** What `get` takes: the references that are declared, or any text where none is. */
export type PromptReference = [keyof PromptContracts] extends [never]
  ? string
  : (keyof PromptContracts & string) | UncheckedReference;

type PartOf<
  Reference extends string,
  Part extends keyof PromptContract,
  Otherwise,
> = Reference extends keyof PromptContracts
  ? PromptContracts[Reference] extends { readonly [Key in Part]: infer Declared }
    ? Declared
    : Otherwise
  : Otherwise;

/** Variables of a prompt. */
export type InputOf<Reference extends string> = PartOf<Reference, 'input', Variables>;

/** What a model may answer to a prompt. */
export type OutputOf<Reference extends string> = PartOf<Reference, 'output', unknown>;

/** Tools that a prompt offers, by name, with the arguments that the model gives and the result that it wants. */
export type ToolsOf<Reference extends string> = PartOf<Reference, 'tools', PromptContract['tools']>;

/** Arguments of `render`: variables may be left out where none is required. */
export type RenderArguments<Reference extends string> =
  Record<never, never> extends InputOf<Reference>
    ? [variables?: InputOf<Reference>, options?: RenderOptions]
    : [variables: InputOf<Reference>, options?: RenderOptions];
