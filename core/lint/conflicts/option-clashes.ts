import type { Directive } from '../directives/directive.ts';
import { plainText } from '../exact/literals.ts';
import { setOf } from '../text/set-of.ts';
import type { Clash, GroupCheck } from './clash.ts';
import { clashBetween } from './clash-between.ts';
import { describeCount } from './describe-count.ts';
import { countIn } from './text-containment.ts';
import { demandOf } from './text-demands.ts';

/** More than these are not compared: no prompt has them, and pairs take time. */
const mostOptions = 100;
const mostOthers = 300;

/** An answer that is one of a few fixed texts, against what none of them is. */
export const findOptionClashes: GroupCheck = (directives, { meet }) => {
  const fixed = directives.filter(({ value, exclusive }) => value.kind === 'options' && exclusive);
  const others = directives.filter((one) => asking.has(one.value.kind) || isHeading(one)).slice(0, mostOthers);
  return fixed
    .slice(0, mostOptions)
    .flatMap((options) => others.flatMap((other) => clashOf(options, other) ?? []))
    .filter(({ pair: [a, b] }) => meet(a, b));
};

/** Kinds of values that a fixed text may not have: a length, another text, a beginning or an end. */
const asking: ReadonlySet<string> = new Set(['interval', 'occurrence', 'edge', 'options']);

/** A title is none of the texts. */
const isHeading = ({ surface, value, derived }: Directive): boolean =>
  surface === 'heading' && value.kind === 'pole' && value.pole === 'use' && derived === undefined;

/** What another directive asks for and none of the texts has. */
const neededBy = (texts: readonly string[], other: Directive): string | undefined =>
  tooMuch(texts, other) ?? missing(texts, other) ?? further(texts, other);

function clashOf(options: Directive, other: Directive): Clash | undefined {
  const { value } = options;
  if (value.kind !== 'options' || other.sign === '-') return undefined;
  const isOfField = options.surface !== 'options' || other.surface.startsWith('field-');
  if (isOfField ? options.surface !== other.surface : isElsewhere(other)) return undefined;
  const needed = isHeading(other) ? 'a heading' : neededBy(value.texts, other);
  if (needed === undefined) return undefined;
  const isCertain = options.strength === 'hard' && other.strength === 'hard' && !isHeading(other);
  return clashBetween({
    rule: isOfField ? 'conflict/values' : 'conflict/only-output',
    first: [options, `only ${value.texts.map((text) => `"${text}"`).join(' or ')}`],
    second: [other, needed],
    certainty: isCertain ? 'certain' : 'likely',
  });
}

/** What is said of a part may be said of another text; but the reasons for an answer stand in it. */
const isElsewhere = ({ target, value }: Directive): boolean =>
  target.kind === 'part' && (value.kind !== 'interval' || target.apart === true || !accounts.has(target.name ?? ''));

const accounts = setOf('reasoning reason explanation justification rationale');

const units: Readonly<Record<string, (text: string) => number>> = {
  word: (text) => text.split(/\s+/u).filter((word) => word !== '').length,
  character: (text) => text.length + 2,
  sentence: (text) => Math.max(1, text.split(/[.!?]+(?:\s|$)/u).filter((part) => part.trim() !== '').length),
  paragraph: (text) => text.split(/\n\s*\n/u).length,
  line: (text) => text.split('\n').length,
  response: () => 1,
  section: () => 0,
  item: () => 0,
};

/** A length that even the longest option does not have. */
function tooMuch(texts: readonly string[], other: Directive): string | undefined {
  const { value, surface, per } = other;
  const count = units[surface.replace('length:', '')];
  if (value.kind !== 'interval' || typeof value.min !== 'number' || per !== undefined || count === undefined)
    return undefined;
  return Math.max(...texts.map(count)) < value.min ? describeCount(other) : undefined;
}

/** One more label that is none of the options. */
function further(texts: readonly string[], { value, exclusive }: Directive): string | undefined {
  const [text] = value.kind === 'options' && !exclusive ? value.texts : [];
  if (text === undefined || texts.some((one) => plainText(one) === plainText(text))) return undefined;
  return `"${text}"`;
}

/** A text that no option has. */
function missing(texts: readonly string[], other: Directive): string | undefined {
  const demand =
    other.value.kind === 'occurrence' || (other.value.kind === 'edge' && other.value.text !== undefined)
      ? demandOf(other)
      : undefined;
  if (demand === undefined || demand.each !== undefined) return undefined;
  const has = texts.some((text) => demand.texts.some((needed) => countIn(text, needed, 'letters') > 0));
  return has ? undefined : demand.texts.map((text) => `"${text}"`).join(' or ');
}
