import type { Finding } from '../../core/lint/finding.ts';
import type { Score, Share } from './score.ts';

/** The figures of a score as lines of text: no word of any prompt. */
export function reportFigures(title: string, score: Score): string {
  return [
    `${title}`,
    row('recall', score.recall),
    ...rowsBy('difficulty', score.recallBy.difficulty),
    ...rowsBy('subset', score.recallBy.subset),
    ...rowsBy('kind', score.recallBy.kind),
    row('clean prompts flagged', score.flagged),
    ...[...score.flaggedByKind].filter(([, { hits }]) => hits > 0).map(([kind, one]) => row(`  kind ${kind}`, one)),
    row('precision of findings', score.precision),
    `${'errors on clean prompts'.padEnd(34)}${score.errorsOnClean}`,
    `${'findings with wrong places'.padEnd(34)}${score.malformed.length}`,
  ].join('\n');
}

/** What was missed and what was found wrongly, to be read by whoever develops the rules. */
export function reportList(score: Score): string {
  const missed = score.missed.map(
    ({ prompt, conflict }) =>
      `missed  ${prompt.id} (${conflict.kind}, ${prompt.difficulty})\n    a: ${conflict.a}\n    b: ${conflict.b}`,
  );
  const unmatched = score.unmatched.map(({ prompt, finding }) => {
    const label = prompt.conflicts.length === 0 ? `clean, ${prompt.kind}` : 'not labelled';
    return `wrong   ${prompt.id} (${label})\n    ${describeFinding(finding)}`;
  });
  return [...missed, ...unmatched, ...score.malformed.map((line) => `place   ${line}`)].join('\n');
}

function describeFinding({ rule, severity, message, places }: Finding): string {
  return [`${severity} ${rule}: ${message}`, ...places.map(({ text }) => `    | ${text}`)].join('\n    ');
}

const rowsBy = (what: string, shares: ReadonlyMap<string, Share>): readonly string[] =>
  [...shares].map(([name, one]) => row(`  ${what} ${name}`, one));

function row(name: string, { hits, of }: Share): string {
  const percent = of === 0 ? '   –' : `${((100 * hits) / of).toFixed(1)} %`;
  return `${name.padEnd(34)}${percent.padStart(8)}  ${hits}/${of}`;
}
