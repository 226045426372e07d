/**
 * Knowledge of the world: what follows from a directive. "Valid JSON" leaves no room for a greeting; a line printer
 * that knows letters only prints no emoji. `sign` of `if` defaults to `+`.
 */
export interface Implication {
  readonly if: {
    readonly surface: string;
    readonly pole: string;
    readonly sign?: '+' | '-';
    /** Only where it says "only", "nothing but". */
    readonly exclusive?: true;
  };
  readonly follows: { readonly surface: string; readonly pole: string; readonly sign: '+' | '-' };
  /** For the message: "JSON has no place for a greeting". */
  readonly because: string;
}
