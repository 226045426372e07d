/** One change that was tried, and what became of it. */
export interface Attempt {
  /** Stands in the reason of the change, so that it is found in the history. */
  readonly mark: string;
  readonly verb: string;
  readonly via: 'server' | 'command through a server' | 'command in a clone';
  /** Milliseconds since the beginning. */
  readonly begun: number;
  readonly ended: number;
  /**
   * `acknowledged` with a change; `unchanged` where it was so already; `refused` by the rules; `unreachable` for want of
   * the remote or of time; `failed` in any other way.
   */
  readonly result: 'acknowledged' | 'unchanged' | 'refused' | 'unreachable' | 'failed';
  readonly published?: boolean | undefined;
  readonly code?: string | undefined;
}

const unreachable: ReadonlySet<string> = new Set(['REMOTE_UNREACHABLE', 'WRITE_CONTENDED', 'REMOTE_REJECTED']);
const rules: ReadonlySet<string> = new Set([
  'ROLLOUT_EXISTS',
  'ROLLOUT_NOT_FOUND',
  'ROLLOUT_STATUS',
  'NO_BASELINE',
  'RELEASE_BARRED',
  'NOTHING_TO_ROLL_BACK',
  'NOTHING_LEFT_TO_SERVE',
  'MAJOR_REQUIRED',
  'HOLD_NOT_OVER',
  'CANDIDATE_PROMOTED',
]);

export function resultOf(code: string): Attempt['result'] {
  if (unreachable.has(code)) return 'unreachable';
  return rules.has(code) ? 'refused' : 'failed';
}

/** A change that somebody may want of one of the prompts; most are valid when they arrive. */
export interface Wish {
  readonly verb: 'promote' | 'start' | 'advance' | 'rollback' | 'restore' | 'abort';
  readonly name: string;
  readonly version: string;
}

/** Each as often as it is wanted. */
const verbs: readonly Wish['verb'][] = [
  ...Array.from({ length: 13 }, () => 'start' as const),
  ...Array.from({ length: 10 }, () => 'advance' as const),
  ...Array.from({ length: 10 }, () => 'promote' as const),
  ...Array.from({ length: 6 }, () => 'rollback' as const),
  ...Array.from({ length: 6 }, () => 'restore' as const),
  ...Array.from({ length: 5 }, () => 'abort' as const),
];

export const promptNames: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => `team-${index % 3}/prompt-${index}`,
);
export const versions: readonly string[] = Array.from({ length: 8 }, (_, index) => `1.${index}.0`);

export function makeWish(): Wish {
  return { verb: pick(verbs), name: pick(promptNames), version: pick(versions) };
}

export function pick<Value>(values: readonly Value[]): Value {
  return values[Math.floor(Math.random() * values.length)] as Value;
}
