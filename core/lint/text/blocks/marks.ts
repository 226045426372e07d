import type { MessageRole } from '../sentence.ts';

/** A ruled line. */
const RULE = /^(?:[-*_=+#~─━═]\s*){3,}$/u;
const SETEXT = /^(?:=+|-{3,})$/u;
const END_MARK =
  /^(?:[[<(*#=\-\s]*)(?:end|stop)(?: of)?(?: the)? ?(?:examples?|input|context|document|transcript|sample|demo)?s?(?: ?\d+)?(?:[\])>*#=\-\s]*)$/iu;
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
export const isEndMark = (text: string): boolean => END_MARK.test(text);

/** Closing tags, comments and tables go on with no paragraph. */
export const isOtherStart = (text: string): boolean => OTHER_START.test(text);

/** Who speaks from a line on: `system:`. */
export function chatRole(text: string): MessageRole | undefined {
  const name = CHAT_ROLE.exec(text)?.[1];
  return name === undefined ? undefined : CHAT_ROLES.get(name.toLowerCase());
}
