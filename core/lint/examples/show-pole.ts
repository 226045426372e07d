import { hasKind } from '../conflicts/character-kinds.ts';

type Check = (text: string) => string | undefined;

/** A check for what must not be there, one for what has to be, or both. */
interface PoleCheck {
  readonly asked?: Check;
  readonly ruledOut?: Check;
}

const unless =
  (pattern: RegExp, message: string): Check =>
  (text) =>
    pattern.test(text) ? undefined : message;
const when =
  (pattern: RegExp, message: string): Check =>
  (text) => {
    const found = pattern.exec(text)?.[0].trim();
    return found === undefined ? undefined : `${message} ("${found.slice(0, 30)}")`;
  };

const apology = /\b(?:sorry|apolog\p{L}+|we regret|i regret)\b/iu;

/** Poles of the lexicon that a text shows by itself, whether it is an answer or one of its fields. */
const everywhere: Readonly<Record<string, PoleCheck>> = {
  'case upper': { asked: when(/\p{Ll}+/u, 'has small letters') },
  'case lower': { asked: when(/\p{Lu}\p{L}*/u, 'has capitals') },
  'format json': { asked: (text) => (isJson(text) ? undefined : 'is no JSON') },
  'date-format iso': { asked: when(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u, 'has a date in another format') },
  'date-format day': { asked: when(/\b\d{4}-\d{2}-\d{2}\b/u, 'has a date in another format') },
  'date-format month': {
    asked: when(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/u, 'has a date in another format'),
  },
  'apology apologise': { ruledOut: when(apology, 'apologises'), asked: unless(apology, 'has no apology') },
  'emoji use': { ruledOut: when(/\p{Extended_Pictographic}/u, 'has an emoji') },
  'link use': { ruledOut: when(/https?:\/\/\S+/u, 'has a link') },
  'hashtag use': { ruledOut: when(/(?<![\p{L}\p{N}])#\p{L}+/u, 'has a hashtag') },
  'mark-contraction use': {
    ruledOut: when(
      /\b(?:\p{L}+n['’]t|(?:I|you|we|they)['’](?:re|ve|ll|d|m)|it['’]s|that['’]s|there['’]s)\b/iu,
      'has a contraction',
    ),
  },
};

/** Scripts of languages that are not written in Latin letters. */
const scripts: Readonly<Record<string, RegExp>> = {
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  chinese: /\p{Script=Han}/u,
  korean: /\p{Script=Hangul}/u,
  russian: /\p{Script=Cyrillic}/u,
  ukrainian: /\p{Script=Cyrillic}/u,
  bulgarian: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  arabic: /\p{Script=Arabic}/u,
  persian: /\p{Script=Arabic}/u,
  urdu: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  hindi: /\p{Script=Devanagari}/u,
  marathi: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  thai: /\p{Script=Thai}/u,
};
const mirrored: ReadonlySet<string> = new Set(['mirror', 'serbian', 'punjabi']);

/** Whether a text is in other letters than its language has. */
function scriptShown(text: string, language: string): string | undefined {
  if (!/\p{L}{3}/u.test(text) || mirrored.has(language)) return undefined;
  const script = Object.hasOwn(scripts, language) ? scripts[language] : /\p{Script=Latin}/u;
  return script === undefined || script.test(text) ? undefined : 'is in the letters of another language';
}

/** Marks, by the kind of character that they are. */
const marks: Readonly<Record<string, string>> = {
  question: 'question',
  comma: 'comma',
  semicolon: 'semicolon',
  colon: 'colon',
  dash: 'dash',
  'full-stop': 'period',
  quotation: 'quote',
  bracket: 'parenthesis',
  slash: 'slash',
  ellipsis: 'ellipsis',
  digit: 'digit',
};

/** A finite verb, as far as a form tells without its sentence. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|shall|should|may|might|must|\p{L}{2,}ed)\b/iu;

/** What only a field can be held to: of a whole answer it would say too little. */
const ofFields: Readonly<Record<string, PoleCheck>> = {
  'mark-abbreviation use': {
    ruledOut: (text) => (/\p{Ll}/u.test(text) ? when(/\b\p{Lu}{2,}\b/u, 'has an abbreviation')(text) : undefined),
  },
  'case sentence': { asked: unless(/^\P{L}*\p{Lu}/u, 'does not begin with a capital') },
  'case title': { asked: unless(/^\P{L}*\p{Lu}/u, 'does not begin with a capital') },
  'full-sentences full': {
    asked: (text) =>
      VERB.test(text) || /\p{L}+s\b/u.test(text.replace(/^\W*\p{L}+/u, '')) ? undefined : 'is no sentence',
  },
  'rounding two': { asked: when(/^-?\d+(?:\.\d|\.\d{3,})?$/u, 'does not have two decimals') },
  'rounding whole': { asked: when(/^-?\d+\.\d+$/u, 'is no whole number') },
};

/** A pole with its surface (`case upper`), and what is said of it. */
export interface PoleRule {
  readonly id: string;
  readonly isAsked: boolean;
  readonly isField: boolean;
}

/** What a text shows that breaks a pole; undefined when it does not, or cannot be told from its letters. */
export function poleShown(text: string, { id, isAsked, isField }: PoleRule): string | undefined {
  if (id.startsWith('language ')) return isAsked ? scriptShown(text, id.slice('language '.length)) : undefined;
  const check = everywhere[id] ?? (isField ? ofFields[id] : undefined);
  if (check !== undefined) return (isAsked ? check.asked : check.ruledOut)?.(text);
  const kind = isField ? marks[/^mark-(?<mark>\S+) use$/u.exec(id)?.groups?.['mark'] ?? ''] : undefined;
  if (kind === undefined || hasKind(text, kind) !== !isAsked || (isAsked && isOneItem(text, kind))) return undefined;
  return isAsked ? `has no ${kind}` : `has a ${kind}`;
}

function isJson(text: string): boolean {
  const bare = text.replace(/^```\w*\s*|\s*```$/gu, '');
  try {
    JSON.parse(bare);
    return true;
  } catch {
    return false;
  }
}

/** A list of one item has nothing to put between. */
const isOneItem = (text: string, kind: string): boolean =>
  (kind === 'comma' || kind === 'semicolon') && text.trim().split(/\s+/u).length <= MOST_OF_ITEM;

const MOST_OF_ITEM = 3;
