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
