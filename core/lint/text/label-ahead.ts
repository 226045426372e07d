import { isPart } from './part-nouns.ts';
import { stemWord } from './stem-word.ts';

const LABEL = /^[*_`"“]{0,3}([\p{L}\p{N}][^:.!?;\n]{0,48}?|(?:\p{Lu}\.){2,3})[*_`"”]{0,3}:[*_]{0,2}\s/u;
/** "Headline – up to 8 words": a few words and a dash with room around it. */
const DASHED = /^(\p{Lu}[\p{L}\p{N}'’]*(?: [\p{L}\p{N}&/'’]+){0,3}) [-–—] /u;

/** What a paragraph begins with, where a colon or a dash follows a few words: "Title" of "Title: 40 characters. No full stop." */
export const labelAhead = (text: string): string | undefined => (LABEL.exec(text) ?? DASHED.exec(text))?.[1];

const POINTING = /^(?:It|They)\b/u;
const SUBJECT =
  /^(?:The|Every|Each|Your) ((?:\p{Ll}[\p{L}’'-]* ){1,3}?)(?:is|are|has|have|must|should|may|can|stands?|goes|comes?|says?|tells?)\b/u;

/** What a sentence that begins with "It" is about: the subject of the one before it, "headline" behind "The headline is written last". */
export function topicBefore(text: string, before: string | undefined): string | undefined {
  const subject = before !== undefined && POINTING.test(text) ? SUBJECT.exec(before)?.[1]?.trim() : undefined;
  // Of a piece of the text: what is said of all of it needs no topic.
  return subject !== undefined && isPart(stemWord(subject.split(' ').at(-1) ?? '')) ? subject : undefined;
}
