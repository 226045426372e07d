/** Static tokens of a section, and how many more they are than those of the release compared with. */
export interface SectionGrowth {
  readonly title: string;
  readonly static: number;
  readonly added: number;
}

/** Static tokens of the sections of a prompt. */
type Sections = readonly { readonly title: string; readonly static: number }[];

/** Which sections grew or shrank since a release, those that changed most first; one that is gone has 0 tokens. */
export function sectionGrowth(before: Sections, now: Sections): readonly SectionGrowth[] {
  const [old, current] = [totalByTitle(before), totalByTitle(now)];
  return [...new Set([...current.keys(), ...old.keys()])]
    .map((title) => {
      const tokens = current.get(title) ?? 0;
      return { title, static: tokens, added: tokens - (old.get(title) ?? 0) };
    })
    .filter(({ added }) => added !== 0)
    .sort((a, b) => Math.abs(b.added) - Math.abs(a.added));
}

function totalByTitle(sections: Sections): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { title, static: tokens } of sections) totals.set(title, (totals.get(title) ?? 0) + tokens);
  return totals;
}
