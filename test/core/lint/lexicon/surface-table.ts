import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

/** Sentences by what they decide, `+use`, `-use`; those below `nothing` have the same words and decide nothing. */
export type SurfaceTable = Readonly<Record<string, readonly string[]>>;

/** What a text decides of a surface by its own words: `['+use']`. */
export function decisionsOf(surface: string, text: string): readonly string[] {
  const { sentences } = readSentences({ file: 'table.md', text, kind: 'text', partials: new Map() });
  const directives = readDirectives(sentences.flatMap(readClauses));
  const said = directives.filter((one) => one.surface === surface && one.derived === undefined);
  return [...new Set(said.map(({ sign, value }) => `${sign}${value.kind === 'pole' ? value.pole : value.kind}`))];
}

/** One test for each sentence. */
export function describeSurface(surface: string, table: SurfaceTable): void {
  describe(`the surface ${surface}`, () => {
    for (const [decision, sentences] of Object.entries(table)) {
      for (const sentence of sentences) {
        it(`reads ${decision} in "${sentence}"`, () => {
          const found = decisionsOf(surface, sentence);
          if (decision === 'nothing') expect(found).to.deep.equal([]);
          else expect(found).to.include(decision);
        });
      }
    }
  });
}
