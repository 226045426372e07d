import type { Registry } from '../store/registry.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Publishes what was changed here on the remote, and tells so beside the answer.
 * @throws REMOTE_NOT_SET, REMOTE_UNREACHABLE, REMOTE_REJECTED; the change here stands
 */
export async function publish(registry: Registry, { interruption, output }: CommandContext): Promise<void> {
  const work = interruption.shield(() => registry.sync({ push: true }));
  const { remote, revision } = await output.progress('Publishing', work);
  output.note(`Published on ${remote}: state revision ${revision}`);
}
