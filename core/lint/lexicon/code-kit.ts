import { codeStatements } from './code-statements.ts';
import { featureSurface } from './feature.ts';
import { against } from './mark-phrases.ts';
import type { Surface, SurfacePhrase } from './surface.ts';

export type Poles = Readonly<Record<string, readonly SurfacePhrase[]>>;

/** What a choice between ways of coding is about, and how messages call each way. */
interface Choice {
  readonly question: string;
  readonly names: Readonly<Record<string, string>>;
}

/** A surface of several ways to code that exclude each other. */
export const choice = (id: string, { question, names }: Choice, poles: Poles): Surface => ({
  id: `code-${id}`,
  rule: 'conflict/code-style',
  question,
  names,
  poles: withStatements(id, poles),
  exact: true,
  placeless: true,
});

/** The phrases of each pole, and the statements in which projects take it. */
const withStatements = (id: string, poles: Poles): Poles =>
  Object.fromEntries(
    Object.entries(poles).map(([pole, phrases]) => [pole, [...phrases, ...(codeStatements[id]?.[pole] ?? [])]]),
  );

/** A surface of something that code has or has not. */
export const feature = (
  id: string,
  { name, thing }: { readonly name: string; readonly thing: string },
  more: readonly SurfacePhrase[] = [],
): Surface => ({
  ...featureSurface({
    id: `code-${id}`,
    name,
    thing,
    more: [...more, ...(codeStatements[id]?.['use'] ?? [])],
    rule: 'conflict/code-style',
  }),
  placeless: true,
});

/** A tool or library of several that do the same. */
export const tool = (names: string): readonly SurfacePhrase[] => [
  `(@use|install|manage|add|run|write|build|import|lock|record|pin|resolve|work|test|set up|execute|start|publish|check|assert|mock|style|stay|stick|migrate|create|handle|declare|describe|format|lint|fetch|verify|put|derive|extend|go|switch|port|move|call|configure|set|ship|deliver|record|prefer|express|query|document|access|read|persist|store|load|save|talk|give|take|choose|pick|call|name) ... (${names}) !(free|equivalent)`,
  `(live|lives|sit|sits|go|goes|belong|belongs|kept|held|managed) (in|on|with|by) (a|the|your)? (${names}) ..`,
  `(with|via|through|by|from|in) (the)? (${names}) (alone|only|exclusively|and nothing else|,|.|$|for|commands|command)`,
  `(${names}) (only|alone|exclusively|for|be the only|be our|be mandatory|be required)`,
  `(package manager|dependency manager|test runner|test framework|testing|tests|formatter|linter|bundler|styling|css|http client|dependencies|orm|framework|library|build tool|state management|database|mocking|assertions) : .. (${names})`,
  ...against([
    `(no|never|without|not|avoid|not use|nor|instead of|rather than|free of|drop|ban|remove|there be no|no use of) (any|use|the|using|install|with|import|add|introduce|of)? (${names})`,
    `(${names}) .. (be|are|is) @forbidden`,
  ]),
];
