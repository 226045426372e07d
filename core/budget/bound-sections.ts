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
    [...nodesByTitle(nodes)].map(
      ([title, own]) => [title, { nodes: own, bounds: boundTokens(own, assignments) }] as const,
    ),
  );
}

/** A template for each section, without the texts and values of others. */
function nodesByTitle(nodes: readonly MeasuredNode[]): ReadonlyMap<string, readonly MeasuredNode[]> {
  const found = new Map<string, MeasuredNode[]>();
  for (const node of nodes) {
    const parts =
      node.kind === 'slot'
        ? [[node.section, node] as const]
        : node.kind === 'text'
          ? textByTitle(node)
          : choiceByTitle(node);
    for (const [title, part] of parts) {
      const others = found.get(title);
      if (others === undefined) found.set(title, [part]);
      else others.push(part);
    }
  }
  return found;
}

type Titled = readonly (readonly [title: string, node: MeasuredNode])[];

/** Most choices have nothing of most sections. */
function choiceByTitle({ kind, arms }: MeasuredNode & { readonly kind: 'choice' }): Titled {
  const byTitle = arms.map(({ nodes }) => nodesByTitle(nodes));
  const titles = new Set(byTitle.flatMap((one) => [...one.keys()]));
  return [...titles].map((title) => {
    const own = arms.map((arm, index) => ({ ...arm, nodes: byTitle[index]?.get(title) ?? [] }));
    return [title, { kind, arms: own }];
  });
}

function textByTitle(text: MeasuredText): Titled {
  const byTitle = new Map<string, Share[]>();
  for (const share of text.shares) {
    const others = byTitle.get(share.section);
    if (others === undefined) byTitle.set(share.section, [share]);
    else others.push(share);
  }
  return [...byTitle].map(([title, shares]) => [title, textOf(text, shares)]);
}

/** What a text has of a section. */
function textOf(text: MeasuredText, shares: readonly Share[]): MeasuredText {
  const exact = sumOf(shares, ({ tokens }) => tokens);
  const most = sumOf(shares, (share) => share.most);
  const glueTokens = sumOf(shares, (share) => share.glueTokens);
  return { ...text, exact, shares, most, least: Math.min(exact, text.least), glueTokens };
}

const sumOf = (shares: readonly Share[], figure: (share: Share) => number): number =>
  shares.reduce((sum, share) => sum + figure(share), 0);
