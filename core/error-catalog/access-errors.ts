/** Errors of tokens, permissions, limits and webhooks. */
export const accessErrors = {
  TOKEN_REQUIRED: {
    message: (_: Record<string, never>): string => 'This needs a token',
    hint: (): string => 'send "authorization: Bearer <token>", or set STEMMA_TOKEN; "stemma token create" makes one',
  },
  TOKEN_INVALID: {
    message: (_: Record<string, never>): string => 'The token is not one of this server',
    hint: (): string => 'check that it is whole, and that it was made for this server',
  },
  TOKEN_EXPIRED: {
    message: (d: { token: string; expiredAt: string }): string => `Token ${d.token} expired at ${d.expiredAt}`,
    hint: (): string => 'ask for a new one: "stemma token create"',
  },
  TOKEN_REVOKED: {
    message: (d: { token: string; revokedAt: string }): string => `Token ${d.token} was revoked at ${d.revokedAt}`,
    hint: (): string => 'ask for a new one: "stemma token create"',
  },
  TOKEN_NOT_FOUND: {
    message: (d: { token: string }): string => `There is no token "${d.token}"`,
    hint: (): string => 'run "stemma token list"',
  },
  TOKENS_INVALID: {
    message: (d: { file: string; problem: string }): string => `Cannot use the tokens in ${d.file}: ${d.problem}`,
    hint: (): string => 'mend the file, or move it away and make new tokens with "stemma token create"',
  },
  FORBIDDEN: {
    message: (d: { token: string; needs: string }): string =>
      `Token ${d.token} does not allow this: it needs ${d.needs}`,
    hint: (): string => 'use another token, or ask for one with "stemma token create --scope … --prompts … --env …"',
  },
  RATE_LIMITED: {
    message: (d: { retryAfterSeconds: number }): string =>
      `Too many requests: try again in ${d.retryAfterSeconds} seconds`,
    hint: (): string => 'slow down; retry-after says when to try again',
  },
  IDEMPOTENCY_MISMATCH: {
    message: (d: { id: string }): string => `Key "${d.id}" was used for another change`,
    hint: (): string => 'use a new key for a new change, and the same key only to repeat one',
  },
  WEBHOOK_NOT_CONFIGURED: {
    message: (d: { host: string }): string => `This server has no secret for webhooks of ${d.host}`,
    hint: (d: { host: string }): string => `set STEMMA_WEBHOOK_SECRET_${d.host.toUpperCase()} for the server`,
  },
  WEBHOOK_REFUSED: {
    message: (d: { host: string; problem: string }): string => `The webhook of ${d.host} is refused: ${d.problem}`,
    hint: (): string => 'set the same secret on both sides',
  },
  STREAMS_EXHAUSTED: {
    message: (d: { max: number }): string => `This server follows ${d.max} event streams already`,
    hint: (): string => 'poll, or use another replica; retry-after says when to try again',
  },
};
