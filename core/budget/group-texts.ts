import { lineFrom } from './section-titles.ts';
import type { TemplateNode, TextNode } from './template-nodes.ts';

/** A text, with what the line that it ends in goes on with. */
export interface LinedText extends TextNode {
  readonly rest: string;
}

/** Texts that follow each other. */
interface TextGroup {
  readonly kind: 'texts';
  readonly texts: readonly LinedText[];
}

/** Texts that follow each other, or a node that is none, with what its line goes on with behind it. */
export interface NodeGroup {
  readonly node: TextGroup | Exclude<TemplateNode, TextNode>;
  readonly rest: string;
}

/** Takes texts together that stand beside each other, since tokens reach over their borders. */
export function groupTexts(nodes: readonly TemplateNode[], rest: string): readonly NodeGroup[] {
  const rests = restsOf(nodes, rest);
  const groups: NodeGroup[] = [];
  let texts: LinedText[] = [];
  for (const [index, node] of nodes.entries()) {
    const behind = rests[index] ?? '';
    if (node.kind !== 'text') {
      groups.push({ node, rest: behind });
      texts = [];
      continue;
    }
    if (texts.length === 0) groups.push({ node: { kind: 'texts', texts }, rest: behind });
    texts.push({ ...node, rest: behind });
  }
  return groups;
}

/** What the line goes on with behind each node. */
function restsOf(nodes: readonly TemplateNode[], rest: string): readonly string[] {
  const rests: string[] = [];
  let behind = rest;
  for (const node of [...nodes].reverse()) {
    rests.push(behind);
    behind = lineFrom(node, behind);
  }
  return rests.reverse();
}
