import { join } from 'node:path';
import type { HistoryRelease, HistoryStep } from '../../cli/sample/read-history.ts';
import { readHistory } from '../../cli/sample/read-history.ts';
import { collectContent } from '../../core/release/collect-content.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Sample } from '../../core/template/parse-samples.ts';
import { parseSamples } from '../../core/template/parse-samples.ts';
import { projectRoot } from './project-files.ts';

export const layout = { prompts: 'prompts', schemas: 'schemas', tools: 'tools' };

/** All files of the sample repository at one step, by path. */
export type SampleFiles = ReadonlyMap<string, string>;

/** A step of the sample history, with the whole repository as the step leaves it. */
export interface ReplayedStep extends HistoryStep {
  readonly before: SampleFiles;
  readonly after: SampleFiles;
}

/** The sample history, step by step. */
export async function replayHistory(): Promise<readonly ReplayedStep[]> {
  const replayed: ReplayedStep[] = [];
  let before: SampleFiles = new Map();
  for (const step of await readHistory(join(projectRoot, 'history'))) {
    const after = new Map([...before, ...step.files]);
    for (const path of step.removes) after.delete(path);
    replayed.push({ ...step, before, after });
    before = after;
  }
  return replayed;
}

/** Names of the prompts in a set of files. */
export function promptNames(files: SampleFiles): readonly string[] {
  return [...files.keys()]
    .filter((path) => /^prompts\/(?:[^/]+\/)*[^_/][^/]*\.prompt$/u.test(path))
    .map((path) => path.slice('prompts/'.length, -'.prompt'.length));
}

/** The closure of a prompt in a set of files. */
export function contentOf(name: string, files: SampleFiles): Promise<ReleaseContent> {
  return collectContent(name, layout, (path) => Promise.resolve(files.get(path)));
}

/** The samples of a prompt in a set of files. */
export function samplesOf(name: string, files: SampleFiles): readonly Sample[] {
  const file = `prompts/${name}.samples.yaml`;
  return parseSamples(files.get(file) ?? '', file);
}

/** Every release of one prompt in order, with the files it was made from. */
export function releasesOf(
  name: string,
  steps: readonly ReplayedStep[],
): readonly (HistoryRelease & { readonly files: SampleFiles })[] {
  return steps.flatMap((step) =>
    step.releases.filter((release) => release.name === name).map((release) => ({ ...release, files: step.after })),
  );
}
