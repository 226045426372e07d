import { changeOf } from './change-event.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';

/** Puts lines in place, all at once, and tells of it. */
export function switchLines(ledger: Ledger, lines: ReadonlyMap<string, Line>): void {
  if (lines.size === 0) return;
  const before = ledger.lines;
  const after = new Map([...before, ...lines]);
  for (const reference of after.keys()) {
    if (after.size <= ledger.settings.maxEntries) break;
    // Calls wait for what is new.
    if (before.has(reference)) after.delete(reference);
  }
  ledger.lines = after;
  ledger.releases.prune(
    new Set([...after.values()].flatMap(({ list }) => list.candidates.map(({ digest }) => digest))),
  );
  const changes = [...lines].flatMap(([reference, line]) => changeOf(line, before.get(reference)) ?? []);
  // After a 304 the entry is the same object.
  const isNew = [...lines].some(([reference, line]) => line.entry !== before.get(reference)?.entry);
  ledger.switched(changes, isNew);
}
