import type { Promptrc } from '../../core/config/promptrc.ts';
import type { ContentLayout } from '../../core/release/collect-content.ts';

/** Folders of what prompts are made of: schemas and tools live beside the prompts folder. */
export function layoutOf({ prompts }: Pick<Promptrc, 'prompts'>): ContentLayout {
  const slash = prompts.lastIndexOf('/');
  const parent = slash === -1 ? '' : prompts.slice(0, slash + 1);
  return { prompts, schemas: `${parent}schemas`, tools: `${parent}tools` };
}

/** The file of a prompt's sample inputs. */
export const samplesFile = (layout: ContentLayout, name: string): string => `${layout.prompts}/${name}.samples.yaml`;
