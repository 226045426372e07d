import { canonicalJson } from '../canonical-json.ts';
import type { Directive } from '../lint/directives/directive.ts';
import { surfaceName } from '../lint/directives/surface-name.ts';
import type { DirectiveValue } from '../lint/directives/value.ts';
import type { Clause, Condition } from '../lint/text/clause.ts';
import { stemWord } from '../lint/text/stem-word.ts';
import type { Json } from '../protocol.ts';

/** All that a prompt asks of one facet of the answer, in the order of the prompt. */
export type FacetDirectives = readonly Directive[];

/** What is asked of one facet of the answer. */
export interface Facet {
  /** Equal where the same is asked, in whatever words. */
  readonly asks: string;
  readonly isHard: boolean;
  /** What a person calls it. */
  readonly label: string;
  readonly sentences: readonly string[];
}

/** `length:word of the summary` */
export function facetOf({ surface, target }: Directive): string {
  return target.kind === 'part' && target.name !== undefined ? `${surface} of the ${target.name}` : surface;
}

/** Whether two prompts ask the same of a facet. */
export const askTheSame = (facet: string, old: FacetDirectives, now: FacetDirectives): boolean =>
  areAlike(old, now) || readFacet(facet, old).asks === readFacet(facet, now).asks;

/** Whether two lists are of the same words, one by one; others may ask for the same all the same. */
const areAlike = (old: FacetDirectives, now: FacetDirectives): boolean =>
  old.length === now.length && old.every((one, index) => isAlike(one, now[index]));

/** What was read once is the same object for all sentences of the same words. */
const isAlike = (one: Directive, other: Directive | undefined): boolean =>
  one.value === other?.value &&
  one.sign === other.sign &&
  one.strength === other.strength &&
  one.exclusive === other.exclusive &&
  one.clause.when === other.clause.when;

/** What directives come to. */
export function readFacet(facet: string, directives: FacetDirectives): Facet {
  const asked = directives.map(
    ({ sign, strength, exclusive, value, clause }) =>
      `${sign} ${strength} ${exclusive} ${writtenValue(value)} ${writtenCase(clause.when)}`,
  );
  return {
    asks: [...new Set(asked)].sort().join('\n'),
    label: directives[0] === undefined ? facet : labelOf(directives[0]),
    isHard: directives.some(({ strength }) => strength === 'hard'),
    sentences: [...new Set(directives.map(({ clause }) => clause.sentence.text))],
  };
}

const MAX_QUOTED = 60;

/** What a person calls a facet: an act has no name, so the sentence stands for it. */
function labelOf({ value, clause, surface, target }: Directive): string {
  const { text } = clause.sentence;
  if (value.kind === 'action') return `"${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}"`;
  const part = target.kind === 'part' && target.name !== undefined ? ` of the ${spelledOut(target.name, clause)}` : '';
  return `on ${surfaceName(surface)}${part}`;
}

/** The name of a part as its sentence, or what stands above it, writes it: "first sentence", and not the stems of its words. */
function spelledOut(name: string, { sentence: { text, headings, leadIns } }: Clause): string {
  const words =
    [text, ...headings, ...leadIns]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return name
    .split(' ')
    .map((stem) => words.find((word) => stemWord(word) === stem) ?? stem)
    .join(' ');
}

const writtenCase = (when: readonly Condition[]): string =>
  when.length === 0 ? '' : JSON.stringify(when.map(({ stems }) => stems.map(withoutPlace)));

/** "Otherwise" is a case of its sentence alone, told by where that stands, which any line above moves. */
const withoutPlace = (stem: string): string => stem.replace(/^(otherwise|else) \d+$/u, '$1');

const written = new WeakMap<DirectiveValue, string>();

/** Equal for equal values. What was read once is the same object for all sentences of the same words. */
function writtenValue(value: DirectiveValue): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = canonicalJson(value as unknown as Json);
  written.set(value, text);
  return text;
}
