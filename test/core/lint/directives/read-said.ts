import { readDirectives } from '../../../../core/lint/directives/read-directives.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';

/** What a text asks of surfaces that begin with a word: `+lawyer`, `-mention owner`. */
export function readSaid(text: string, surface: string): readonly string[] {
  const { sentences } = readSentences({ file: 'case.md', text, kind: 'text', partials: new Map() });
  return readDirectives(sentences.flatMap(readClauses))
    .filter((one) => one.surface.startsWith(surface))
    .map(({ sign, value }) => {
      if (value.kind === 'literal') return `${sign}${value.text}`;
      return value.kind === 'action' ? `${sign}${[value.verb, ...value.object].join(' ')}` : sign;
    });
}
