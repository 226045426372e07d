import type { LineIndex } from '../report/located-finding.ts';
import { indexLines } from '../report/located-finding.ts';
import { linesOf } from '../text/blocks/lines.ts';
import { findShownLines } from '../text/blocks/shown-lines.ts';
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

type SuppressionCommand =
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

/** Most suppressions of a file; nobody writes more, and what comes after them silences nothing. */
const MAX_SUPPRESSIONS = 1000;

const MAX_BLANK_LINES = 20;

/** The suppressions of a file, in their order. */
export function readSuppressions(source: CommentedText): readonly Suppression[] {
  const comments = source.text.includes('stemma-') ? findComments(source).filter(isMeant(source)) : [];
  if (comments.length === 0) return [];
  const indexed = { text: source.text, lines: indexLines(source.text) };
  const written = comments.flatMap((comment) => parseComment(comment, indexed)).slice(0, MAX_SUPPRESSIONS);
  return written.map((one, index) => {
    const ending = written.find((other, at) => at > index && ends(other, one));
    return { ...one, ...extentOf(one, ending?.range.start ?? source.text.length, indexed) };
  });
}

/** A text and its lines: looking for line ends from each comment would take quadratic time. */
interface IndexedText {
  readonly text: string;
  readonly lines: LineIndex;
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

/** In Markdown a comment that is shown as code is about comments, and none. */
function isMeant({ text, kind }: CommentedText): (comment: Comment) => boolean {
  if (kind === 'prompt') return () => true;
  const lines = linesOf(text);
  const fences = [...findShownLines(lines).values()].filter((shown) => shown.kind === 'fence');
  const ranges = fences.map(({ first, next }) => [lines[first - 1]?.start ?? 0, lines[next - 1]?.end ?? 0] as const);
  return ({ range: { start, end } }) =>
    !(text[start - 1] === '`' && text[end] === '`') && !ranges.some(([from, to]) => from <= start && end <= to);
}

function parseComment({ range, inner }: Comment, text: IndexedText): readonly Written[] {
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

function removalOf(range: TextRange, { text, lines }: IndexedText): TextRange {
  const { start } = lines.rangeOf(lines.placeOf(range.start).line);
  const { end } = lines.rangeOf(lines.placeOf(range.end).line);
  const isBlank = (from: number, to: number): boolean => to - from < 200 && text.slice(from, to).trim() === '';
  if (!isBlank(start, range.start) || !isBlank(range.end, end)) return range;
  const lineBreak = /^\r?\n/u.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { ...range, start, end: end + lineBreak.length };
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

function extentOf(one: Written, ending: number, { text, lines }: IndexedText): Extent {
  const { start, end } = one.range;
  const line = lines.placeOf(end).line;
  switch (one.command) {
    case 'stemma-disable-file':
      return { from: 0, to: text.length };
    case 'stemma-disable-line':
      return { from: lines.rangeOf(lines.placeOf(start).line).start, to: lines.rangeOf(line).end };
    case 'stemma-disable-next-line':
      return nextLine({ text, lines }, line + 1);
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

/** The first line from `first` on that is not blank; a comment far above a line is not about it. */
function nextLine({ text, lines }: IndexedText, first: number): Extent {
  for (let line = first; line < first + MAX_BLANK_LINES; line += 1) {
    const { start, end } = lines.rangeOf(line);
    if (text.slice(start, end).trim() !== '') return { from: start, to: end };
  }
  return { from: text.length, to: text.length };
}
