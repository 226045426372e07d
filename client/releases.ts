import type { ContentDocument } from '../core/bundle-document.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import { contentDigest } from './content-digest.ts';
import { fail } from './fail.ts';
import type { RenderSource } from './render.ts';
import type { ServedPrompt } from './served-prompt.ts';

/** Contents that are kept although no line lists them, so that a rollback need not wait for one. */
const mostSpare = 500;

/** A content, and once it was served, its verified and frozen form. */
interface Kept {
  readonly document: ContentDocument;
  isSound: boolean;
  /** By name of the prompt. */
  readonly renders: Map<string, ServedPrompt['render']>;
}

/** A verified content with its template, shared by all answers with its digest. */
export interface Release extends ContentDocument {
  readonly render: ServedPrompt['render'];
}

/** The contents in memory, by digest. */
export class Releases {
  readonly #byDigest = new Map<string, Kept>();

  has(digest: string): boolean {
    return this.#byDigest.has(digest);
  }

  /** The content as it can be saved. */
  document(digest: string): ContentDocument | undefined {
    return this.#byDigest.get(digest)?.document;
  }

  /** Keeps a content that {@link take} will verify. */
  add(digest: string, document: ContentDocument): void {
    this.#byDigest.set(digest, { document, isSound: false, renders: new Map() });
  }

  /**
   * The release with a digest, of which a content is kept. One that does not fit is forgotten.
   *
   * @throws DIGEST_MISMATCH
   */
  take(name: string, digest: string): Release {
    const kept = this.#byDigest.get(digest);
    const actual = kept === undefined ? 'none' : kept.isSound ? digest : actualDigest(kept.document);
    if (kept === undefined || actual !== digest) {
      this.#byDigest.delete(digest);
      throw fail('DIGEST_MISMATCH', { expected: digest, actual });
    }
    const { document, renders } = kept;
    if (!kept.isSound) freeze(document);
    kept.isSound = true;
    const render = renders.get(name) ?? lazyRender({ name, ...document });
    renders.set(name, render);
    return { ...document, render };
  }

  /** Forgets the oldest contents that are not `used`. */
  prune(used: ReadonlySet<string>): void {
    let spare = this.#byDigest.size - used.size - mostSpare;
    for (const digest of this.#byDigest.keys()) {
      if (spare <= 0) return;
      if (used.has(digest)) continue;
      this.#byDigest.delete(digest);
      spare -= 1;
    }
  }
}

/** What is on a disk may be anything. */
function actualDigest({ content }: ContentDocument): string {
  try {
    return contentDigest(content);
  } catch {
    return 'none';
  }
}

/** Loads the renderer and compiles on the first call. A failure is not kept, so that a later call tries again. */
export function lazyRender(source: RenderSource): ServedPrompt['render'] {
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

export function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
