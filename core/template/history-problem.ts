const ROLES: readonly unknown[] = ['system', 'user', 'model', 'tool'];

/** What is wrong with the conversation that was passed, or `undefined`. What it says is not looked at. */
export function historyProblem(messages: unknown): string | undefined {
  if (!Array.isArray(messages)) return 'the messages must be a list';
  for (const [index, message] of messages.entries()) {
    if (typeof message !== 'object' || message === null) return `message ${index} must be an object`;
    const { role, content } = message as Record<string, unknown>;
    if (!ROLES.includes(role)) return `the role of message ${index} must be system, user, model or tool`;
    if (!Array.isArray(content)) return `the content of message ${index} must be a list of parts`;
  }
  return undefined;
}
