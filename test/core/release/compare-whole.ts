import { readContext } from '../../../core/lint/read-instructions.ts';
import { readLintSource } from '../../../core/lint/read-source.ts';
import { presetSettings } from '../../../core/lint/settings/lint-settings.ts';
import type { InstructionChange } from '../../../core/release/compare-instructions.ts';
import { changesBetween } from '../../../core/release/compare-instructions.ts';
import type { Facets } from '../../../core/release/read-facets.ts';
import { facetsOf } from '../../../core/release/read-facets.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

/** The comparison of two prompts of which every sentence was read. */
export async function compareWhole(
  before: ReleaseContent,
  after: ReleaseContent,
): Promise<readonly InstructionChange[]> {
  return changesBetween(await readWhole(before), await readWhole(after));
}

async function readWhole({ prompt, partials, schemas }: ReleaseContent): Promise<Facets> {
  const files = Object.entries(partials).map(([file, text]) => [file, { file, text }] as const);
  const source = { file: 'prompt', text: prompt, kind: 'prompt', partials: new Map(files) } as const;
  const read = await readLintSource(source, async (name) => schemas[name]);
  return facetsOf(readContext(read, presetSettings('recommended')).directives);
}
