import { sharedByAll } from '../budget/cacheable-prefix.ts';
import { readNodes } from '../budget/read-nodes.ts';
import type { TemplateNode } from '../budget/template-nodes.ts';
import type { Steadiness } from '../budget/volatility.ts';
import { isSteady } from '../budget/volatility.ts';
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
  return beginningOf(readNodes(name, content), { schema: inputSchema, level: sharedByAll }).pieces;
}

interface Beginning {
  readonly pieces: readonly PrefixPiece[];
  /** Nothing in it varies. */
  readonly isWhole: boolean;
}

function beginningOf(nodes: readonly TemplateNode[], steadiness: Steadiness): Beginning {
  const pieces: PrefixPiece[] = [];
  for (const node of nodes) {
    const { pieces: own, isWhole } = beginningOfNode(node, steadiness);
    for (const piece of own) {
      const last = pieces.at(-1);
      if (piece.kind !== 'text' || last?.kind !== 'text') pieces.push(piece);
      else pieces[pieces.length - 1] = { kind: 'text', text: last.text + piece.text };
    }
    if (!isWhole) return { pieces, isWhole };
  }
  return { pieces, isWhole: true };
}

function beginningOfNode(node: TemplateNode, steadiness: Steadiness): Beginning {
  switch (node.kind) {
    case 'text':
      return { pieces: [{ kind: 'text', text: node.text }], isWhole: true };
    case 'boundary':
      return node.boundary === 'role' && node.role !== undefined ? fixed(node, true) : nothing;
    case 'slot':
      return isSteady(node.subject, steadiness) ? fixed(node) : nothing;
    case 'choice': {
      const subjects = node.arms.flatMap(({ branch }) => branch.map(({ subject }) => subject));
      const bodies = node.arms.map(({ nodes }) => nodes);
      return beginningOfArms({ subjects, bodies, of: node.arms.map(({ branch }) => branch) }, steadiness);
    }
    case 'loop': {
      const { subject, body, otherwise, when } = node;
      return beginningOfArms({ subjects: [subject], bodies: [body, otherwise], of: when }, steadiness);
    }
  }
}

interface Arms {
  /** What they depend on. */
  readonly subjects: readonly string[];
  readonly bodies: readonly (readonly TemplateNode[])[];
  /** When each is rendered. */
  readonly of: unknown;
}

/** Where the condition is steady, what the arms begin with. */
function beginningOfArms({ subjects, bodies, of }: Arms, steadiness: Steadiness): Beginning {
  if (!subjects.every((subject) => isSteady(subject, steadiness))) return nothing;
  const arms = bodies.map((body) => beginningOf(body, steadiness));
  return { ...fixed({ of, arms }), isWhole: arms.every(({ isWhole }) => isWhole) };
}

const nothing: Beginning = { pieces: [], isWhole: false };

/** Where it stands in its file says nothing of what it renders to. */
const fixed = (node: unknown, beginsMessage = false): Beginning => ({
  pieces: [
    {
      kind: 'fixed',
      key: JSON.stringify(node, (key, value: unknown) => (key === 'origin' ? undefined : value)),
      beginsMessage,
    },
  ],
  isWhole: true,
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
