import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DocStep } from './doc-steps.ts';
import { readDocSteps } from './doc-steps.ts';
import { projectRoot } from './project-files.ts';

export interface Document {
  /** Relative to the project. */
  readonly file: string;
  readonly steps: readonly DocStep[];
  /** True where a step types a program beyond Node and ours, so that it is no part of the default suite. */
  readonly needsPrograms: boolean;
}

/** README and every page of `docs/` that has something to do. */
export function readDocuments(): readonly Document[] {
  const pages = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('decisions'))
    .map((file) => join('docs', file));
  return ['README.md', 'client/README.md', ...pages]
    .map((file) => {
      const steps = readDocSteps(readFileSync(join(projectRoot, file), 'utf8'));
      return { file: relative('.', file), steps, needsPrograms: steps.some(typesPrograms) };
    })
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => a.file.localeCompare(b.file));
}

function typesPrograms(step: DocStep): boolean {
  return step.kind === 'run' && step.language === 'sh' && /(^|[\s;&|(])(git|curl|head)\s/m.test(step.text);
}
