/** Writes docs/rules anew: `npm run docs:rules`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '../../../core/lint/rules/registry.ts';
import { projectRoot } from '../../helpers/project-files.ts';
import { rulePage, rulePagePath, rulesIndex } from './rule-pages.ts';

rmSync(join(projectRoot, 'docs/rules'), { recursive: true, force: true });
const pages = [
  ...rules.map((rule) => [rulePagePath(rule), rulePage(rule)] as const),
  ['docs/rules/README.md', rulesIndex(rules)] as const,
];
for (const [path, text] of pages) {
  mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
  writeFileSync(join(projectRoot, path), text);
}
