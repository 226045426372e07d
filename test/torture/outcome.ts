/** One line that a worker prints for each change that it has tried. */
export interface Outcome {
  readonly verb: 'release' | 'promote' | 'rollback' | 'tag' | 'branch';
  /** `acknowledged`, `refused` because it is not valid in the state it met, or `failed` for any other reason. */
  readonly result: 'acknowledged' | 'refused' | 'failed';
  readonly ms: number;
  /** Id of the intent. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Object id of the tag or commit that was made. */
  readonly made?: string | undefined;
  /** State commit with the change. */
  readonly commit?: string | undefined;
  readonly code?: string | undefined;
}

/** Codes of refusals that say that a change is not valid, and not that it could not be made. */
export const refusals: ReadonlySet<string> = new Set([
  'RELEASE_EXISTS',
  'TAG_REFUSED',
  'ALREADY_SO',
  'RELEASE_BARRED',
  'RELEASE_NOT_FOUND',
  'PROMPT_NOT_FOUND',
  'NOTHING_TO_ROLL_BACK',
  'NOTHING_LEFT_TO_SERVE',
  'MAJOR_REQUIRED',
]);

export function printOutcome(outcome: Outcome): void {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

export function parseOutcomes(text: string): readonly Outcome[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Outcome);
}
