import type { Assignment } from './assignments.ts';
import type { MeasuredNode, MeasuredText, Share } from './measured-node.ts';
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
      const arms = node.arms.map((arm) => ({ ...arm, nodes: onlyOf(arm.nodes, title) }));
      // Most choices have nothing of most sections, and what is empty weighs nothing.
      return arms.some(({ nodes: own }) => own.length > 0) ? [{ kind: 'choice', arms }] : [];
    }
    return textOf(node, title);
  });
}

/** What a text has of a section. */
function textOf(text: MeasuredText, title: string): readonly MeasuredText[] {
  const shares = text.shares.filter(({ section }) => section === title);
  if (shares.length === 0) return [];
  const exact = sumOf(shares, ({ tokens }) => tokens);
  const isLast = text.shares.at(-1)?.section === title;
  // The ends of a text are with the section that it ends in.
  const ends = isLast ? text.most - sumOf(text.shares, ({ most }) => most) : 0;
  const most = sumOf(shares, (share) => share.most) + ends;
  const glueTokens = isLast ? text.glueTokens : 0;
  return [{ ...text, exact, shares, most, least: Math.min(exact, text.least), glueTokens }];
}

const sumOf = (shares: readonly Share[], figure: (share: Share) => number): number =>
  shares.reduce((sum, share) => sum + figure(share), 0);
