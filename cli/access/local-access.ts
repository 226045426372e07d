import type { PromptListDocument, ResolvedDocument, VerbDocument } from '../../core/protocol.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Resolver } from '../../core/resolution/create-resolver.ts';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { summarizePrompt } from '../../core/resolution/summarize-prompt.ts';
import type { PromptIntent } from '../../core/state/intent.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import { readActor } from '../actor.ts';
import type { BackendChoice } from '../settings.ts';
import type { Access, AppliedOrder, ApplyOptions, Order, ResolveQuery } from './access.ts';
import { readReleaseLog, readStateLog } from './local-history.ts';

export interface LocalAccessOptions {
  readonly folder: string;
  readonly backend: BackendChoice;
  readonly clock: () => Date;
  readonly randomId: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Acts on the repository that `folder` is in. */
export async function openLocalAccess(options: LocalAccessOptions): Promise<Access> {
  const { folder, backend, clock } = options;
  const registry = await openRegistry({ folder, backend, clock });
  const resolver = (): Resolver => createResolver(registry.current());
  return {
    alarms: registry.alarms().map(({ message }) => message),
    list: async () => listPrompts(registry.current(), resolver()),
    index: async (name) => resolver().indexDocument(name),
    resolve: (query) => resolveHere(registry, resolver(), query),
    explain: async (query) => resolver().explain(query),
    releases: (name, max) => readReleaseLog(registry, name, max),
    history: (max) => readStateLog(registry, max),
    apply: (order, apply) => applyHere(registry, order, { ...options, ...apply }),
    close: () => registry.close(),
  };
}

function listPrompts({ prompts, epoch, revision }: RegistryIndex, resolver: Resolver): PromptListDocument {
  const entries = [...prompts.keys()].sort().map((name) => summarizePrompt(resolver.indexDocument(name)));
  return { prompts: entries, total: entries.length, epoch, revision };
}

async function resolveHere(registry: Registry, resolver: Resolver, query: ResolveQuery): Promise<ResolvedDocument> {
  const resolution = resolver.resolve(query);
  const bytes = await registry.readContent(resolution.digest);
  const content = JSON.parse(new TextDecoder().decode(bytes)) as ReleaseContent;
  const { resolveMetadata } = await import('../../core/template/resolve-metadata.ts');
  const { acrossMajors, candidates } = resolver.candidates(query);
  const { epoch, revision } = registry.current();
  return {
    ...resolution,
    selector: query.reference.slice(query.reference.indexOf('@') + 1),
    environment: query.environment ?? resolver.defaultEnvironment(),
    perUnit: candidates.some(({ rollout }) => rollout !== undefined),
    ...{ acrossMajors, epoch, revision },
    metadata: await resolveMetadata(resolution.name, content),
    content,
  };
}

async function applyHere(
  registry: Registry,
  order: Order,
  options: LocalAccessOptions & ApplyOptions,
): Promise<AppliedOrder> {
  await admitFirst(registry, order);
  const intent = await intentOf(registry, order, options);
  if (options.dryRun) {
    const { epoch, revision } = registry.current();
    return { document: documentOf(await registry.plan(intent), { dryRun: true, epoch, revision }) };
  }
  const applied = await registry.apply(intent);
  const { epoch, revision } = applied;
  const document = documentOf(applied, { dryRun: false, epoch, revision });
  const pushError = options.push ? await push(registry) : undefined;
  return pushError === undefined ? { document } : { document, pushError };
}

/** A tag made with plain git becomes a release now, so that a verb can name it at once. */
async function admitFirst(registry: Registry, order: Order): Promise<void> {
  if (!('version' in order)) return;
  const versions = registry.current().prompts.get(order.name)?.release?.versions ?? {};
  if (!Object.hasOwn(versions, order.version)) await registry.admit();
}

async function intentOf(
  registry: Registry,
  order: Order,
  { clock, randomId, env, folder }: LocalAccessOptions,
): Promise<PromptIntent> {
  const { reason, ...rest } = order;
  const resolver = createResolver(registry.current());
  const environment = 'environment' in order ? (order.environment ?? resolver.defaultEnvironment()) : undefined;
  const fields = Object.fromEntries(
    Object.entries({ ...rest, environment }).filter(([, value]) => value !== undefined && value !== false),
  );
  const actor = await readActor(folder, env);
  const base = { id: randomId(), actor, at: clock().toISOString(), ...(reason === undefined ? {} : { reason }) };
  return { ...base, ...fields } as PromptIntent;
}

function documentOf(
  { changed, subject, effects, warnings, undo }: StateChange,
  state: Pick<VerbDocument, 'dryRun' | 'epoch' | 'revision'>,
): VerbDocument {
  return { changed, subject, effects, warnings, ...(undo === undefined ? {} : { undo }), ...state };
}

/** The change stands here whatever the remote says, so its error is told beside the answer. */
async function push(registry: Registry): Promise<StemmaError | undefined> {
  try {
    await registry.sync({ push: true });
    return undefined;
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
}
