import type { Lose, Place } from './loss.ts';
import type { KnownMessage, ToolRequest, ToolResponse } from './read-part.ts';

/** The id of a call, for providers that pair calls and answers by it. @throws NOT_REPRESENTABLE */
export function refOf(part: ToolRequest | ToolResponse, place: Place, lose: Lose): string {
  if (part.ref !== undefined) return part.ref;
  throw lose(`the ${part.kind === 'toolRequest' ? 'call' : 'answer'} of the tool "${part.name}" needs a ref`, place);
}

/**
 * Checks that each answer of a tool names a call before it, for providers that keep only its id.
 * @throws NOT_REPRESENTABLE
 */
export function checkAnswers(messages: readonly KnownMessage[], lose: Lose): void {
  const called = new Map<string, string>();
  for (const { part, place } of messages.flatMap(({ parts }) => parts)) {
    if (part.kind === 'toolRequest') called.set(refOf(part, place, lose), part.name);
    if (part.kind !== 'toolResponse') continue;
    if (called.get(refOf(part, place, lose)) !== part.name) {
      throw lose(`no call of the tool "${part.name}" with this ref comes before its answer`, place);
    }
  }
}

/** What a tool answered, as text: a text as it is, and anything else as JSON. */
export const answerText = ({ output }: ToolResponse): string =>
  typeof output === 'string' ? output : JSON.stringify(output ?? null);

/** The arguments of a call where they must be an object. @throws NOT_REPRESENTABLE */
export function argumentsObject({ input, name }: ToolRequest, place: Place, lose: Lose): Record<string, unknown> {
  if (input === undefined) return {};
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw lose(`the arguments for the tool "${name}" are no object`, place);
}

/** Refuses a part in a message of its role. */
export function misplaced({ role }: KnownMessage, kind: string, lose: (what: string) => Error): Error {
  return lose(`a part of the kind "${kind}" has no place in a message of the role ${role} there`);
}
