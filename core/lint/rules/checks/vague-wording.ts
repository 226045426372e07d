import type { Sentence } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Words that leave a decision to whoever reads them. */
export const vagueWording: Rule = {
  id: 'instruction/vague',
  code: 'PC240',
  kind: 'check',
  summary: 'An instruction leaves open what it asks: "appropriate", "as needed", "etc.".',
  why: 'Each model, and each version of one, fills the gap in its own way; no test can tell whether it was right.',
  bad: 'Add an appropriate number of examples, etc.',
  good: 'Add two examples: one that is accepted and one that is refused.',
  fix: 'Say how many, in which case, or by which measure.',
  severity: { recommended: 'off', strict: 'info' },
  certainty: 'possible',
  check: findVague,
};

/** What is vague, and what to say instead. */
const kinds: readonly (readonly [advice: string, pattern: RegExp])[] = [
  [
    'say in which case',
    /\b(?:(?:if|when|where|as|whenever|wherever) (?:needed|necessary|appropriate|applicable|relevant|possible|required|suitable|you see fit|it makes sense)|as you see fit|when in doubt|if it helps|in some cases|sometimes)\b/giu,
  ],
  [
    'name all of them',
    /\b(?:etc\b\.?|and so on|and so forth|and the like|or similar|or something like that|and more|among others)/giu,
  ],
  [
    'say by which measure',
    /\b(?:appropriate(?:ly)?|proper(?:ly)?|suitabl[ey]|reasonabl[ey]|adequate(?:ly)?|sufficient(?:ly)?|high[- ]quality|user[- ]friendly|good|nice|decent|great|better|well[- ]written|natural[- ]sounding)(?= (?:\w+ ){0,2}(?:answers?|repl(?:y|ies)|responses?|texts?|examples?|levels?|amounts?|numbers?|tone|style|format|length|way|manner|detail|job|summary|summaries|explanations?|titles?|names?)\b)/giu,
  ],
  [
    'say how many, or how much',
    /\b(?:some|several|a few|a number of|a couple of|a bit of|a lot of|lots of|not too (?:many|much|long|short)|(?:fairly|reasonably|relatively|quite|rather) (?:short|long|brief|detailed))(?= |[.,;]|$)/giu,
  ],
  [
    'decide, or say who decides',
    /\b(?:maybe|perhaps|possibly|try to be|more or less|kind of|sort of|and\/or|ideally|preferably)\b/giu,
  ],
];

function findVague({ clauses }: RuleContext): readonly Report[] {
  const orders = new Set(clauses.filter(({ mood }) => mood === 'order').map(({ sentence }) => sentence));
  const told = new Set<string>();
  return [...orders]
    .filter(({ context }) => context === 'normal')
    .flatMap((sentence) => vagueIn(sentence))
    .filter(({ places: [{ file, start }] }) => !told.has(`${file} ${start}`) && told.add(`${file} ${start}`));
}

function vagueIn(sentence: Sentence): readonly Report[] {
  const quoted = sentence.tokens.filter(({ kind }) => kind === 'quote' || kind === 'code');
  return kinds.flatMap(([advice, pattern]) =>
    [...sentence.text.matchAll(pattern)]
      .filter(({ index }) => !quoted.some(({ start, end }) => start <= index && index < end))
      .map(
        ({ index, 0: found }): Report => ({
          message: `"${found}" leaves it open: ${advice}.`,
          places: [sentence.rangeOf(index, index + found.length)],
          identity: [sentence.text, found],
        }),
      ),
  );
}
