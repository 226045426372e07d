import type { BudgetReport } from './budget-report.ts';
import type { MeasuredNode, Share } from './measured-node.ts';

/** Tokens that each partial adds, wherever it is included; the largest first. */
export function partialFigures(nodes: readonly MeasuredNode[]): BudgetReport['partials'] {
  const tokens = new Map<string, number>();
  for (const { partial, tokens: count } of sharesIn(nodes)) {
    if (partial !== undefined) tokens.set(partial, (tokens.get(partial) ?? 0) + count);
  }
  return [...tokens].map(([name, count]) => ({ name, static: count })).sort((a, b) => b.static - a.static);
}

const sharesIn = (nodes: readonly MeasuredNode[]): readonly Share[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'text') return node.shares;
    return node.kind === 'slot' ? [] : node.arms.flatMap((arm) => sharesIn(arm.nodes));
  });
