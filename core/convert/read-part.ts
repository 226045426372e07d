import { excerpt } from '../excerpt.ts';
import type { Message, Part } from '../protocol.ts';
import type { Lose, Place } from './loss.ts';
import type { Media } from './read-media.ts';
import { readMedia } from './read-media.ts';

/** A call that the model made, as messages of a conversation have it. */
export interface ToolRequest {
  readonly kind: 'toolRequest';
  readonly name: string;
  readonly ref?: string;
  readonly input: unknown;
}

/** What a tool answered. */
export interface ToolResponse {
  readonly kind: 'toolResponse';
  readonly name: string;
  readonly ref?: string;
  readonly output: unknown;
}

/** A part of which everything is known. */
type KnownPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'media'; readonly media: Media }
  | ToolRequest
  | ToolResponse;

/** A message whose parts were read. */
export interface KnownMessage {
  readonly role: Message['role'];
  readonly index: number;
  readonly parts: readonly { readonly part: KnownPart; readonly place: Place }[];
}

/**
 * Reads messages part by part, so that nothing in them goes unseen.
 * @throws NOT_REPRESENTABLE for what no provider has a place for
 */
export function readMessages(messages: readonly Message[], lose: Lose): readonly KnownMessage[] {
  return messages.map(({ role, content, metadata = {} }, index) => {
    // Rendering notes which messages are of the conversation so far; that is said to nobody.
    const extra = Object.keys(metadata).find((key) => key !== 'purpose');
    if (extra !== undefined) throw lose(`its metadata "${excerpt(extra)}" has no place there`, { message: index });
    if (content.length === 0) throw lose('it is empty', { message: index });
    const parts = content.map((part, at) => {
      const place = { message: index, part: at };
      return { part: readPart(part, (what) => lose(what, place)), place };
    });
    return { role, index, parts };
  });
}

function readPart(part: Part, lose: (what: string) => Error): KnownPart {
  const fields = part as Readonly<Record<string, unknown>>;
  const [kind = '', more] = Object.keys(fields).filter((key) => fields[key] !== undefined && key !== 'metadata');
  if (fields['metadata'] !== undefined) throw lose(metadataProblem(fields['metadata']));
  if (more !== undefined) throw lose(`it has "${excerpt(more)}" besides "${excerpt(kind)}"`);
  const value = fields[kind];
  if (kind === 'text' && typeof value === 'string') return { kind, text: value };
  if (kind === 'media') return { kind, media: readMedia(value, lose) };
  if (kind === 'toolRequest') {
    const { name, ref, other } = readTool(value, ['input'], lose);
    return { kind, name, ...ref, input: other };
  }
  if (kind === 'toolResponse') {
    const { name, ref, other } = readTool(value, ['output'], lose);
    return { kind, name, ...ref, output: other };
  }
  throw lose(kind === '' ? 'it is empty' : `a part of the kind "${excerpt(kind)}" has no place there`);
}

function metadataProblem(metadata: unknown): string {
  const { purpose, pending } = Object(metadata) as Readonly<Record<string, unknown>>;
  if (pending === true) return `the section "${excerpt(String(purpose))}" was not filled`;
  return 'metadata of a part has no place there';
}

function readTool(
  value: unknown,
  [field]: readonly [string],
  lose: (what: string) => Error,
): { readonly name: string; readonly ref: { readonly ref?: string }; readonly other: unknown } {
  const { name, ref, [field]: other, ...rest } = Object(value) as Readonly<Record<string, unknown>>;
  const [extra] = Object.keys(rest);
  if (extra !== undefined) throw lose(`"${excerpt(extra)}" of a tool part has no place there`);
  if (typeof name !== 'string' || name === '') throw lose('a tool part needs a name');
  if (ref !== undefined && typeof ref !== 'string') throw lose('the ref of a tool part must be a text');
  return { name, ref: ref === undefined ? {} : { ref }, other };
}
