/** How well a list of texts tells by itself that a pattern cannot match: by its shortest one. */
const leastOf = (texts: readonly string[]): number =>
  texts.reduce((least, { length }) => Math.min(least, length), texts.length === 0 ? 0 : Number.POSITIVE_INFINITY);

/** More texts than this take longer to look for than they save. */
const mostTexts = 24;
/** Shorter ones stand everywhere. */
const leastLength = 3;

interface Reader {
  readonly source: string;
  at: number;
}

type Texts = readonly string[];

/**
 * What every match of an expression contains: of each of these lists one text. A text without any of a list is known to
 * have no match before the expression is even compiled. Found in what is plain in it, letter by letter and bracket by
 * bracket; empty where nothing is.
 *
 * @param source - of an expression that tells capitals from small letters
 * @example
 * requiredTexts('(?:the )?(?:last|final) (?:very )?lines?'); //=> [['last', 'final'], ['line']]
 */
export function requiredTexts(source: string): readonly Texts[] {
  const reader = { source, at: 0 };
  const lists = readSequence(reader);
  const others = reader.at < source.length ? readAlternatives({ source, at: 0 }) : undefined;
  return (reader.at < source.length ? [others ?? []] : lists).filter((texts) => leastOf(texts) >= leastLength);
}

const skipMark = (reader: Reader): Reader => {
  reader.at += 1;
  return reader;
};

/** Up to the end or to the bracket that closes these. */
function readAlternatives(reader: Reader): Texts | undefined {
  const all: string[] = [];
  let isAny = false;
  for (;;) {
    const own = bestOf(readSequence(reader));
    if (own === undefined) isAny = true;
    else all.push(...own);
    if (reader.source[reader.at] !== '|') return isAny ? undefined : [...new Set(all)];
    skipMark(reader);
  }
}

/** The list that tells most. */
function bestOf(lists: readonly Texts[]): Texts | undefined {
  let best: Texts | undefined;
  for (const texts of lists) if (best === undefined || leastOf(texts) > leastOf(best)) best = texts;
  return best;
}

/** The lists of one alternative. */
function readSequence(reader: Reader): readonly Texts[] {
  const { source } = reader;
  const lists: Texts[] = [];
  let run = '';
  const offer = (texts: Texts | undefined): void => {
    if (texts !== undefined && leastOf(texts) > 0 && texts.length <= mostTexts) lists.push(texts);
  };
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const group = source[reader.at] === '(' ? readGroup(reader) : undefined;
    const letter = group === undefined ? readLetter(reader) : undefined;
    const quantifier = readQuantifier(reader);
    if (letter !== undefined && quantifier !== 'optional') run += letter;
    if (letter !== undefined && quantifier === 'once') continue;
    offer([run]);
    run = '';
    if (quantifier !== 'optional') offer(group?.texts);
  }
  offer([run]);
  return lists;
}

const plain = /^[\p{L}\p{N} ,;:!"'’<>=@#%&~_-]$/u;

/** A letter that stands for itself. What stands for others, or for a place, is passed over. */
function readLetter(reader: Reader): string | undefined {
  const mark = reader.source[reader.at] ?? '';
  if (mark === '[') reader.at = endOfClass(reader.source, reader.at);
  else if (mark === '\\') reader.at = endOfEscape(reader.source, reader.at);
  else reader.at += 1;
  return plain.test(mark) ? mark : undefined;
}

/** `\\b`, `\\p{L}`, `\\k<name>` */
function endOfEscape(source: string, from: number): number {
  const next = source[from + 1] ?? '';
  if ('pPuk'.includes(next) && '{<'.includes(source[from + 2] ?? '-')) {
    return source.indexOf(source[from + 2] === '{' ? '}' : '>', from) + 1;
  }
  return from + 2;
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}

const opening = /\((?:\?(?:(?<look><?[=!])|:|<[^>]*>))?/uy;

/** What a bracket requires: nothing, where it only looks ahead or back. */
function readGroup(reader: Reader): { readonly texts: Texts | undefined } {
  opening.lastIndex = reader.at;
  const found = opening.exec(reader.source);
  reader.at = opening.lastIndex;
  const texts = readAlternatives(reader);
  reader.at += 1;
  return { texts: found?.groups?.['look'] === undefined ? texts : undefined };
}

const quantifier = /(?:(?<optional>[?*]|\{0)|\+|\{)(?:[\d,]*\})?\??/uy;

const quantifiers: ReadonlySet<string> = new Set('?*+{');

/** How often what stands before is there: once, at least once, or perhaps not at all. */
function readQuantifier(reader: Reader): 'once' | 'more' | 'optional' {
  // Most letters have none.
  if (!quantifiers.has(reader.source[reader.at] ?? '')) return 'once';
  quantifier.lastIndex = reader.at;
  const found = quantifier.exec(reader.source);
  if (found === null) return 'once';
  reader.at = quantifier.lastIndex;
  return found.groups?.['optional'] === undefined ? 'more' : 'optional';
}
