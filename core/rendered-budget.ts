import type { BudgetCheck } from './template/render-budget.ts';

/** A value that `{{budget}}` cut. */
export interface CutValue {
  /** As the template writes it: `message`, `(json orders)`. */
  readonly variable: string;
  /** Most tokens that it might come to. */
  readonly tokens: number;
  /** Its length as it was given, in bytes of UTF-8. */
  readonly fromBytes: number;
  /** What is left of it, a marker included. */
  readonly toBytes: number;
}

/** What a rendering tells of its length. */
export interface RenderedBudget {
  /** Values that were cut, in the order of the text; absent where none was. */
  readonly cuts?: readonly CutValue[];
  /** How it stands to the budget that was asked for; absent where none was. */
  readonly budget?: BudgetCheck;
}

/** Answer of `GET /v1/weights/{name}`. */
export interface TextWeightsDocument {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  /** `o200k_base`. */
  readonly tokenizer: string;
  /** `estimate` where the model's tokenizer is not public: then they hold by its known error. */
  readonly confidence: 'exact' | 'estimate';
  /** Tokens fewer than bytes of each fixed text, by the first 16 digits of its SHA-256. */
  readonly weights: { readonly [text: string]: number };
}
