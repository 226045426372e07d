/** Waits, at most until `closing` aborts. An idle wait does not keep a program alive, where the runtime can tell. */
export function pause(
  ms: number,
  closing: AbortSignal,
  { idle = false }: { readonly idle?: boolean } = {},
): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (idle) Object(timer).unref?.();
    closing.addEventListener('abort', end);
    if (closing.aborted) end();
  });
}
