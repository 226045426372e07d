import { onAbort } from './on-abort.ts';

/** Waits, at most until `closing` aborts. An idle wait does not keep a program alive, where the runtime can tell. */
export async function pause(
  ms: number,
  closing: AbortSignal,
  { idle = false }: { readonly idle?: boolean } = {},
): Promise<void> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(end, ms);
  if (idle) Object(timer).unref?.();
  const leave = onAbort(closing, end);
  await ended;
  leave();
  clearTimeout(timer);
}
