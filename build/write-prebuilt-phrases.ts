/**
 * Writes the table of the lexicon's phrases into the compiled module that holds it, see `core/lint/lexicon/prebuilt-phrases.ts`.
 * The compiler empties that module again whenever it runs, so that the table is as old as the phrases or not there.
 *
 *     tsc && node dist/build/write-prebuilt-phrases.js
 */
import { writeFileSync } from 'node:fs';
import { surfaceTable } from '../core/lint/directives/surface-index.ts';
import { surfaces } from '../core/lint/lexicon/surfaces.ts';

const compiled = new URL('../core/lint/lexicon/prebuilt-phrases.js', import.meta.url);
writeFileSync(compiled, `export const prebuiltPhrases = ${JSON.stringify(surfaceTable(surfaces))};\n`);
