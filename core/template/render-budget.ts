/** What a rendering may come to, and what happens where it may come to more. */
export interface RenderBudget {
  /**
   * Most tokens of all texts of the messages, the conversation so far included; what a provider adds around messages
   * and for tools and media is not.
   *
   * @defaultValue the strictest `maxAny` of `stemma.budget` in the front matter
   */
  readonly tokens?: number;
  /**
   * `throw` refuses it with `RENDER_OVER_BUDGET`. `warn` calls `onWarning` and gives it all the same, with `budget.fits`
   * false. `truncate` cuts the values of `{{budget}}` further, all of them by the same share, and refuses where that is not enough.
   */
  readonly policy: 'warn' | 'throw' | 'truncate';
  /**
   * Called by `warn` with each rendering that may come to more than the limit: for logs and metrics. What it throws is
   * ignored.
   *
   * @defaultValue nothing is called; `budget` of the rendering says the same
   */
  readonly onWarning?: (warning: BudgetWarning) => void;
}

/** How a rendering stands to its budget. */
export interface BudgetCheck {
  /** No tokenizer makes more of it; where `isExact`, exactly what `countTokens` counts. */
  readonly tokens: number;
  readonly isExact: boolean;
  readonly limit: number;
  /** False where it may come to more than the limit. */
  readonly fits: boolean;
}

/** A rendering that may come to more than its limit. */
export interface BudgetWarning extends BudgetCheck {
  /** Name of the prompt. */
  readonly prompt: string;
}
