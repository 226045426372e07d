/**
 * Scores the conflict rules on labelled prompts.
 *
 *     npm run lint:score -- <conflicts.jsonl> <clean.jsonl> [--half dev|held] [--minimum warn|info] [--list]
 *
 * Prints recall, flagged clean prompts and precision for each half. `--list` also prints what was missed and what was
 * found wrongly, but only for `--half dev`: nobody reads the other one. A file whose name begins with `dev` is for
 * development as a whole.
 */
import { parseArgs } from 'node:util';
import { conflictFinder } from './conflict-finder.ts';
import type { Half } from './labelled-prompt.ts';
import { halves, readLabelledPrompts } from './labelled-prompt.ts';
import { reportFigures, reportList } from './report-score.ts';
import { scoreFindings } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    minimum: { type: 'string', default: 'warn' },
    list: { type: 'boolean', default: false },
  },
});

const isHalf = (text: string | undefined): text is Half => halves.some((half) => half === text);

function problem(): string | undefined {
  if (positionals.length === 0) return 'name at least one labelled file';
  if (values.half !== undefined && !isHalf(values.half)) return '--half is dev or held';
  if (values.minimum !== 'warn' && values.minimum !== 'info') return '--minimum is warn or info';
  return values.list && values.half !== 'dev' ? '--list needs --half dev: nobody reads the other half' : undefined;
}

async function main(): Promise<number> {
  const wrong = problem();
  if (wrong !== undefined) {
    console.error(wrong);
    return 2;
  }
  const prompts = positionals.flatMap(readLabelledPrompts);
  const find = await conflictFinder(prompts, values.minimum === 'info' ? 'info' : 'warn');
  let code = 0;
  for (const half of isHalf(values.half) ? [values.half] : halves) {
    const score = scoreFindings(
      prompts.filter((prompt) => prompt.half === half),
      find,
    );
    console.log(reportFigures(`half "${half}"`, score));
    if (values.list) console.log(`\n${reportList(score)}`);
    if (score.malformed.length > 0) code = 1;
    console.log();
  }
  return code;
}

process.exitCode = await main();
