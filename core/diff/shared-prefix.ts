import { readNodes } from '../budget/read-nodes.ts';
import type { TemplateNode } from '../budget/template-nodes.ts';
import { isAbove, volatilityOf } from '../budget/volatility.ts';
import type { Branch } from '../lint/text/sentence.ts';
import type { JsonObject } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';

/** A piece of what all requests of a deployment begin with. */
export type PrefixPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A message that begins, or a value or branch that only a deployment changes; equal where the key is. */
  | { readonly kind: 'fixed'; readonly key: string };

export interface PrefixSource {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly inputSchema: JsonObject | undefined;
}

/**
 * What every request of a prompt begins with: up to the first value, branch or loop that changes more often than with a
 * deployment, by `x-volatility` of its schema, and up to the conversation so far.
 *
 * @throws BUDGET_TOO_LARGE, VOLATILITY_UNKNOWN
 */
export function sharedPrefix({ name, content, inputSchema }: PrefixSource): readonly PrefixPiece[] {
  const pieces: PrefixPiece[] = [];
  for (const node of readNodes(name, content)) {
    if (!isSteady(node, inputSchema)) break;
    const last = pieces.at(-1);
    if (node.kind !== 'text') pieces.push({ kind: 'fixed', key: keyOf(node) });
    else if (last?.kind !== 'text') pieces.push({ kind: 'text', text: node.text });
    else pieces[pieces.length - 1] = { kind: 'text', text: last.text + node.text };
  }
  return pieces;
}

/** Where it stands in its file says nothing of what it renders to. */
const keyOf = (node: TemplateNode): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'origin' ? undefined : value));

function isSteady(node: TemplateNode, schema: JsonObject | undefined): boolean {
  const isFixed = (subject: string): boolean => !isAbove(volatilityOf(schema, subject), 'deploy');
  const areFixed = (branch: Branch): boolean => branch.every(({ subject }) => isFixed(subject));
  const areSteady = (nodes: readonly TemplateNode[]): boolean => nodes.every((one) => isSteady(one, schema));
  switch (node.kind) {
    case 'text':
      return true;
    case 'boundary':
      return node.boundary === 'role' && node.role !== undefined;
    case 'slot':
      return isFixed(node.subject);
    case 'choice':
      return node.arms.every(({ branch, nodes }) => areFixed(branch) && areSteady(nodes));
    case 'loop':
      return isFixed(node.subject) && areSteady(node.body) && areSteady(node.otherwise);
  }
}

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
