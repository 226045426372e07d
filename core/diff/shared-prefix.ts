import { sharedByAll } from '../budget/cacheable-prefix.ts';
import { readNodes } from '../budget/read-nodes.ts';
import type { Beginning, Standing } from '../budget/steady-beginning.ts';
import { steadyBeginning } from '../budget/steady-beginning.ts';
import type { TemplateNode } from '../budget/template-nodes.ts';
import { isForeign } from '../budget/template-nodes.ts';
import type { JsonObject } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';

/** A piece of what all requests of a deployment begin with. */
export type PrefixPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A message that begins, or a value or branch that only a deployment changes; equal where the key is. */
  | { readonly kind: 'fixed'; readonly key: string; readonly beginsMessage: boolean };

export interface PrefixSource {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly inputSchema: JsonObject | undefined;
}

/**
 * What every request of a prompt begins with, piece by piece: what `cacheablePrefix` counts the tokens of. It goes up to the
 * first value, branch or loop that changes more often than with a deployment, and up to the conversation so far.
 *
 * @throws BUDGET_TOO_LARGE, VOLATILITY_UNKNOWN
 */
export function sharedPrefix({ name, content, inputSchema }: PrefixSource): readonly PrefixPiece[] {
  const steadiness = { schema: inputSchema, level: sharedByAll } as const;
  return piecesOf(steadyBeginning(readNodes(name, content), steadiness, standingOf));
}

function standingOf(node: TemplateNode): Standing<TemplateNode> {
  switch (node.kind) {
    case 'text':
      return { kind: 'fixed' };
    case 'boundary':
      return { kind: isForeign(node) ? 'foreign' : 'fixed' };
    case 'slot':
      return { kind: 'value', subject: node.subject };
    case 'choice': {
      const subjects = node.arms.flatMap(({ branch }) => branch.map(({ subject }) => subject));
      return { kind: 'arms', subjects, bodies: node.arms.map(({ nodes }) => nodes) };
    }
    case 'loop':
      return { kind: 'arms', subjects: [node.subject], bodies: [node.body, node.otherwise] };
  }
}

/** Texts that follow each other are one piece. */
function piecesOf({ taken }: Beginning<TemplateNode>): readonly PrefixPiece[] {
  const pieces: PrefixPiece[] = [];
  for (const { node, arms } of taken) {
    const piece = pieceOf(node, arms.map(piecesOf));
    const last = pieces.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') pieces[pieces.length - 1] = join(last, piece);
    else pieces.push(piece);
  }
  return pieces;
}

function pieceOf(node: TemplateNode, arms: readonly (readonly PrefixPiece[])[]): PrefixPiece {
  if (node.kind === 'text') return { kind: 'text', text: node.text };
  if (node.kind === 'choice') return fixed({ of: node.arms.map(({ branch }) => branch), arms });
  return node.kind === 'loop' ? fixed({ of: node.when, arms }) : fixed(node, node.kind === 'boundary');
}

type TextPiece = Extract<PrefixPiece, { readonly kind: 'text' }>;

const join = (a: TextPiece, b: TextPiece): TextPiece => ({ kind: 'text', text: a.text + b.text });

/** Where it stands in its file says nothing of what it renders to. */
const fixed = (node: unknown, beginsMessage = false): PrefixPiece => ({
  kind: 'fixed',
  key: JSON.stringify(node, (key, value: unknown) => (key === 'origin' ? undefined : value)),
  beginsMessage,
});

/** How far two beginnings are the same; the last text may be cut. */
export function commonPrefix(was: readonly PrefixPiece[], is: readonly PrefixPiece[]): readonly PrefixPiece[] {
  const common: PrefixPiece[] = [];
  for (const [index, piece] of was.entries()) {
    const other = is[index];
    if (piece.kind === 'fixed') {
      if (other?.kind !== 'fixed' || other.key !== piece.key) break;
      common.push(piece);
      continue;
    }
    const text = other?.kind === 'text' ? sharedStart(piece.text, other.text) : '';
    if (text !== '') common.push({ kind: 'text', text });
    const isWhole = text === piece.text && other?.kind === 'text' && other.text === text;
    if (!isWhole) break;
  }
  return common;
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
