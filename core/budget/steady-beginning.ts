import type { Steadiness } from './volatility.ts';
import { isSteady } from './volatility.ts';

/** What a node of a template is for the beginning that requests share. */
export type Standing<Node> =
  /** The same in every request. */
  | { readonly kind: 'fixed' }
  | { readonly kind: 'value'; readonly subject: string }
  /** One of some bodies, decided by variables. */
  | {
      readonly kind: 'arms';
      readonly subjects: readonly string[];
      readonly bodies: readonly (readonly Node[])[];
    }
  /** From elsewhere, and different in every request. */
  | { readonly kind: 'foreign' };

/** Nodes that requests begin with. */
export interface Beginning<Node> {
  readonly taken: readonly TakenNode<Node>[];
  /** What changes more often, and ends it; absent where nothing does. */
  readonly end?: BeginningEnd<Node>;
}

/** A node that the beginning goes on over, or into. */
interface TakenNode<Node> {
  readonly node: Node;
  /** What each of its bodies begins with. */
  readonly arms: readonly Beginning<Node>[];
}

interface BeginningEnd<Node> {
  /** The node that varies, maybe within an arm. */
  readonly node: Node;
  /** The variable, unless the node is from elsewhere. */
  readonly subject?: string;
  /** Where it stands in the list that was walked, or where that stands which holds it. */
  readonly index: number;
}

/**
 * What requests begin with that have the same values up to a level of steadiness: all nodes up to the first value that
 * changes more often. A condition on a steady value is gone into; one on any other value ends the beginning.
 *
 * @param standingOf - what a node is; the rule is the same for templates as they are read and as they are measured
 * @throws VOLATILITY_UNKNOWN
 */
export function steadyBeginning<Node>(
  nodes: readonly Node[],
  steadiness: Steadiness,
  standingOf: (node: Node) => Standing<Node>,
): Beginning<Node> {
  const taken: TakenNode<Node>[] = [];
  for (const [index, node] of nodes.entries()) {
    const standing = standingOf(node);
    if (standing.kind === 'foreign') return { taken, end: { node, index } };
    const subjects = standing.kind === 'value' ? [standing.subject] : standing.kind === 'arms' ? standing.subjects : [];
    const subject = subjects.find((one) => !isSteady(one, steadiness));
    if (subject !== undefined) return { taken, end: { node, subject, index } };
    const bodies = standing.kind === 'arms' ? standing.bodies : [];
    const arms = bodies.map((body) => steadyBeginning(body, steadiness, standingOf));
    taken.push({ node, arms });
    const end = arms.find((arm) => arm.end !== undefined)?.end;
    if (end !== undefined) return { taken, end: { ...end, index } };
  }
  return { taken };
}
