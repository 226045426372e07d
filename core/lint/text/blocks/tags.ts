/** The names that HTML uses for marking up text: they make no section. */
const HTML = new Set(
  'a b i u s p br hr em strong span div ul ol li table tr td th thead tbody h1 h2 h3 h4 h5 h6 code pre img sup sub kbd small mark details summary'.split(
    ' ',
  ),
);

/** A pair of tags that stand around a part of a text. */
export interface TagPair {
  readonly name: string;
  /** The opening tag, end exclusive. */
  readonly openStart: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly closeEnd: number;
}

/** "The text in <draft>", "between <log> and </log>": what a tag holds that the prompt speaks of. */
const REFERENCE = /\b(?:in|inside|between|within|from)\s+(?:the\s+)?[`"“]?<([A-Za-z][\w-]{0,60})>/gu;

/** Names of tags that hold instructions, whoever speaks of them. */
const ORDERING =
  /rule|instruct|guid|polic|style|format|constraint|require|role|persona|tone|task|step|princip|standard|workflow|process|protocol|limit|behavio|criteria|output|answer|response|reply|thinking/iu;

/** Names of tags that a text says to hold what is worked on. */
export const namesOfMaterial = (text: string): ReadonlySet<string> =>
  new Set(
    text.includes('<')
      ? [...text.matchAll(REFERENCE)].flatMap(([, name = '']) => (ORDERING.test(name) ? [] : [name]))
      : [],
  );

const TAG = /<(\/?)([A-Za-z][\w.:-]{0,60}(?:(?: [A-Z]\w{0,30}){1,4}(?=>))?)(?:\s[^<>\n]{0,300})?>/gu;

/** Tags that are opened and closed, by where they are opened. What is not closed is a placeholder: "write <name> here". */
export function findTags(text: string): ReadonlyMap<number, TagPair> {
  const open = new Map<string, { readonly start: number; readonly end: number }[]>();
  const pairs = new Map<number, TagPair>();
  if (!text.includes('</')) return pairs;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    if (HTML.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    const opened = open.get(name) ?? [];
    if (slash === '') {
      opened.push({ start: index, end: index + tag.length });
      open.set(name, opened);
      continue;
    }
    const begin = opened.pop();
    if (begin === undefined) continue;
    const closing = { closeStart: index, closeEnd: index + tag.length };
    pairs.set(begin.start, { name, openStart: begin.start, openEnd: begin.end, ...closing });
  }
  return pairs;
}
