import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DocStep } from './doc-steps.ts';
import { readDocSteps } from './doc-steps.ts';
import { projectRoot } from './project-files.ts';

export interface Document {
  /** Relative to the project. */
  readonly file: string;
  readonly steps: readonly DocStep[];
  /** True where a step types `git`, so that it runs only where there is a git binary. */
  readonly needsGit: boolean;
}

/** README and every page of `docs/` that has something to do. */
export function readDocuments(): readonly Document[] {
  const pages = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.startsWith('decisions'))
    .map((file) => join('docs', file));
  return ['README.md', 'client/README.md', ...pages]
    .map((file) => {
      const steps = readDocSteps(readFileSync(join(projectRoot, file), 'utf8'));
      return { file: relative('.', file), steps, needsGit: steps.some(typesGit) };
    })
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => a.file.localeCompare(b.file));
}

function typesGit(step: DocStep): boolean {
  return step.kind === 'run' && step.language === 'sh' && /(^|[\s;&|(])git\s/m.test(step.text);
}
