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
   * the remote or of time; `orphaned` by a command whose one server was killed; `failed` in any other way.
   */
  readonly result: 'acknowledged' | 'unchanged' | 'refused' | 'unreachable' | 'orphaned' | 'failed';
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
  if (code === 'REGISTRY_UNREACHABLE') return 'orphaned';
  if (unreachable.has(code)) return 'unreachable';
  return rules.has(code) ? 'refused' : 'failed';
}

/** A change that somebody may want of one of the prompts; most are valid when they arrive. */
export interface Wish {
  readonly verb: 'promote' | 'start' | 'advance' | 'rollback' | 'restore' | 'abort';
  readonly name: string;
  readonly version: string;
}

export const promptNames: readonly string[] = Array.from(
  { length: 24 },
  (_, index) => `team-${index % 3}/prompt-${index}`,
);
export const versions: readonly string[] = Array.from({ length: 8 }, (_, index) => `1.${index}.0`);

/** A change that is valid as long as nobody else is faster. `open` are the prompts with a rollout. */
export function makeWish(open: ReadonlySet<string>): Wish {
  const [busy, calm] = [promptNames.filter((name) => open.has(name)), promptNames.filter((name) => !open.has(name))];
  const dice = Math.random();
  const version = pick(versions);
  if (busy.length > 0 && (dice < 0.55 || calm.length === 0)) {
    const verb = dice < 0.3 ? 'advance' : dice < 0.45 ? 'rollback' : 'abort';
    return { verb, name: pick(busy), version };
  }
  return { verb: dice < 0.85 ? 'start' : dice < 0.95 ? 'promote' : 'restore', name: pick(calm), version };
}

function pick<Value>(values: readonly Value[]): Value {
  return values[Math.floor(Math.random() * values.length)] as Value;
}
