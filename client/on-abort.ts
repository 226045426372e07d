/** What waits for each signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `act` when `signal` aborts; at once where it has. However many wait, the signal has one listener: Node takes more
 * than ten for a leak, and says so on the application's standard error.
 *
 * @returns ends that
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  const acts = waiting.get(signal) ?? listen(signal);
  acts.add(act);
  if (signal.aborted) act();
  return () => acts.delete(act);
}

function listen(signal: AbortSignal): Set<() => void> {
  const acts = new Set<() => void>();
  waiting.set(signal, acts);
  signal.addEventListener('abort', () => {
    for (const act of acts) act();
  });
  return acts;
}
