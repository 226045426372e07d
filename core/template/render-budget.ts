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
   * `throw` refuses it with `RENDER_OVER_BUDGET`. `warn` gives it all the same, with `budget.fits` false. `truncate`
   * cuts the values of `{{budget}}` further, all of them by the same share, and refuses where that is not enough.
   */
  readonly policy: 'warn' | 'throw' | 'truncate';
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
