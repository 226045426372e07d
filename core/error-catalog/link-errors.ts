/** Errors of what the client library loads to talk to a registry. */
export const linkErrors = {
  REGISTRY_UNREACHABLE: {
    message: (d: { url: string; problem: string }): string => `Cannot reach the registry at ${d.url}: ${d.problem}`,
    hint: (): string => 'check the address, and that "stemma serve" runs there',
  },
  REGISTRY_TIMEOUT: {
    message: (d: { url: string; timeoutMs: number }): string =>
      `The registry at ${d.url} did not answer within ${d.timeoutMs} ms`,
    hint: (): string => 'raise timeoutMs, or look at the server',
  },
  REGISTRY_BEHIND: {
    message: (d: { url: string; answered: string; seen: string }): string =>
      `The registry at ${d.url} answered from an older state: ${d.answered} after ${d.seen}`,
    hint: (): string => 'a replica lags; where the registry was replaced, delete the file of the snapshot and restart',
  },
  RESPONSE_INVALID: {
    message: (d: { url: string; problem: string }): string =>
      `The registry at ${d.url} sent an unusable answer: ${d.problem}`,
    hint: (): string => 'check the address, and look at what stands between',
  },
};
