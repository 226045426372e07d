import type { FullPhraseTable, KeyUse, PhrasePlace, PhraseTable } from './phrase-table.ts';

const RADIX = 36;

/**
 * Writes a table down, to be read by {@link readPhraseTable}: the number of needs, a line for each key, an empty line, and a
 * line for each phrase. Numbers in a row are written as the distance to the one before.
 */
export function formatPhraseTable({ needs, uses, places }: FullPhraseTable): string {
  const keys = [...uses].map(([key, { fills, triggers, gates }]) =>
    [key, written(fills), written(triggers), written(gates)].join(' '),
  );
  const phrases = places.map(({ mostBefore, leastBefore, before, after }) =>
    [written([mostBefore]), written([leastBefore]), written(before), written(after)].join(' '),
  );
  return [written([needs]), ...keys, '', ...phrases].join('\n');
}

function written(numbers: readonly number[]): string {
  let last = 0;
  return numbers
    .map((number) => {
      const step = number - last;
      last = number;
      return step.toString(RADIX);
    })
    .join(',');
}

/** The rows of numbers in a line, from a place on. */
function readRows(line: string, from = 0): readonly (readonly number[])[] {
  const rows: (readonly number[])[] = [];
  for (let start = from; start <= line.length; ) {
    const space = line.indexOf(' ', start);
    const end = space === -1 ? line.length : space;
    rows.push(readRow(line, start, end));
    start = end + 1;
  }
  return rows;
}

/**
 * Read letter by letter: the line of a common word has hundreds of numbers, and cutting it up takes longer than all that is
 * done with them.
 */
function readRow(line: string, from: number, end: number): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  let step = 0;
  let sign = 1;
  for (let at = from; at < end; at += 1) {
    const letter = line.charCodeAt(at);
    if (letter === MINUS) sign = -1;
    else if (letter !== COMMA) step = step * RADIX + letter - (letter < SMALL_A ? ZERO : SMALL_A - 10);
    if (letter !== COMMA && at + 1 < end) continue;
    last += sign * step;
    numbers.push(last);
    step = 0;
    sign = 1;
  }
  return numbers;
}

const COMMA = ','.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const SMALL_A = 'a'.charCodeAt(0);

/** Reads a table: at once only where each key stands, and a line when it is asked for. */
export function readPhraseTable(text: string): PhraseTable {
  const [needs, ...lines] = text.split('\n');
  const end = lines.indexOf('');
  const lineOfKey = new Map<string, string>();
  for (let at = 0; at < end; at += 1) {
    const line = lines[at] ?? '';
    lineOfKey.set(line.slice(0, line.indexOf(' ')), line);
  }
  return {
    needs: readRows(needs ?? '')[0]?.[0] ?? 0,
    useOf: (key) => useIn(lineOfKey.get(key)),
    placeOf: (phrase) => placeIn(lines[end + 1 + phrase] ?? ''),
  };
}

function useIn(line: string | undefined): KeyUse | undefined {
  if (line === undefined) return undefined;
  const [fills = [], triggers = [], gates = []] = readRows(line, line.indexOf(' ') + 1);
  return { fills, triggers, gates };
}

function placeIn(line: string): PhrasePlace {
  const [mostBefore, leastBefore, before = [], after = []] = readRows(line);
  return { mostBefore: mostBefore?.[0] ?? 0, leastBefore: leastBefore?.[0] ?? 0, before, after };
}
