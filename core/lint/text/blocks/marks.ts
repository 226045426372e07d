import type { MessageRole } from '../sentence.ts';

/** A ruled line. */
const RULE = /^(?:[-*_=+#~─━═]\s*){3,}$/u;
const SETEXT = /^(?:=+|-{3,})$/u;
const END_MARK =
  /^(?:[[<(]+\s*\/?(?:end|stop|eof)\b[^\])>]{0,40}[\])>]+|[#=*\-\s]{0,12}end(?: of)?(?: the)?(?: few[- ]shot)? (?:examples?|inputs?|context|documents?|transcripts?|samples?|demos?)(?: ?\d+)?[#=*\-\s.:]{0,12}|[#=*\-\s]{0,12}(?:END|STOP|EOF)[#=*\-\s]{0,12})$/u;
/** The line of a role may go on with what is said. */
const CHAT_ROLE =
  /^(?:<\|(?:im_start|start_header_id)\|>\s*)?(system|developer|user|human|assistant)(?: (?:prompt|message))?\s*(?:<\|end_header_id\|>|:)?\s*$/iu;

/** A closing tag, a comment or a table. */
const OTHER_START = /^(?:<\/|<!--|\|)/u;

const CHAT_ROLES: ReadonlyMap<string, MessageRole> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'model'],
]);

export const isRule = (text: string): boolean => RULE.test(text);

/** The line below a heading of the older kind. */
export const isUnderline = (text: string): boolean => text.length >= 3 && SETEXT.test(text);

/** A line that says that what was shown ends: `[END EXAMPLE]`. */
export const isEndMark = (text: string): boolean => END_MARK.test(text) || END_MARK.test(text.toLowerCase());

/** Closing tags, comments and tables go on with no paragraph. */
export const isOtherStart = (text: string): boolean => OTHER_START.test(text);

/** Who speaks from a line on: `system:`; and how much of the line says so. */
export interface ChatMark {
  readonly role: MessageRole;
  readonly length: number;
}

/** The mark of a new speaker, alone on its line. */
export function chatMark(text: string): ChatMark | undefined {
  const found = CHAT_ROLE.exec(text);
  const role = CHAT_ROLES.get((found?.[1] ?? '').toLowerCase());
  return found === null || role === undefined ? undefined : { role, length: found[0].length };
}

const INLINE_CHAT = /^(system|developer|user|human|assistant)\s*:\s+(?=\S)/iu;

/** The mark of a new speaker in front of what is said. Only that of the system holds where it has not spoken before. */
export function inlineChatMark(text: string): ChatMark | undefined {
  const found = INLINE_CHAT.exec(text);
  const role = CHAT_ROLES.get((found?.[1] ?? '').toLowerCase());
  return found === null || role === undefined ? undefined : { role, length: found[0].length };
}
