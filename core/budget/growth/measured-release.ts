/** Static tokens of a release, counted with the tokenizer of today's measurement. */
export interface MeasuredRelease {
  readonly version: string;
  /** When its tag was made, in ISO 8601. */
  readonly releasedAt: string;
  readonly static: number;
  /** With every variable as long as its schema allows, at the density of today's samples; `null` for no bound. */
  readonly maxTypical: number | null;
  readonly sections: readonly { readonly title: string; readonly static: number }[];
}
