import type { Message, Part } from '../protocol.ts';
import type { Output, Piece } from './output.ts';

type Role = Message['role'];

/**
 * Makes messages of what a template wrote, as Dotprompt does: text before any role is the user's; what follows
 * the history is the model's until a role says otherwise; text of white space alone is dropped, and with it a
 * message that has nothing else. Without `{{history}}`, the history goes before a last message of the user.
 */
export function toMessages({ pieces, text }: Output, history: readonly Message[]): readonly Message[] {
  if (pieces.length === 0) {
    const messages: Message[] = isBlank(text) ? [] : [{ role: 'user', content: [{ text }] }];
    return history.length === 0 ? messages : insertHistory(messages, history);
  }
  const builder = new MessageBuilder(history);
  for (const piece of pieces) builder.add(piece);
  builder.add(text);
  return builder.finish();
}

class MessageBuilder {
  readonly #history: readonly Message[];
  readonly #messages: Message[] = [];
  #role: Role = 'user';
  #parts: Part[] = [];
  #hasHistory = false;

  constructor(history: readonly Message[]) {
    this.#history = history;
  }

  add(piece: Piece): void {
    if (typeof piece === 'string') {
      if (!isBlank(piece)) this.#parts.push({ text: piece });
      return;
    }
    switch (piece.kind) {
      case 'role':
        this.#closeMessage();
        // Compiling and rendering let no other role through.
        this.#role = piece.role as Role;
        break;
      case 'history':
        this.#closeMessage();
        this.#addHistory();
        this.#role = 'model';
        break;
      case 'media': {
        const { url, contentType } = piece;
        this.#parts.push({ media: contentType === undefined ? { url } : { url, contentType } });
        break;
      }
      case 'section':
        this.#parts.push({ metadata: { purpose: piece.purpose, pending: true } });
        break;
    }
  }

  finish(): readonly Message[] {
    this.#closeMessage();
    if (this.#hasHistory || this.#history.length === 0) return this.#messages;
    return insertHistory(this.#messages, this.#history);
  }

  #closeMessage(): void {
    if (this.#parts.length === 0) return;
    this.#messages.push({ role: this.#role, content: this.#parts });
    this.#parts = [];
  }

  #addHistory(): void {
    for (const message of this.#history) {
      this.#messages.push({ ...message, metadata: { ...message.metadata, purpose: 'history' } });
      this.#hasHistory = true;
    }
  }
}

function insertHistory(messages: readonly Message[], history: readonly Message[]): readonly Message[] {
  const last = messages.at(-1);
  return last?.role === 'user' ? [...messages.slice(0, -1), ...history, last] : [...messages, ...history];
}

const isBlank = (text: string): boolean => !/\S/u.test(text);
