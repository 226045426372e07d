import { canonicalJson } from '../../core/canonical-json.ts';
import { defaultPromptrc } from '../../core/config/default-promptrc.ts';
import { digestContent } from '../../core/digest.ts';
import { fail } from '../../core/fail.ts';
import { collectContent } from '../../core/release/collect-content.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import { promptFileOf } from '../../core/template/file-names.ts';
import { parseSamples } from '../../core/template/parse-samples.ts';
import type { CommitFiles } from '../commit-files.ts';
import { readPromptrc } from '../default-branch.ts';
import { layoutOf, samplesFile } from './prompt-layout.ts';

/** What a commit holds for one prompt, checked. */
export interface ReadRelease {
  readonly content: ReleaseContent;
  readonly digest: string;
  /** Canonical JSON: the digest's preimage. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a prompt with all it is made of from a commit and checks that it can be released: everything compiles, and
 * every sample renders. Folders come from the commit's own `.promptrc`.
 *
 * @throws PATH_NOT_FOUND, ENTRY_NOT_A_FILE, CONFIG_INVALID, and whatever makes a prompt or its samples invalid
 */
export async function readRelease(files: CommitFiles, name: string): Promise<ReadRelease> {
  const layout = layoutOf((await readPromptrc(files)) ?? defaultPromptrc);
  const path = `${layout.prompts}/${promptFileOf(name)}`;
  if ((await files.readText(path)) === undefined) throw fail('PATH_NOT_FOUND', { commit: files.commit, path });
  const content = await collectContent(name, layout, (file) => files.readText(file));
  await checkContent(name, content, {
    file: samplesFile(layout, name),
    text: await files.readText(samplesFile(layout, name)),
  });
  return { content, digest: digestContent(content), bytes: Buffer.from(canonicalJson(content)) };
}

/** A samples file; the text is undefined where there is none. */
export interface SamplesFile {
  readonly file: string;
  readonly text: string | undefined;
}

/** Compiles a prompt and renders every sample. @throws whatever makes the prompt or a sample invalid */
export async function checkContent(name: string, content: ReleaseContent, samples: SamplesFile): Promise<void> {
  const compiled = await compilePrompt(name, content);
  const { file, text } = samples;
  if (text === undefined) return;
  for (const [index, { input, messages }] of parseSamples(text, file).entries()) {
    try {
      compiled.render(input, messages === undefined ? {} : { messages });
    } catch (error) {
      if (!isStemmaError(error, 'INPUT_INVALID')) throw error;
      const problems = error.data.problems.map(({ path, message }) => ({ path: `/${index}/input${path}`, message }));
      throw fail('SAMPLES_INVALID', { file, problems }, error);
    }
  }
}

/** Who made a release, each once: whoever tagged it, and the author of the commit. They cannot approve it. */
export function authorsOf(taggers: readonly string[], { author }: CommitFiles): readonly string[] {
  return [...new Set([...taggers, author])];
}
