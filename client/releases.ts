import type { PromptMetadata, ResolvedDocument } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import type { Usable } from './bounded-map.ts';
import { BoundedMap } from './bounded-map.ts';
import { contentDigest } from './content-digest.ts';
import { fail } from './fail.ts';
import type { RenderSource } from './render.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** Contents kept for sharing; an answer that is held keeps its own alive beyond that. */
const mostShared = 1_000;

/** A verified content with its compiled template, shared by all answers with its digest. */
export interface Release extends Usable {
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
  /** What `metadata` was made from, to tell when a newer registry derives it differently. */
  readonly metadataText: string;
  readonly render: ServedPrompt['render'];
}

/** The releases in memory, by digest. */
export class Releases {
  readonly #byDigest = new BoundedMap<Release>(mostShared);

  /**
   * The release that `document` carries: the one in memory where the digest is known, otherwise a new one.
   *
   * @throws DIGEST_MISMATCH
   */
  take({ name, digest, content, metadata }: ResolvedDocument): Release {
    const metadataText = JSON.stringify(metadata);
    const key = `${digest} ${name}`;
    const known = this.#byDigest.get(key);
    if (known?.metadataText === metadataText) return known;
    const actual = contentDigest(content);
    if (actual !== digest) throw fail('DIGEST_MISMATCH', { expected: digest, actual });
    const release = { used: true, content, metadata, metadataText, render: lazyRender({ name, content, metadata }) };
    freeze(content);
    freeze(metadata);
    this.#byDigest.set(key, release);
    return release;
  }
}

/** Loads the renderer and compiles on the first call. A failure is not kept, so that a later call tries again. */
function lazyRender(source: RenderSource): ServedPrompt['render'] {
  let loading: Promise<CompiledPrompt> | undefined;
  const load = async (): Promise<CompiledPrompt> => {
    try {
      const { compile } = await import('./render.ts');
      return compile(source);
    } catch (error) {
      loading = undefined;
      throw missingRenderer(error);
    }
  };
  return async (variables, options) => {
    loading ??= load();
    return (await loading).render(variables, options);
  };
}

const peers = ['handlebars', 'ajv-formats', 'ajv'];

/** Names the peer that `import()` did not find; anything else stays what it is. */
function missingRenderer(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !/MODULE_NOT_FOUND$/.test(String(error.code))) return error;
  const module = peers.find((peer) => error.message.includes(`'${peer}'`));
  return module === undefined ? error : fail('RENDERER_MISSING', { module }, error);
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
