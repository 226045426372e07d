import type { Directive } from '../directives/directive.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { isNegated, tokensOf } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';

interface Shape {
  readonly surface: string;
  /** What has to be spoken of in the clause. */
  readonly of: ReadonlySet<string>;
  readonly pattern: RegExp;
  /** The pole that an example shows; undefined where it may show several. */
  readonly poleOf: (match: RegExpMatchArray) => string | undefined;
}

const dates = stemsOf('date day deadline birthday timestamp birthdate');
const times = stemsOf('time hour clock departure arrival appointment opening');

const spokenOf = markOf({ stems: [...dates, ...times] });

/** Whether tokens may speak of a date or a time. */
export const mayHoldTime = (tokens: readonly Token[]): boolean => mayHold(tokens, spokenOf);

const shapes: readonly Shape[] = [
  {
    surface: 'date-format',
    of: dates,
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-]\d)/u,
    poleOf: ([, first = '', , second = '']) => (Number(first) > 12 ? 'day' : Number(second) > 12 ? 'month' : undefined),
  },
  {
    surface: 'date-format',
    of: dates,
    pattern: /(?<![\d./-])\d{4}-\d{2}-\d{2}(?![\d./-]\d)/u,
    poleOf: () => 'iso',
  },
  {
    surface: 'date-format',
    of: dates,
    pattern:
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\p{L}* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
    poleOf: () => 'full',
  },
  {
    surface: 'clock',
    of: times,
    pattern: /(?<![\d:])\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/iu,
    poleOf: () => 'h12',
  },
  {
    surface: 'clock',
    of: times,
    pattern: /(?<![\d:])(?:1[3-9]|2[0-3]):\d{2}(?![\d:]| ?[ap]\.?m)/iu,
    poleOf: () => 'h24',
  },
];

/** What stands before an example of how something is written. */
const showing =
  /\b(?:as|like|such as|e\.g\.|for example|for instance|in the form(?: of)?|in the format|look like|:)\s*[("'“`]*$/iu;

/** Dates and times that are shown as they are to be written: "Write dates as 31/12/2025". */
export const readExampleValues: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const { tokens, from, to } = tokensOf(clause);
  const own = tokens.slice(from, to);
  const text = clause.sentence.text.slice(own[0]?.start, own.at(-1)?.end);
  if (!/\d/u.test(text)) return [];
  return shapes.flatMap(({ surface, of, pattern, poleOf }): readonly Directive[] => {
    const match = own.some(({ stem }) => of.has(stem)) ? pattern.exec(text) : null;
    const pole = match === null ? undefined : poleOf(match);
    if (pole === 'full' && clause.target.name !== undefined) return [];
    if (match === null || pole === undefined || !showing.test(text.slice(0, match.index))) return [];
    return [
      {
        clause,
        evidence: { from, to },
        surface,
        value: { kind: 'pole', pole },
        sign: isNegated(clause, { from: to - 1, to }) ? '-' : '+',
        strength: clause.force === 'prefer' || clause.force === 'avoid' ? 'soft' : 'hard',
        exclusive: false,
        target: clause.target,
      },
    ];
  });
};
