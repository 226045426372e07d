/**
 * The static analysis of all prompts of a work tree in a process of its own: from its start to the bounds of the last
 * one, files read and templates parsed. The engine optimises only what runs often, as in the command. Prints milliseconds
 * and how many prompts there were.
 */
import { optimiseLate } from '../cli/optimise-late.ts';
import { analyzeStatically } from '../core/budget/analyze-statically.ts';
import { compileToMeasure } from '../core/template/compile-to-measure.ts';
import { openAiTokenizer } from '../core/tokens/open-ai-tokenizer.ts';
import { openWorkTree } from '../store/work-tree.ts';

optimiseLate();
const [, , folder = '.'] = process.argv;
const workTree = await openWorkTree(folder);
const { names } = await workTree.list();
const reader = workTree.readAtOnce();
const tokenizer = await openAiTokenizer('o200k_base');
let tokens = 0;
for (const name of names) {
  const content = await reader.readContent(name);
  const { metadata } = await compileToMeasure(name, content);
  tokens += analyzeStatically({ name, content, metadata }, tokenizer).bounds.minimum;
}
if (!(tokens > 0)) throw new Error(`nothing was measured in ${names.length} prompts`);
process.stdout.write(JSON.stringify({ ms: performance.now(), prompts: names.length }));
