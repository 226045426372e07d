/** Errors that the client library raises by itself. */
export const clientErrors = {
  REFERENCE_INVALID: {
    message: (d: { reference: string; problem: string }): string =>
      `Cannot read reference "${d.reference}": ${d.problem}`,
    hint: (): string => 'write it as support/reply or support/reply@^1',
  },
  DIGEST_MISMATCH: {
    message: (d: { expected: string; actual: string }): string =>
      `The content has the digest ${d.actual}, not ${d.expected}`,
    hint: (): string => 'it was not used: look at what stands between',
  },
  NOT_LOADED: {
    message: (d: { reference: string }): string => `"${d.reference}" is not loaded yet`,
    hint: (): string => 'list it in "prompts" and await ready(), or use get()',
  },
  ACROSS_MAJORS: {
    message: (d: { reference: string }): string => `"${d.reference}" may cross major versions`,
    hint: (d: { reference: string }): string =>
      `ask for one major, such as "${d.reference.split('@')[0]}@^1", or pass acrossMajors: true`,
  },
  CLIENT_CLOSED: {
    message: (_: Record<string, never>): string => 'The client was closed',
    hint: (): string => 'close it when the application ends',
  },
  OPTION_INVALID: {
    message: (d: { option: string; problem: string }): string => `Cannot use option "${d.option}": ${d.problem}`,
    hint: (): string => 'correct it, or leave it out for its default',
  },
};
