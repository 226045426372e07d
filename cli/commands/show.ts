import { shellQuote } from '../../core/shell-quote.ts';
import type { CommandContext } from '../command-context.ts';
import { readPrompt } from '../read-prompt.ts';
import { reportShow } from '../report/show.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const { name, content, metadata, release } = await readPrompt(context, args.required('reference'));
  const sample = release === undefined ? await sampleOption(context.folder, name) : '';
  const answer =
    release === undefined ? { name, source: 'work tree', metadata, content } : { ...release, source: 'registry' };
  output.answer(answer, () =>
    reportShow({
      title: release === undefined ? `${name} (work tree)` : `${name}@${release.version}`,
      facts:
        release === undefined
          ? []
          : [
              ['digest', release.digest],
              ['served', `${release.environment}, ${release.reason}`],
            ],
      next: release === undefined ? `stemma render ${name}${sample}` : `stemma diff ${name}@${release.version}`,
      ...{ metadata, content, style: output.style },
    }),
  );
}

async function sampleOption(folder: string, name: string): Promise<string> {
  const { listSamples } = await import('../work-tree-prompts.ts');
  const [first] = await listSamples(folder, name);
  return first === undefined ? '' : ` --sample ${shellQuote(first.name)}`;
}
