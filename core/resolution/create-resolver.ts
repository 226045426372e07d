import type { BoundedCache } from '../bounded-cache.ts';
import { createBoundedCache } from '../bounded-cache.ts';
import { parsePromptName } from '../prompt-ref.ts';
import type { PromptIndexDocument } from '../protocol.ts';
import type { Answer } from './answer-units.ts';
import { answerUnits } from './answer-units.ts';
import { createInquirer } from './create-inquirer.ts';
import { explainResolution } from './explain-resolution.ts';
import { indexDocument } from './index-document.ts';
import type { ReferenceCandidates } from './list-candidates.ts';
import { listCandidates } from './list-candidates.ts';
import type { RegistryIndex } from './registry-index.ts';
import type { Explanation, Resolution } from './resolution.ts';
import type { HashText } from './walk.ts';

export interface ResolveQuery {
  /** `name[@selector]`. */
  readonly reference: string;
  /** Left out for the default environment. */
  readonly environment?: string | undefined;
  /** What a rollout hashes: id of a conversation, user or tenant. Empty counts as none. */
  readonly unit?: string | undefined;
}

/** Answers questions about one state of the registry. */
export interface Resolver {
  /**
   * The release that a reference gets, by the one rule of resolution. Equal answers are the same object.
   *
   * @throws REFERENCE_INVALID, NAME_INVALID, VERSION_INVALID, RANGE_INVALID, ENVIRONMENT_UNKNOWN,
   * ENVIRONMENT_REQUIRED, PROMPT_NOT_FOUND, RELEASE_NOT_FOUND, RELEASE_KILLED, PROMPT_RETIRED, NO_ELIGIBLE_VERSION
   * @example
   * createResolver(index).resolve({ reference: 'support/reply@^1' }).version; //=> '1.4.2'
   */
  resolve(query: ResolveQuery): Resolution;
  /** What a reference gets for each unit: prepared once, for whoever asks for many. @throws as `resolve`, also when called */
  resolveUnits(query: Omit<ResolveQuery, 'unit'>): Answer;
  /** All that is needed to resolve a reference for any unit elsewhere. @throws as `resolve`, except NO_ELIGIBLE_VERSION */
  candidates(query: Omit<ResolveQuery, 'unit'>): ReferenceCandidates;
  /** Why a reference gets what it gets, version by version. @throws where there is no such prompt or environment */
  explain(query: ResolveQuery): Explanation;
  /** @throws NAME_INVALID, PROMPT_NOT_FOUND */
  indexDocument(name: string): PromptIndexDocument;
  /** @throws ENVIRONMENT_REQUIRED where the policy marks none */
  defaultEnvironment(): string;
}

export interface ResolverOptions {
  /** SHA-256 in hex, where the platform has a faster one. @defaultValue one in plain JavaScript */
  readonly sha256?: HashText;
}

/** Most references remembered per registry state, over all environments; each takes about 1 kB. */
const rememberedReferences = 65_536;

interface Entry {
  readonly list: ReferenceCandidates;
  readonly answer: Answer;
}

/**
 * Builds the resolver of one state. Nothing is computed before it is asked for: the first question about a prompt
 * sorts its versions, the first about a reference walks them, and from then on an answer is two map look-ups and,
 * with an open rollout, one hash.
 */
export function createResolver(index: RegistryIndex, { sha256 }: ResolverOptions = {}): Resolver {
  const { openInquiry, tableOf, environments, defaultEnvironment, usual } = createInquirer(index);
  const capacity = Math.ceil(rememberedReferences / 2 / Math.max(1, environments.length));
  const caches = new Map(environments.map((name) => [name, createBoundedCache<Entry>(capacity)]));

  function entryOf(reference: string, environment: string | undefined): Entry {
    const cache = caches.get(environment ?? usual ?? '');
    return cache?.get(reference) ?? prepare(reference, environment, cache);
  }

  function prepare(text: string, environment: string | undefined, cache: BoundedCache<Entry> | undefined): Entry {
    // A copy of its own: a text cut from a longer one, such as a URL, would keep all of that alive in the cache.
    const reference: string = JSON.parse(JSON.stringify(text));
    const inquiry = openInquiry(reference, environment);
    const list = listCandidates(inquiry);
    const entry = { list, answer: answerUnits(inquiry, list, sha256) };
    cache?.set(reference, entry);
    return entry;
  }

  function explain({ reference, environment, unit }: ResolveQuery): Explanation {
    const inquiry = openInquiry(reference, environment);
    const { epoch, revision, commit } = index;
    return {
      reference: inquiry.ref.text,
      environment: inquiry.view.environment,
      ...explainResolution(inquiry, unit),
      epoch,
      revision,
      commit: commit ?? '',
    };
  }

  return {
    resolve: ({ reference, environment, unit }) => entryOf(reference, environment).answer(unit),
    resolveUnits: ({ reference, environment }) => entryOf(reference, environment).answer,
    candidates: ({ reference, environment }) => entryOf(reference, environment).list,
    explain,
    indexDocument: (name) => indexDocument(index, tableOf(parsePromptName(name))),
    defaultEnvironment,
  };
}
