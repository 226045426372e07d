/** Errors of what the client library keeps between runs, or was shipped with. */
export const savedErrors = {
  BUNDLE_INVALID: {
    message: (d: { source: string; problem: string }): string => `Cannot use the ${d.source}: ${d.problem}`,
    hint: (): string => 'run "stemma bundle" again, or delete the file of the snapshot',
  },
  SNAPSHOT_FAILED: {
    message: (d: { problem: string }): string => `The snapshot cannot be read or written: ${d.problem}`,
    hint: (): string => 'look at its folder and disk; the client goes on without it',
  },
};
