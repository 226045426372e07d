import type { Assignment } from './assignments.ts';
import type { MeasuredNode, Share } from './measured-node.ts';
import type { TokenBounds } from './token-bounds.ts';
import { boundTokens } from './token-bounds.ts';

/** One section of a template. */
export interface SectionBounds {
  readonly nodes: readonly MeasuredNode[];
  readonly bounds: TokenBounds;
}

/** The bounds of each section by itself, in the order of the template. */
export function boundSections(
  nodes: readonly MeasuredNode[],
  assignments: readonly Assignment[],
): ReadonlyMap<string, SectionBounds> {
  return new Map(
    titlesIn(nodes).map((title) => {
      const own = onlyOf(nodes, title);
      return [title, { nodes: own, bounds: boundTokens(own, assignments) }] as const;
    }),
  );
}

function titlesIn(nodes: readonly MeasuredNode[]): readonly string[] {
  const titles = nodes.flatMap((node): readonly string[] => {
    if (node.kind === 'text') return node.shares.map(({ section }) => section);
    if (node.kind === 'slot') return [node.section];
    return node.arms.flatMap((arm) => titlesIn(arm.nodes));
  });
  return [...new Set(titles)];
}

/** A template without the texts and values of other sections. */
function onlyOf(nodes: readonly MeasuredNode[], title: string): readonly MeasuredNode[] {
  return nodes.flatMap((node): readonly MeasuredNode[] => {
    if (node.kind === 'slot') return node.section === title ? [node] : [];
    if (node.kind === 'choice') {
      return [{ kind: 'choice', arms: node.arms.map((arm) => ({ ...arm, nodes: onlyOf(arm.nodes, title) })) }];
    }
    const shares = node.shares.filter(({ section }) => section === title);
    if (shares.length === 0) return [];
    const exact = sumOf(shares, ({ tokens }) => tokens);
    const isLast = node.shares.at(-1)?.section === title;
    // The ends of a text are with the section that it ends in.
    const ends = isLast ? node.most - sumOf(node.shares, ({ most }) => most) : 0;
    const most = sumOf(shares, (share) => share.most) + ends;
    return [
      { ...node, exact, shares, most, least: Math.min(exact, node.least), glueTokens: isLast ? node.glueTokens : 0 },
    ];
  });
}

const sumOf = (shares: readonly Share[], figure: (share: Share) => number): number =>
  shares.reduce((sum, share) => sum + figure(share), 0);
