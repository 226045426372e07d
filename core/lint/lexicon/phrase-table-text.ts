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

function read(row: string | undefined): readonly number[] {
  if (row === undefined || row === '') return [];
  const numbers: number[] = [];
  let last = 0;
  for (const step of row.split(',')) {
    last += Number.parseInt(step, RADIX);
    numbers.push(last);
  }
  return numbers;
}

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
    needs: read(needs)[0] ?? 0,
    useOf: (key) => useIn(lineOfKey.get(key)),
    placeOf: (phrase) => placeIn(lines[end + 1 + phrase] ?? ''),
  };
}

function useIn(line: string | undefined): KeyUse | undefined {
  if (line === undefined) return undefined;
  const [, fills, triggers, gates] = line.split(' ');
  return { fills: read(fills), triggers: read(triggers), gates: read(gates) };
}

function placeIn(line: string): PhrasePlace {
  const [mostBefore, leastBefore, before, after] = line.split(' ').map(read);
  return {
    mostBefore: mostBefore?.[0] ?? 0,
    leastBefore: leastBefore?.[0] ?? 0,
    before: before ?? [],
    after: after ?? [],
  };
}
