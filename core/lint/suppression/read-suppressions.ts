import type { TextRange } from '../text/sentence.ts';

/** What a comment says: on which lines of its file which rules are silent. */
export interface Suppression {
  /** Where the comment stands. */
  readonly range: TextRange;
  /** The same, or its whole line where nothing else stands there: what goes when the comment goes. */
  readonly removal: TextRange;
  readonly command: SuppressionCommand;
  /** As written: ids or codes; empty: all rules. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** Where it holds, `end` exclusive. */
  readonly from: number;
  readonly to: number;
}

export type SuppressionCommand =
  | 'stemma-disable'
  | 'stemma-enable'
  | 'stemma-disable-line'
  | 'stemma-disable-next-line'
  | 'stemma-disable-file';

/** How a kind of comment begins and ends. */
interface CommentForm {
  readonly open: string;
  readonly close: string;
}

/** The long form first: the short one would end at the first braces. */
const handlebarsForms: readonly CommentForm[] = [
  { open: '{{!--', close: '--}}' },
  { open: '{{~!--', close: '--~}}' },
  { open: '{{!', close: '}}' },
];
const htmlForm: CommentForm = { open: '<!--', close: '-->' };

const COMMAND = /^\s*(?<command>stemma-(?:disable(?:-next-line|-line|-file)?|enable))(?![\w-])(?<rest>[\s\S]*)$/u;

/** A file to read comments of. */
export interface CommentedText {
  readonly file: string;
  readonly text: string;
  /** In a `text` (Markdown), comments of HTML count too. */
  readonly kind: 'prompt' | 'text';
}

/** The suppressions of a file, in their order. */
export function readSuppressions(source: CommentedText): readonly Suppression[] {
  const comments = source.text.includes('stemma-') ? findComments(source) : [];
  const written = comments.flatMap((comment) => parseComment(comment, source.text));
  return written.map((one, index) => {
    const ending = written.find((other, at) => at > index && ends(other, one));
    return { ...one, ...extentOf(one, ending?.range.start ?? source.text.length, source.text) };
  });
}

interface Comment {
  readonly range: TextRange;
  readonly inner: string;
}

type Written = Omit<Suppression, 'from' | 'to'>;

function findComments({ file, text, kind }: CommentedText): readonly Comment[] {
  const forms = kind === 'text' ? [...handlebarsForms, htmlForm] : handlebarsForms;
  const opening = kind === 'text' ? /\{\{~?!|<!--/gu : /\{\{~?!/gu;
  const comments: Comment[] = [];
  let done = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < done) continue;
    const form = forms.find(({ open }) => text.startsWith(open, index));
    const close = form === undefined ? -1 : text.indexOf(form.close, index + form.open.length);
    // Without an end here there is none further on: the template is broken, and reported as such.
    if (form === undefined || close === -1) break;
    done = close + form.close.length;
    comments.push({ range: { file, start: index, end: done }, inner: text.slice(index + form.open.length, close) });
  }
  return comments;
}

function parseComment({ range, inner }: Comment, text: string): readonly Written[] {
  const groups = COMMAND.exec(inner)?.groups;
  if (groups === undefined) return [];
  const rest = groups['rest'] ?? '';
  const dashes = /(?:^|\s)--\s/u.exec(rest);
  const names = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  const command = groups['command'] as SuppressionCommand;
  const rules = names.split(/[\s,]+/u).filter((name) => name !== '');
  return [{ range, removal: removalOf(range, text), command, rules, reason: reason === '' ? undefined : reason }];
}

function removalOf(range: TextRange, text: string): TextRange {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = lineEnd(text, range.end);
  const isAlone = text.slice(start, range.start).trim() === '' && text.slice(range.end, end).trim() === '';
  return isAlone ? { ...range, start, end: Math.min(end + 1, text.length) } : range;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf(one: Written, ending: number, text: string): Extent {
  const { start, end } = one.range;
  switch (one.command) {
    case 'stemma-disable-file':
      return { from: 0, to: text.length };
    case 'stemma-disable-line':
      return { from: text.lastIndexOf('\n', start - 1) + 1, to: lineEnd(text, end) };
    case 'stemma-disable-next-line':
      return nextLine(text, end);
    case 'stemma-disable':
      return { from: end, to: ending };
    case 'stemma-enable':
      return { from: end, to: end };
  }
}

/** An enable ends a disable of the same rules, and one without rules ends them all. */
const ends = (other: Written, one: Written): boolean =>
  other.command === 'stemma-enable' &&
  (other.rules.length === 0 || (one.rules.length > 0 && one.rules.every((rule) => other.rules.includes(rule))));

/** The next line that is not blank. */
function nextLine(text: string, end: number): Extent {
  let from = lineEnd(text, end);
  while (from < text.length && text.slice(from + 1, lineEnd(text, from + 1)).trim() === '')
    from = lineEnd(text, from + 1);
  return { from: Math.min(from + 1, text.length), to: lineEnd(text, Math.min(from + 1, text.length)) };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}
