/** Errors of what the client library loads to check signatures. */
export const signatureErrors = {
  MANIFEST_UNTRUSTED: {
    message: (d: { url: string; problem: string }): string => `Cannot trust the manifest from ${d.url}: ${d.problem}`,
    hint: (): string => 'compare publicKeys with "stemma keys list", and look at what stands between',
  },
};
