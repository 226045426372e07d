import { domainsOf } from '../lint/branch/domains.ts';
import type { PromptMetadata } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { Assignment } from './assignments.ts';
import { assignmentsOf } from './assignments.ts';
import { measureNodes } from './measure-nodes.ts';
import type { MeasuredNode } from './measured-node.ts';
import { messageRoles } from './message-roles.ts';
import { readNodes } from './read-nodes.ts';
import type { TemplateNode } from './template-nodes.ts';
import { isForeign } from './template-nodes.ts';
import type { TokenBounds } from './token-bounds.ts';
import { boundTokens } from './token-bounds.ts';

/** A prompt to measure: what a release holds, and what its front matter says. */
export interface MeasuredPrompt {
  readonly name: string;
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
}

/** What a template costs by itself, without any sample. */
export interface StaticAnalysis {
  readonly bounds: TokenBounds;
  readonly nodes: readonly MeasuredNode[];
  /** How the decisions that several places depend on can be taken. */
  readonly assignments: readonly Assignment[];
  /** Those before what comes from elsewhere: the conversation so far, media, sections, and roles that a variable names. */
  readonly own: readonly MeasuredNode[];
  /** Roles of its messages, where there are the most of them. */
  readonly roles: readonly string[];
}

/**
 * Measures a template with its input schema: which tokens are in every rendering, and between which bounds all
 * renderings lie. The prompt has to be one that compiles.
 *
 * @throws BUDGET_TOO_LARGE
 */
export function analyzeStatically({ name, content, metadata }: MeasuredPrompt, tokenizer: Tokenizer): StaticAnalysis {
  const { schema, default: defaults = {} } = metadata.input;
  const read = readNodes(name, content);
  const measures = { tokenizer, inputSchema: schema, defaults };
  const nodes = measureNodes(read, measures);
  const foreign = read.findIndex(hasForeign);
  const own = foreign === -1 ? nodes : measureNodes(read.slice(0, foreign), measures);
  const assignments = assignmentsOf(nodes, domainsOf(schema));
  return { nodes, own, assignments, bounds: boundTokens(nodes, assignments), roles: messageRoles(read) };
}

/** Whether a node brings in what the template does not hold itself. */
function hasForeign(node: TemplateNode): boolean {
  switch (node.kind) {
    case 'boundary':
      return isForeign(node);
    case 'choice':
      return node.arms.some(({ nodes }) => nodes.some(hasForeign));
    case 'loop':
      return [...node.body, ...node.otherwise].some(hasForeign);
    default:
      return false;
  }
}
