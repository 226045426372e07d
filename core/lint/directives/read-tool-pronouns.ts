import type { ExactReader } from '../exact/exact-reader.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { toolNames } from './tool-names.ts';

const uses = wordSequences(
  'use it|call it|run it|invoke it|use this|call this|run this|invoke this|use that|call that|trigger it|trigger this|use this tool|call this tool|use that tool|call that tool',
);

/** "`page_driver` is slow, so do not use it at all", "`wipe_disk`: never call this": the tool that was named before. */
export const readToolPronouns: ExactReader = (clause) => {
  const { from, to, sentence, mood, negators } = clause;
  const { tokens } = sentence;
  if (mood !== 'order' || clause.force === 'permit' || !uses.mayOccur(tokens)) return [];
  const at = tokens.findIndex((_, index) => index >= from && index < to && uses.longestAt(tokens, index, to) > 0);
  const names = new Set(toolNames(tokens, { from: 0, to: Math.max(from, at) }).map(({ name }) => name));
  const [name] = names;
  if (name === undefined || names.size !== 1 || at === -1 || clause.when.length + clause.unless.length > 0) return [];
  const isBanned = negators.some(({ governs }) => governs.from <= at && at < governs.to);
  // "Use it before …" says when; that it is not to be used says it all.
  if (!isBanned) return [];
  return [
    {
      clause,
      evidence: { from: at, to: at + 2 },
      surface: `tool:${name}`,
      value: { kind: 'action', verb: 'use', object: [name] },
      sign: '-',
      strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
      exclusive: false,
      target: { kind: 'response' },
    },
  ];
};
