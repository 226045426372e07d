import { closestMatch } from '../../core/closest-match.ts';
import { excerpt } from '../../core/excerpt.ts';
import { fail } from '../../core/fail.ts';
import type { PromptListDocument, ResolvedDocument, VerbDocument } from '../../core/protocol.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Resolver } from '../../core/resolution/create-resolver.ts';
import { createResolver } from '../../core/resolution/create-resolver.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { summarizePrompt } from '../../core/resolution/summarize-prompt.ts';
import { listRollouts } from '../../core/rollout/list-rollouts.ts';
import type { RolloutListDocument } from '../../core/rollout-documents.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { openRegistry } from '../../store/open-registry.ts';
import type { Registry } from '../../store/registry.ts';
import type { BackendChoice } from '../settings.ts';
import type { Access, AppliedOrder, ApplyOptions, ResolveQuery, RolloutQuery } from './access.ts';
import type { LocalIntentOptions } from './local-intent.ts';
import { makeIntent } from './local-intent.ts';
import { readReleaseLog } from './local-releases.ts';
import type { Order } from './order.ts';

export interface LocalAccessOptions extends LocalIntentOptions {
  readonly backend: BackendChoice;
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
    manifest: async (query) => {
      const { makeManifest } = await import('./local-manifest.ts');
      return makeManifest(registry, resolver(), query);
    },
    content: async (digest) => JSON.parse(new TextDecoder().decode(await registry.readContent(digest))),
    diff: async (query) => {
      const { readLocalDiff } = await import('./local-diff.ts');
      return readLocalDiff(registry, query, clock());
    },
    samples: async (name, version) => {
      const { besideRelease } = await import('../../store/releases/beside-release.ts');
      return (await besideRelease(registry, name, version)).samples;
    },
    explain: async ({ at, ...query }) =>
      (at === undefined ? resolver() : createResolver(await registry.at(at))).explain(query),
    releases: (name, max) => readReleaseLog(registry, name, max),
    audit: (query) => registry.audit(query),
    rollouts: async (query) => listHere(await registry.refresh(), clock(), query),
    requireKnown: async ({ name, environment }) => {
      if (environment !== undefined) requireEnvironmentOf(registry.current(), environment);
      if (name !== undefined) resolver().indexDocument(name);
    },
    defaultEnvironment: async () => resolver().defaultEnvironment(),
    flagd: async (query) => {
      const { toFlagd } = await import('../../core/rollout/to-flagd.ts');
      return toFlagd(registry.current(), query);
    },
    apply: (order, apply) => applyHere(registry, order, { ...options, ...apply }),
    close: () => registry.close(),
  };
}

function listPrompts({ prompts, epoch, revision }: RegistryIndex, resolver: Resolver): PromptListDocument {
  const entries = [...prompts.keys()].sort().map((name) => summarizePrompt(resolver.indexDocument(name)));
  return { prompts: entries, total: entries.length, epoch, revision };
}

/** Those that have not ended come first, as a server lists them. */
function listHere(index: RegistryIndex, now: Date, { name, environment, ended }: RolloutQuery): RolloutListDocument {
  const filter = { ...(name !== undefined && { name }), ...(environment !== undefined && { environment }) };
  const rollouts = listRollouts(index, now, filter).filter((rollout) => ended || rollout.ended === undefined);
  const { epoch, revision } = index;
  return { rollouts, epoch, revision };
}

function requireEnvironmentOf({ meta }: RegistryIndex, environment: string): void {
  const known = Object.keys(meta.policy.environments);
  if (known.includes(environment)) return;
  const nearest = closestMatch(environment, known);
  throw fail('ENVIRONMENT_UNKNOWN', { environment: excerpt(environment), known, nearest });
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
  const intent = await makeIntent(registry, order, options);
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
  if (!('version' in order) || order.version === undefined) return;
  const versions = registry.current().prompts.get(order.name)?.release?.versions ?? {};
  if (!Object.hasOwn(versions, order.version)) await registry.admit();
}

function documentOf(
  { changed, subject, effects, warnings, undo, rollout, bypassed, forced }: StateChange,
  state: Pick<VerbDocument, 'dryRun' | 'epoch' | 'revision'>,
): VerbDocument {
  return {
    ...{ changed, subject, effects, warnings },
    ...(undo === undefined ? {} : { undo }),
    ...(rollout === undefined ? {} : { rollout }),
    ...(bypassed === undefined ? {} : { bypassed }),
    ...(forced === undefined ? {} : { forced }),
    ...state,
  };
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
