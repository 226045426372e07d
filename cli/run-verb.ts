import type { Order } from './access/access.ts';
import { withAccess } from './access/open-access.ts';
import type { Arguments } from './arguments.ts';
import type { CommandContext } from './command-context.ts';
import { chosenEnvironment, parseRelease } from './references.ts';
import { reportVerb } from './report/verb.ts';

/** Carries out one verb, and says what it changed, for whom, and how to undo it. */
export async function runVerb(context: CommandContext, order: Order): Promise<void> {
  const { args, interruption, output } = context;
  const options = { dryRun: args.has('dry-run'), push: args.has('push') };
  const { document, pushError } = await withAccess(context, (access, settings) => {
    const environment = chosenEnvironment(settings);
    const placed = 'environment' in order ? { ...order, environment } : order;
    return output.progress(
      `stemma ${order.verb}`,
      interruption.shield(() => access.apply(placed, options)),
    );
  });
  for (const warning of document.warnings) output.warn(warning);
  output.answer(document, () => reportVerb(document, nextCommand(order, args), output.style));
  if (pushError !== undefined) throw pushError;
}

/** What shows the effect. */
function nextCommand(order: Order, args: Arguments): string {
  if (!('environment' in order)) return `stemma list ${order.name}`;
  const environment = args.text('env');
  const env = environment === undefined ? '' : ` --env ${environment}`;
  return `stemma explain ${order.name}${env}`;
}

/** The order of a verb that acts on one release in one environment. */
export function environmentOrder({ args, spec }: CommandContext, verb: 'promote' | 'withdraw' | 'restore'): Order {
  return {
    verb,
    ...parseRelease(spec.name, args.required('release')),
    environment: undefined,
    reason: args.text('reason'),
  };
}

/** The order of a verb that marks one release everywhere. */
export function markOrder({ args, spec }: CommandContext, verb: 'yank' | 'deprecate' | 'kill'): Order {
  const release = parseRelease(spec.name, args.required('release'));
  return { verb, ...release, undo: args.has('undo'), reason: args.text('reason') };
}
