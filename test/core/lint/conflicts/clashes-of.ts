import type { Clash } from '../../../../core/lint/conflicts/clash.ts';
import { groupChecks } from '../../../../core/lint/conflicts/group-checks.ts';
import { exactReaders } from '../../../../core/lint/exact/exact-readers.ts';
import { aClause } from '../exact/a-clause.ts';

/** What the group checks find among sentences, each read as one clause that is always in force. */
export function clashesOf(sentences: readonly string[]): readonly Clash[] {
  const clauses = sentences.map((text, position) => {
    const clause = aClause(text);
    return { ...clause, sentence: { ...clause.sentence, position } };
  });
  const directives = clauses.flatMap((clause) => exactReaders.flatMap((read) => read(clause)));
  const source = { file: 'a.prompt', text: sentences.join('\n'), kind: 'prompt', partials: new Map() } as const;
  return groupChecks.flatMap((check) => check(directives, { source, meet: () => true, canHold: () => true }));
}
