import { namesInput } from '../text/blocks/turn.ts';
import type { Block } from '../text/blocks/unit.ts';
import type { TextRange } from '../text/sentence.ts';
import { isBadExample, isWithGaps } from './example-outputs.ts';

/** One named value of an example output. */
export interface ShownField {
  /** As it is written: `dueDate`. */
  readonly name: string;
  /** Its text; of a list of texts each of them, of a number its digits. */
  readonly texts: readonly string[];
  readonly kind: 'text' | 'number' | 'list' | 'truth';
  /** The line that it stands on, or begins on. */
  readonly range: TextRange;
}

/** The named values of one example, in the order in which it shows them. */
export interface ShownObject {
  readonly block: Block;
  readonly fields: readonly ShownField[];
  /** Names of the outermost fields of a JSON object, in their order; empty for labelled lines. */
  readonly keys: readonly string[];
}

/** More text than this is no example of an object. */
const LONGEST = 20_000;
const mostObjects = 50;

/** What examples show under names: fields of JSON objects, and lines with labels ("back: …"). */
export const shownObjects = (blocks: readonly Block[]): readonly ShownObject[] =>
  blocks
    .filter((block) => isShownOutput(block))
    .slice(0, mostObjects)
    .flatMap((block): readonly ShownObject[] => {
      const json = jsonFields(block);
      const object = json.fields.length > 0 ? json : { block, fields: lineFields(block), keys: [] };
      return object.fields.length === 0 ? [] : [object];
    });

const isShownOutput = ({ kind, side, label, text, headings }: Block): boolean =>
  kind === 'example' &&
  side !== 'input' &&
  text.length <= LONGEST &&
  !isBadExample(label) &&
  !headings.some(isBadExample) &&
  !isWithGaps(text);

const PAIR =
  /"(?<name>[\p{L}_][\p{L}\p{N}_ -]{0,60})"\s{0,8}:\s{0,8}(?<value>"(?:[^"\\\n]|\\.){0,2000}"|-?\d[\d.eE+-]{0,30}|true|false|\[[^[\]{}]{0,2000}\])?/gu;
const TEXT = /"(?:[^"\\\n]|\\.)*"/gu;

function jsonFields(block: Block): ShownObject {
  const start = block.text.search(/^[^\S\n]*[{[]/mu);
  const none: ShownObject = { block, fields: [], keys: [] };
  if (start === -1) return none;
  const keys: string[] = [];
  const depths = depthsOf(block.text, start);
  const fields = [...block.text.slice(start).matchAll(PAIR)].flatMap(({ groups, index }): readonly ShownField[] => {
    const { name = '', value } = groups ?? {};
    if (depths(start + index) === 1) keys.push(name);
    return value === undefined ? [] : [{ name, ...readValue(value), range: lineAt(block, start + index) }];
  });
  return { block, fields, keys };
}

function readValue(value: string): Pick<ShownField, 'texts' | 'kind'> {
  if (value.startsWith('"')) return { kind: 'text', texts: [unquoted(value)] };
  if (value.startsWith('[')) return { kind: 'list', texts: (value.match(TEXT) ?? []).map(unquoted) };
  return { kind: /^\w/u.test(value) && Number.isNaN(Number(value)) ? 'truth' : 'number', texts: [value] };
}

const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replace(/\\n/gu, '\n')
    .replace(/\\(["\\/])/gu, '$1');

/** How many objects are open at a place, asked for places in rising order. */
function depthsOf(text: string, start: number): (at: number) => number {
  let [depth, next, isQuoted] = [0, start, false];
  return (at) => {
    for (; next < at; next += 1) {
      const character = text[next];
      if (character === '"' && text[next - 1] !== '\\') isQuoted = !isQuoted;
      else if (!isQuoted && character === '{') depth += 1;
      else if (!isQuoted && character === '}') depth -= 1;
    }
    return depth;
  };
}

const LABELLED =
  /^[^\S\n]*(?:[-*•]\s+)?(?:\*\*)?(?<name>[\p{L}][\p{L}\p{N} _-]{0,30})(?:\*\*)?\s?:(?:\*\*)?\s+(?<value>\S[^\n]*)$/gmu;

/** "back: Proteins, by reading messenger RNA." What comes in is no output. */
function lineFields(block: Block): readonly ShownField[] {
  const own = block.side === 'output' && block.label !== '' ? [ownField(block)] : [];
  const lines = [...block.text.matchAll(LABELLED)].flatMap(({ groups, index }): readonly ShownField[] => {
    const { name = '', value = '' } = groups ?? {};
    return namesInput(name) ? [] : [{ name, texts: [value.trim()], kind: 'text', range: lineAt(block, index) }];
  });
  return [...own, ...lines];
}

/** "Hashtag: #Cycling": the label of the output says what it is. */
const ownField = (block: Block): ShownField => ({
  name: block.label,
  texts: [block.text],
  kind: 'text',
  range: lineAt(block, 0),
});

/** The line of a block with a place. */
function lineAt({ text, rangeOf }: Block, at: number): TextRange {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const start = line + Math.max(0, text.slice(line, at + 1).search(/\S/u));
  const end = text.indexOf('\n', start);
  return rangeOf(start, end === -1 ? text.length : Math.max(end, start + 1));
}
