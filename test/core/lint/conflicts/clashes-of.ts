import type { Clash } from '../../../../core/lint/conflicts/clash.ts';
import { groupChecks } from '../../../../core/lint/conflicts/group-checks.ts';
import { exactReaders } from '../../../../core/lint/exact/exact-readers.ts';
import type { LintSource } from '../../../../core/lint/lint-source.ts';
import type { JsonObject } from '../../../../core/protocol.ts';
import { aClause } from '../exact/a-clause.ts';

/** What the group checks find among sentences, each read as one clause that is always in force. */
export function clashesOf(sentences: readonly string[], inputSchema?: JsonObject): readonly Clash[] {
  const clauses = sentences.map((text, position) => {
    const clause = aClause(text);
    return { ...clause, sentence: { ...clause.sentence, position } };
  });
  const directives = clauses.flatMap((clause) => exactReaders.flatMap(({ read }) => read(clause)));
  const source: LintSource = {
    ...{ file: 'a.prompt', text: sentences.join('\n'), kind: 'prompt', partials: new Map() },
    ...(inputSchema === undefined ? {} : { inputSchema }),
  };
  return groupChecks.flatMap((check) => check(directives, { source, meet: () => true, canHold: () => true }));
}
