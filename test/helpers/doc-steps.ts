/**
 * What a document asks its reader to do, in order. Fenced `sh` blocks are run, `ts` blocks are compiled and run.
 * Directives are HTML comments on the line before a block:
 *
 * - `<!-- file: app.mjs -->`: the block is the content of that file, whatever its language
 * - `<!-- background -->`: the block keeps running while the next ones run, up to the end of the page
 * - `<!-- not run: reason -->`: the block is shown only
 * - `<!-- prints: text -->`, standing alone: the last background block prints that text from here on
 *
 * A `text` block right after a `sh` block is its output; `…` stands for anything in a line, and a line `…` for any lines.
 */
export type DocStep =
  | {
      readonly kind: 'run';
      readonly language: 'sh' | 'ts';
      readonly line: number;
      readonly text: string;
      output?: string;
    }
  | { readonly kind: 'background'; readonly line: number; readonly text: string }
  | { readonly kind: 'write'; readonly line: number; readonly file: string; readonly text: string }
  | { readonly kind: 'prints'; readonly line: number; readonly text: string }
  | { readonly kind: 'shown'; readonly line: number; readonly reason: string };

interface Directive {
  readonly name: string;
  readonly value: string;
}

interface Block {
  readonly language: string;
  readonly line: number;
  readonly text: string;
}

const comment = /^[ \t]*<!-- (?<name>[a-z ]+?)(?:: (?<value>.*))? -->[ \t]*$/;
const fence = /^(?<indent>[ \t]*)```(?<language>\S*)[^\n]*\n(?<text>[\s\S]*?)^[ \t]*```[ \t]*$/;
const token = new RegExp(`${comment.source}|${fence.source}`, 'gm');

/** Reads the steps of a Markdown document. */
export function readDocSteps(markdown: string): DocStep[] {
  const steps: DocStep[] = [];
  let directive: Directive | undefined;
  let end = 0;
  for (const match of markdown.matchAll(token)) {
    const { name, value = '', language, indent = '', text = '' } = match.groups ?? {};
    const line = markdown.slice(0, match.index).split('\n').length;
    const adjacent = markdown.slice(end, match.index).trim() === '';
    end = match.index + match[0].length;
    if (language === undefined) {
      directive = { name: name ?? '', value };
      if (name === 'prints') steps.push({ kind: 'prints', line, text: value });
      continue;
    }
    const block = { language, line, text: withoutIndent(text, indent) };
    addBlock(steps, block, { directive: adjacent ? directive : undefined, adjacent });
    directive = undefined;
  }
  return steps;
}

function withoutIndent(text: string, indent: string): string {
  return text.replace(new RegExp(`^${indent}`, 'gm'), '').replace(/\n$/, '');
}

interface Surroundings {
  readonly directive: Directive | undefined;
  /** True where nothing stands between this block and what came before it. */
  readonly adjacent: boolean;
}

function addBlock(steps: DocStep[], block: Block, { directive, adjacent }: Surroundings): void {
  const last = steps.at(-1);
  if (block.language === 'text' && adjacent && last?.kind === 'run' && last.language === 'sh') last.output = block.text;
  const step = stepOf(block, directive);
  if (step !== undefined) steps.push(step);
}

function stepOf({ language, line, text }: Block, directive: Directive | undefined): DocStep | undefined {
  if (directive?.name === 'file') return { kind: 'write', line, file: directive.value, text: `${text}\n` };
  if (language !== 'sh' && language !== 'ts') return undefined;
  if (directive?.name === 'not run') return { kind: 'shown', line, reason: directive.value };
  if (directive?.name === 'background') return { kind: 'background', line, text };
  return { kind: 'run', language, line, text };
}
