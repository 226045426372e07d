import type { Json, VerbDocument } from '../core/protocol.ts';
import type { Access, AppliedOrder } from './access/access.ts';
import { withAccess } from './access/open-access.ts';
import type { Order } from './access/order.ts';
import type { Arguments } from './arguments.ts';
import type { CommandContext } from './command-context.ts';
import { chosenEnvironment, parseRelease } from './references.ts';
import { withShortTimes } from './report/time.ts';
import { reportVerb } from './report/verb.ts';

/** Carries out one verb, and says what it changed, for whom, and how to undo it. */
export async function runVerb(context: CommandContext, order: Order): Promise<void> {
  const applied = await withAccess(context, (access, settings) =>
    applyOrder(context, access, isEverywhere(order) ? order : { ...order, environment: chosenEnvironment(settings) }),
  );
  tellApplied(context, { ...applied, order });
}

/** Carries it out, or only tells what it would do with `--dry-run`. */
export function applyOrder(context: CommandContext, access: Access, order: Order): Promise<AppliedOrder> {
  const { args, interruption, output, spec } = context;
  const options = { dryRun: args.has('dry-run'), push: args.has('push') };
  return output.progress(
    `stemma ${spec.name}`,
    interruption.shield(() => access.apply(order, options)),
  );
}

export interface ToldOrder extends AppliedOrder {
  readonly order: Order;
  /** Stands above what was changed, where people read it. */
  readonly preface?: string;
}

export function tellApplied({ args, output }: CommandContext, told: ToldOrder): void {
  const { document, order, preface = '', pushError } = told;
  for (const warning of document.warnings) output.warn(withShortTimes(output.errorStyle.command(warning)));
  output.answer(document, () => `${preface}${reportVerb(document, nextCommand(order, document, args), output.style)}`);
  if (pushError !== undefined) throw pushError;
}

/** Marks hold in every environment. */
const isEverywhere = (order: Order): order is Extract<Order, { readonly undo: boolean }> => 'undo' in order;

/** What shows the effect. */
function nextCommand(order: Order, { rollout }: VerbDocument, args: Arguments): string {
  if (isEverywhere(order)) return `stemma list ${order.name}`;
  const environment = args.text('env');
  const env = environment === undefined ? '' : ` --env ${environment}`;
  // An approval of no rollout is one for promotion.
  if (order.verb === 'approve' && rollout === undefined) return `stemma promote ${order.name}@${order.version}${env}`;
  return `${servingVerbs.has(order.verb) ? 'stemma explain' : 'stemma rollout status'} ${order.name}${env}`;
}

const servingVerbs: ReadonlySet<string> = new Set(['promote', 'withdraw', 'restore', 'rollback', 'abort']);

/** Why it is done: words for people, and what the decision rests on. */
export function whyOf(args: Arguments): { reason: string | undefined; evidence: Json | undefined } {
  const evidence = args.text('evidence');
  return { reason: args.text('reason'), evidence: evidence === undefined ? undefined : readEvidence(evidence) };
}

/** JSON where it is JSON, otherwise text. */
function readEvidence(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // A link, or a sentence.
    return text;
  }
}

/** The order of a verb that acts on one release in one environment. */
export function environmentOrder({ args, spec }: CommandContext, verb: 'withdraw' | 'restore'): Order {
  return { verb, ...parseRelease(spec.name, args.required('release')), ...whyOf(args) };
}

/** The order of a verb that marks one release everywhere. */
export function markOrder({ args, spec }: CommandContext, verb: 'yank' | 'deprecate' | 'kill'): Order {
  const release = parseRelease(spec.name, args.required('release'));
  return { verb, ...release, undo: args.has('undo'), ...whyOf(args) };
}
