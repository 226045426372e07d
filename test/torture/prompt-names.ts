/** The prompts that all writers fight for. */
export const promptNames: readonly string[] = ['greet', 'support/reply', 'support/triage', 'mail/draft'];
