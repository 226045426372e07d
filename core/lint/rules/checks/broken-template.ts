import type { SourcePlace } from '../../../error-catalog/problem.ts';
import { isStemmaError } from '../../../stemma-error.ts';
import { MAX_LENGTH } from '../../../template/block-tags.ts';
import { parsePromptFile } from '../../../template/parse-prompt-file.ts';
import type { TemplateText } from '../../../template/parse-template.ts';
import { parseTemplate } from '../../../template/parse-template.ts';
import { indexLines } from '../../report/located-finding.ts';
import { isPlain } from '../../template/parse-source.ts';
import type { TextRange } from '../../text/sentence.ts';
import type { Report, RuleContext } from '../rule.ts';

/** Front matter and templates, of the prompt and of its partials, that cannot be read. */
export function findBrokenTemplates({ source }: RuleContext): readonly Report[] {
  if (source.kind === 'text') return [];
  const partials = [...source.partials.values()].map(({ file, text }) => templateProblem(file, text, parsePartial));
  return [templateProblem(source.file, source.text, parsePrompt), ...partials].flat();
}

type Parse = (file: string, text: string) => void;

const parsePrompt: Parse = (file, text) => {
  const { body, bodyStart } = parsePromptFile(text, file);
  parseBody({ text: body, file, start: bodyStart });
};

const parsePartial: Parse = (file, text) => parseBody({ text, file, start: { line: 1, column: 1 } });

/** A text without tags is a template, unless it is longer than any. */
function parseBody(template: TemplateText): void {
  if (template.text.length > MAX_LENGTH || !isPlain(template.text)) parseTemplate(template);
}

function templateProblem(file: string, text: string, parse: Parse): readonly Report[] {
  try {
    parse(file, text);
    return [];
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { line = 1, column = 1 } = error.data as Partial<SourcePlace>;
    const place = placeAt(text, { file, line, column });
    return [{ message: withoutPlace(error.message), places: [place], identity: [file, withoutPlace(error.message)] }];
  }
}

/** From the place to the end of its line. */
function placeAt(text: string, { file, line, column }: SourcePlace): TextRange {
  const { start, end } = indexLines(text).rangeOf(line);
  const from = Math.min(start + column - 1, end);
  return { file, start: from, end: Math.min(end, from + 80) };
}

/** Errors begin with `file:line:column: `, which a finding has on its own. */
function withoutPlace(message: string): string {
  const bare = message.replace(/^[^\n]*?:\d+:\d+: /u, '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`;
}
