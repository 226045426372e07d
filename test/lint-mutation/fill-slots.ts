import type { Fixture, SlotValues } from './anchors/anchor.ts';
import type { Wording } from './grammar/surface.ts';

const slot = /(?<!\{)\{(?<name>[A-Za-z]+)\}(?!\})/gu;

/** The wording with its slots filled; `undefined` where it does not fit the values of the anchor. */
export function fillSlots(wording: Wording, fixture: Fixture, values: SlotValues = {}): string | undefined {
  const { text, from = -Infinity, to = Infinity } = typeof wording === 'string' ? { text: wording } : wording;
  const n = Number(values['n'] ?? Number.NaN);
  if (n < from || n > to) return undefined;
  const known: SlotValues = { ...nouns(fixture), ...counts(n), ...values };
  return text.replace(slot, (whole: string, name: string) => {
    const value = known[name] ?? capital(known[`${name.charAt(0).toLowerCase()}${name.slice(1)}`]);
    if (value === undefined) throw new Error(`${fixture.file}: nothing fills ${whole} in "${text}"`);
    return `${value}`;
  });
}

const capital = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : `${`${value}`.charAt(0).toUpperCase()}${`${value}`.slice(1)}`;

const nouns = ({ output, reader, readers = `${reader}s` }: Fixture): SlotValues => ({ output, reader, readers });

function counts(n: number): SlotValues {
  if (Number.isNaN(n)) return {};
  return { double: n * 2, triple: n * 3, half: Math.floor(n / 2), third: Math.floor(n / 3), more: n + 1, fewer: n - 1 };
}
