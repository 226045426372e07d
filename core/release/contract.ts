import { readNodes } from '../budget/read-nodes.ts';
import type { PromptMetadata } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import { isStemmaError } from '../stemma-error.ts';
import { compileToMeasure } from '../template/compile-to-measure.ts';
import type { ReleaseChange } from './change.ts';
import { byWeight } from './change.ts';
import type { MessageShape } from './message-shape.ts';
import { messageShape } from './message-shape.ts';
import { contractChanges } from './propose-bump.ts';
import { shapeChanges } from './shape-changes.ts';

/** What a release promises to the applications that call it, whatever its words are. */
export interface Contract {
  readonly metadata: PromptMetadata;
  /** Undefined for a template that repeats its partials without end, which nobody renders. */
  readonly messages: MessageShape | undefined;
}

/** @throws what makes the prompt invalid */
export async function readContract(name: string, content: ReleaseContent): Promise<Contract> {
  const { metadata } = await compileToMeasure(name, content);
  return { metadata, messages: readMessages(name, content) };
}

function readMessages(name: string, content: ReleaseContent): MessageShape | undefined {
  try {
    return messageShape(readNodes(name, content));
  } catch (error) {
    if (isStemmaError(error, 'BUDGET_TOO_LARGE')) return undefined;
    throw error;
  }
}

/** Every change of what applications give, take, run and call, the weightiest first. */
export function compareContracts(before: Contract, after: Contract): readonly ReleaseChange[] {
  return byWeight([
    ...contractChanges(before.metadata, after.metadata),
    ...shapeChanges(before.messages, after.messages),
  ]);
}

/** What breaks applications that work with `before` when they get `after`; one sentence each, none where nothing does. */
export function contractBreaks(before: Contract, after: Contract): readonly string[] {
  return compareContracts(before, after).flatMap(({ bump, reason }) => (bump === 'major' ? [reason] : []));
}
