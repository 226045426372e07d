import type { Clause } from '../text/clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions } from '../text/clause-words.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';

/** Fields by the words of their names, `due date` of `dueDate`: as they are written, and by their stems. */
export type FieldNames = ReadonlyMap<string, string>;

/** Names of fields as clauses may say them. A stem that two of them share (`answer`, `answered`) stands for neither. */
export function namesOf(fields: readonly string[]): FieldNames {
  const written = fields.map((field) => [wordsOf(field), field] as const);
  const stems = written.map(([words, field]) => [stemsOf(words), field] as const);
  const shared = new Set(
    stems.filter(([words], at) => stems.findIndex(([one]) => one === words) !== at).map(([words]) => words),
  );
  return new Map([...stems.filter(([words]) => !shared.has(words)), ...written]);
}

const wordsOf = (field: string): string =>
  (
    field
      .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');

const stemsOf = (words: string): string => words.split(' ').map(stemWord).join(' ');

const firstWords = new WeakMap<FieldNames, ReadonlySet<string>>();

/** What the names begin with: words and letters. */
function firstWordsOf(names: FieldNames): ReadonlySet<string> {
  const known = firstWords.get(names);
  if (known !== undefined) return known;
  const first = new Set([...names.keys()].flatMap((name) => [name.split(' ', 1)[0] ?? '', name.slice(0, 1)]));
  firstWords.set(names, first);
  return first;
}

/** Most words of a text begin no name, most not even with a letter that one begins with. */
const mayBegin = (word: string, first: ReadonlySet<string>): boolean =>
  first.has(word.slice(0, 1)) && (first.has(word) || first.has(stemWord(word)));

/** A field of this many words is the longest. */
const mostWords = 3;

/**
 * The field of the output that a clause is about: its subject ("A label never …"), the object that it puts in a form
 * ("Write the reason as …"), a place ("on the back"), or what a clause before it in its sentence was about ("it").
 */
export function fieldOfClause(clause: Clause, names: FieldNames): string | undefined {
  if (names.size === 0) return undefined;
  const { from, to, sentence } = clause;
  const own = subjectField(clause, names) ?? objectField(clause, names) ?? placeField(clause, names);
  if (own !== undefined || from === 0) return own;
  const pronoun = sentence.tokens.slice(from, to).some(({ lower }) => pronouns.has(lower));
  return pronoun ? subjectField({ ...clause, from: 0, to: from }, names) : undefined;
}

const pronouns: ReadonlySet<string> = new Set('it them its their each they'.split(' '));

interface FoundField {
  readonly field: string;
  readonly to: number;
}

type Range = Pick<Clause, 'sentence' | 'from' | 'to'>;

/** The field that is named at a place, by its words as they are written or in quotes. */
function fieldAt({ sentence: { tokens }, to }: Range, at: number, names: FieldNames): FoundField | undefined {
  const token = tokens[at];
  if (token === undefined || at >= to) return undefined;
  if (token.kind === 'quote' || token.kind === 'code') {
    const words = wordsOf(token.text.replace(/["“”`']/gu, ''));
    const field = names.get(words) ?? names.get(stemsOf(words));
    return field === undefined ? undefined : { field, to: at + 1 };
  }
  if (!mayBegin(token.text.toLowerCase(), firstWordsOf(names))) return undefined;
  for (let length = mostWords; length > 0; length -= 1) {
    const tried = tokens.slice(at, Math.min(to, at + length));
    if (tried.length < length) continue;
    const words = tried.map(({ text }) => text.toLowerCase()).join(' ');
    const field = names.get(words) ?? names.get(stemsOf(words));
    if (field !== undefined) return { field, to: at + length };
  }
  return undefined;
}

/** "Every label ends …", "Tags are …", "Backs: no full stop". */
function subjectField(range: Range, names: FieldNames): string | undefined {
  const { tokens } = range.sentence;
  let at = fieldAt(range, range.from, names) === undefined ? behindLabel(range) : range.from;
  while (at < range.to && (tokens[at]?.kind === 'punctuation' || leading.has(tokens[at]?.lower ?? ''))) at += 1;
  const found = fieldAt(range, at, names);
  const next = tokens[found?.to ?? 0];
  return found !== undefined && found.to < range.to && isPredicate(next) ? found.field : undefined;
}

/** "Please note: …" */
function behindLabel({ sentence: { tokens }, from, to }: Range): number {
  const colon = tokens.slice(from, Math.min(to - 1, from + 4)).findIndex(({ text }) => text === ':');
  return colon === -1 ? from : from + colon + 1;
}

const leading: ReadonlySet<string> = new Set([
  ...determiners,
  ...'also and but field key value property of text contents content'.split(' '),
]);

const isPredicate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.text === ':' ||
    auxiliaries.has(token.lower) ||
    modals.has(token.lower) ||
    /^(?:always|never|only|cannot|field|must)$/u.test(token.lower) ||
    (isWord(token) && isVerbStem(token.stem)));

/** "Write the reason as …", "Keep every label under …". */
function objectField(range: Range, names: FieldNames): string | undefined {
  const { tokens } = range.sentence;
  const isOrder = isVerbStem(tokens[range.from]?.stem ?? '');
  if (!isOrder || !determiners.has(tokens[range.from + 1]?.lower ?? '')) return undefined;
  const found = fieldAt(range, range.from + 2, names);
  const next = tokens[found?.to ?? 0];
  const isDone = found !== undefined && (found.to >= range.to || next?.kind === 'punctuation');
  return isDone || forms.has(next?.lower ?? '') ? found?.field : undefined;
}

const forms: ReadonlySet<string> = new Set('as in with under below within to at short brief lower upper'.split(' '));

const places: ReadonlySet<string> = new Set('in on into for under as within inside onto'.split(' '));

/** "No abbreviations on the back", "never used as tags": the last place that is named. */
function placeField(range: Range, names: FieldNames): string | undefined {
  const { tokens } = range.sentence;
  for (let at = range.to - 1; at > range.from; at -= 1) {
    if (!places.has(tokens[at - 1]?.lower ?? '')) continue;
    const isSet = determiners.has(tokens[at]?.lower ?? '');
    const found = fieldAt(range, isSet ? at + 1 : at, names);
    if (found === undefined) continue;
    const next = tokens[found.to];
    const isEnd =
      found.to >= range.to || next?.kind === 'punctuation' || prepositions.has(next?.lower ?? '') || isPredicate(next);
    const isPlural = tokens[found.to - 1]?.lower.endsWith('s') === true;
    if (isEnd && (isSet || isPlural)) return found.field;
  }
  return undefined;
}
