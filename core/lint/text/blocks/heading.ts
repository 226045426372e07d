import { isImperative } from '../imperative-verbs.ts';
import { isAnswer, isPart, isText } from '../part-nouns.ts';
import { remembered } from '../remembered.ts';
import { stemWord } from '../stem-word.ts';
import { listMarker } from './list-marker.ts';

/** A line that names what follows. */
export interface Heading {
  readonly text: string;
  /** 1–6 as in Markdown, 7 for other lines of their own, 8 for a label that ends in a colon. */
  readonly level: number;
}

/** Only marked headings are longer. */
const LONGEST = 110;

const MARKDOWN = /^(#{1,6})\s+(\S.*?)[\s#]*$/u;
const BOLD = /^(?:\*\*|__)([^*_].{0,98}?)(?:\*\*|__)\s*:?$/u;
const RULED =
  /^(?:={2,}|-{2,}|\*{3,}|~{2,}|─{2,}|━{2,}|═{2,})\s*([^=\-*~─━═\s].{0,78}?)\s*(?:={2,}|-{2,}|\*{3,}|~{2,}|─{2,}|━{2,}|═{2,})$/u;
const DASHED = /^-([\p{L}][^-]{1,40})-$/u;
const BRACKETED = /^(?:\[|【|<<)\s*([\p{L}][\p{L}\p{N} _/&-]{1,40}?)\s*(?:\]|】|>>):?$/u;
const CAPITALS = /^[\p{Lu}\p{N}][\p{Lu}\p{N} &/,'’()+-]{1,60}:?$/u;
const LABEL = /^(?:\*\*|__)?([\p{L}\p{N}][\p{L}\p{N} '’&/,()-]{0,48}?)(?:\*\*|__)?:(?:\*\*|__)?$/u;

/** What a line of its own names, if it is a heading. */
export function headingOf(text: string): Heading | undefined {
  const markdown = text.startsWith('#') ? MARKDOWN.exec(text) : null;
  if (markdown !== null) return { text: bare(markdown[2] ?? ''), level: markdown[1]?.length ?? 1 };
  if (text.length > LONGEST) return undefined;
  const named = BOLD.exec(text) ?? RULED.exec(text) ?? DASHED.exec(text) ?? BRACKETED.exec(text);
  if (named !== null && !/[.!?]$/u.test(named[1] ?? '')) {
    return { text: bare(named[1] ?? ''), level: /:\W*$/u.test(text) ? 8 : 7 };
  }
  if (CAPITALS.test(text) && /\p{Lu}{2}/u.test(text) && text.split(/\s+/u).length <= 6)
    return { text: bare(text), level: 7 };
  return undefined;
}

/** A short line that ends in a colon and names what follows: `Tone:`. */
export function labelOf(text: string): Heading | undefined {
  const label = text.length > LONGEST || !text.includes(':') ? undefined : LABEL.exec(text)?.[1];
  return label === undefined || label.split(/\s+/u).length > 6 ? undefined : { text: label, level: 8 };
}

/** "body" above a list, where nothing has capitals. */
const LOWER_TITLE = /^\p{Ll}{3,20}$/u;

const TITLE = /^\p{Lu}[\p{L}\p{N}’'&/+-]*(?: [\p{L}\p{N}’'&/+-]+){0,4}$/u;

/**
 * A title without any mark: a few words on a line of their own, above something longer or a list, that give no order.
 *
 * @param next - the next line that is not blank
 */
export function titleOf(text: string, next: string): Heading | undefined {
  if (LOWER_TITLE.test(text) && listMarker(next) !== undefined && !isImperative(text)) return { text, level: 7 };
  if (text.length > 48 || !TITLE.test(text) || ORDER.test(text)) return undefined;
  const words = text.split(' ');
  if (words.length > 1 && isImperative((words[0] ?? '').toLowerCase()) && !namesText(words)) return undefined;
  const isAbove = next.length > 48 || listMarker(next) !== undefined || /[.:;!?}\])"”]$/u.test(next);
  return isAbove ? { text, level: 7 } : undefined;
}

/** "Draft reply", "Review comments": an order would say which, or whose. */
const namesText = ([, noun, ...more]: readonly string[]): boolean => {
  const stem = stemWord(noun ?? '');
  return more.length === 0 && (isText(stem) || isPart(stem) || isAnswer(stem));
};

const bare = (text: string): string => text.replace(/\*\*|__|^[#=\s]+|[:=\s]+$/gu, '');

const ORDER =
  /^(?:do not|don['’]t|never|always|no|only|avoid|be|stay|keep|must|please|you (?:must|may|should|can|will|are))\s/iu;

/**
 * Whether a heading says something itself: it begins like an order, or is no title. Titles have few words, or capitals
 * all through.
 */
export const saysSomething: (heading: string) => boolean = remembered((heading) => {
  const words = heading.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return false;
  if (ORDER.test(heading)) return true;
  const long = words.slice(1).filter((word) => word.length > 3);
  const isTitle = long.length > 0 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return !isTitle;
});
