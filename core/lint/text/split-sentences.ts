/** A range of a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION =
  /(?:^|[\s("“'‘*_])(?:e\.?\s?g|i\.?\s?e|cf|vs|dr|mr|mrs|ms|prof|st|approx|ca|viz|incl|excl|resp|a\.k\.a|w\.r\.t|u\.s|u\.k|e\.u|a\.m|p\.m|ph\.d)\.$/iu;

/** These stand before a number, or end a sentence. */
const BEFORE_NUMBER = /(?:^|[\s(])(?:fig|figs|eq|no|nos|vol|ch|pp?|sec|max|min|ext|art)\.$/iu;

/** "George W. Bush", but neither "from A to D. Then" nor "SECTION X. Then". */
const INITIAL = /(?:^|(?<!\p{Lu})\p{Lu}(?:[\p{Ll}'’][^\s]*|\.)\s|\()\p{Lu}\.$/u;

/** These end a sentence when a new one begins behind them, as `etc.` does. */
const MAYBE_END = /(?:etc|et al|u\.s|u\.k|e\.u|a\.m|p\.m|ph\.d|inc|ltd|co)\.$/iu;

const ENDING = /[.!?…。！？]+["'”’»)\]`*_]*/gu;

/** How far a quotation or a parenthesis may reach in which no sentence ends. */
const LONGEST_QUOTE = 400;

/**
 * Cuts a text without line breaks into sentences. Nothing is cut inside quotation marks, backticks and parentheses, nor
 * behind abbreviations and numbers; a semicolon and a colon end none.
 *
 * @example
 * splitSentences('Ask Dr. Lee. Be brief, e.g. 5 words.').length; //=> 2
 */
export function splitSentences(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  const isClosed = closedPlaces(text);
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const end = index + ending.length;
    if (isClosed(index, end) || !isBoundary(text, start, { index, end })) continue;
    spans.push({ start, end });
    start = end + leadingSpace(text, end);
  }
  if (start < text.length && text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans;
}

function isBoundary(text: string, start: number, { index, end }: { index: number; end: number }): boolean {
  const next = text.slice(end, end + 12);
  if (next === '') return true;
  if (/[。！？]/u.test(text[index] ?? '')) return true;
  if (!/^\s+/u.test(next)) return false;
  const after = next.trimStart();
  const isStart =
    /^["'“‘«([*_`#>-]*(?:[\p{Lu}\p{N}\p{Lo}]|\{\{|\p{Extended_Pictographic}[^\p{L}]*\p{L})/u.test(after) ||
    /^[`"“‘]/u.test(after);
  if (!isStart) return text[index] === '.' && isSmallStart(text.slice(start, index), after);
  if (text[index] !== '.') return true;
  const before = text.slice(Math.max(start, index - 12), index + 1);
  if (MAYBE_END.test(before)) return true;
  if (/^\d{1,2}\.$/u.test(text.slice(start, index + 1).trim())) return false;
  if (/(?:^|\s)\d+\.$/u.test(before)) return true;
  if (BEFORE_NUMBER.test(before)) return !/^\d/u.test(after);
  return !ABBREVIATION.test(before) && !INITIAL.test(before);
}

/** How an order or a remark begins that nobody gave a capital: "… and nothing else. do not write explanations." */
const SMALL_START =
  /^(?:do not|don't|never|always|please|only|avoid|make sure|ensure|you|your|i|i'll|my|we|if|when|it|this|write|use|keep|give|include|reply)\s/u;

/** No abbreviation ends like that: a word of some length, or what is closed. */
const WORD_END = /(?:\p{Ll}{4,}|\p{L}{2,}["”)\]])$/u;

const isSmallStart = (before: string, after: string): boolean =>
  SMALL_START.test(after) && WORD_END.test(before) && !ABBREVIATION.test(`${before}.`.slice(-12));

const leadingSpace = (text: string, from: number): number => /\s*/uy.exec(text.slice(from, from + 40))?.[0].length ?? 0;

/** What ends a quotation or a parenthesis, by what begins it; many mix up their quotation marks. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"', '”']],
  ['”', ['”', '"']],
  ['“', ['”', '"']],
  ['„', ['“', '”']],
  ['«', ['»']],
  ['(', [')']],
  ['`', ['`']],
]);

/** A mark that closes may also open, where nothing stands before it. */
const OPENER = /(?<![\p{L}\p{N}.,!?;])["”](?=\S)|[“«(`„]/gu;

/** Tells whether a place stands inside of quotation marks that end further on. */
function closedPlaces(text: string): (from: number, to: number) => boolean {
  const closed: TextSpan[] = [];
  for (const { 0: mark, index } of text.matchAll(OPENER)) {
    if (index < (closed.at(-1)?.end ?? 0)) continue;
    const inside = text.slice(index + 1, index + LONGEST_QUOTE);
    const ends = (CLOSERS.get(mark) ?? []).map((closer) => inside.indexOf(closer)).filter((end) => end !== -1);
    if (ends.length > 0) closed.push({ start: index, end: index + 2 + Math.min(...ends) });
  }
  let next = 0;
  return (from, to) => {
    while (next < closed.length && (closed[next]?.end ?? 0) < from) next += 1;
    const span = closed[next];
    return span !== undefined && span.start < from && to < span.end;
  };
}
