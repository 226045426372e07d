import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/**
 * What a text is compared with, byte by byte: a file of `test/fixtures`. After a wanted change, write it anew from the
 * text that the failed test shows, and read what git says of it.
 */
export const golden = (path: string): string => readFileSync(join(projectRoot, 'test/fixtures', path), 'utf8');
