import { median } from './machine.ts';

/** Something to be measured: one call is one unit of work. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

export interface RoundsOptions {
  /** How often each contender is measured. @defaultValue 15 */
  readonly rounds?: number;
  /** How long one measurement takes, in milliseconds. @defaultValue 20 */
  readonly roundMs?: number;
  /** How long each contender runs before anything is measured, in milliseconds. @defaultValue 100 */
  readonly warmUpMs?: number;
}

/**
 * Measures contenders in turns, so that whatever slows the machine down for a while slows all of them.
 * @returns the median time of one call in microseconds, by contender
 */
export async function measureInTurns(
  contenders: readonly Contender[],
  { rounds = 15, roundMs = 20, warmUpMs = 100 }: RoundsOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  const calls = new Map<string, number>();
  for (const contender of contenders)
    calls.set(contender.name, (roundMs / warmUpMs) * (await warmUp(contender, warmUpMs)));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const count = Math.max(1, Math.round(calls.get(name) ?? 1));
      const start = performance.now();
      for (let call = 0; call < count; call += 1) {
        const result = run();
        // A synchronous contender pays for no turn of the event loop.
        if (result instanceof Promise) await result;
      }
      times.get(name)?.push(((performance.now() - start) * 1000) / count);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

async function warmUp({ run }: Contender, forMs: number): Promise<number> {
  const end = performance.now() + forMs;
  let calls = 0;
  for (; performance.now() < end; calls += 1) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return calls;
}
