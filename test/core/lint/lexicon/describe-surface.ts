import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import type { Surface } from '../../../../core/lint/lexicon/surface.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

/** Sentences by what a surface must read in them: `ask +`, `ask -`, or nothing (`none`). */
export type SurfaceTable = Readonly<Record<string, readonly string[]>>;

/** One fact per sentence: what the surface reads in it. */
export function describeSurface(surface: Surface, table: SurfaceTable): void {
  describe(surface.id, () => {
    for (const [expected, sentences] of Object.entries(table)) {
      for (const sentence of sentences) {
        it(`reads ${expected} in "${sentence}"`, () => {
          const found = read(surface, sentence);
          if (expected === 'none') expect(found).to.deep.equal([]);
          else expect(found).to.include(expected);
          expect(found).to.not.include(expected.replace(/[+-]$/u, (sign) => (sign === '+' ? '-' : '+')));
        });
      }
    }
  });
}

function read(surface: Surface, text: string): readonly string[] {
  const clauses = readSentences({ file: 'x.md', kind: 'text', text, partials: new Map() }).sentences.flatMap(
    readClauses,
  );
  const found = readDirectives(clauses).flatMap((one) =>
    one.surface === surface.id && one.value.kind === 'pole' && one.derived === undefined
      ? [`${one.value.pole} ${one.sign}`]
      : [],
  );
  return [...new Set(found)];
}
