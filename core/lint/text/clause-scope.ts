import type { Condition, TokenRange } from './clause.ts';
import type { Aim } from './clause-target.ts';
import { leadingAim } from './clause-target.ts';
import { auxiliaries, isMark, isWord, modals } from './clause-words.ts';
import type { LeadingCondition } from './conditions.ts';
import { conditionOf, leadingCondition } from './conditions.ts';
import { isSpecific } from './general-titles.ts';
import { skipOpeners, startsOrder } from './order-start.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { markOf, mayHold } from './word-marks.ts';

/** When and of what something holds that stands further down: the rest of a sentence, the items of a list. */
export interface Scope {
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
  readonly aim?: Aim;
}

export const everywhere: Scope = { when: [], unless: [] };

/** What an outer scope and an inner one come to; the inner aim wins. */
export function within(outer: Scope, inner: Scope): Scope {
  if (inner === everywhere) return outer;
  if (outer === everywhere) return inner;
  return {
    ...outer,
    ...inner,
    when: [...outer.when, ...inner.when],
    unless: [...outer.unless, ...inner.unless],
  };
}

/** The scope that a leading condition opens: a part ("In the summary, …"), a case or an exception. */
export function scopeOfLead(tokens: readonly Token[], lead: LeadingCondition | undefined): Scope {
  if (lead === undefined) return everywhere;
  const aim = lead.isPlace === true && !lead.negated ? (aimOfNew(lead) ?? leadingAim(tokens, lead)) : undefined;
  if (aim !== undefined) return { ...everywhere, aim };
  const { text, stems, isPlace } = lead;
  const condition: Condition = { text, stems, ...(isPlace === undefined ? {} : { isPlace }) };
  return lead.negated ? { when: [], unless: [condition] } : { when: [condition], unless: [] };
}

/** "In a section called PROJECTS, …": where something goes, and no case: the text has that section. */
function aimOfNew({ text }: LeadingCondition): Aim | undefined {
  const name = newSection.exec(text)?.[1];
  return name === undefined ? undefined : { target: { kind: 'part', name, apart: true } };
}

const newSection =
  /^(?:an?|one|another|the)? ?(?:\p{L}+ ){0,2}(?:sub)?(?:section|heading|part|list|table) (?:called|named|titled|labell?ed|headed|entitled) (.+)$/u;

/** "Subject line: …", "Late deliveries: …": the scope that a label at the beginning opens. */
export function scopeOfLabel(tokens: readonly Token[], { from, to }: TokenRange): Scope {
  const first = tokens[from];
  // "`GET /session` - list sessions": what a name stands for.
  if (first?.kind === 'code' && from === 0 && isMark(tokens[from + 1], '-–—→')) {
    return { ...everywhere, aim: { target: { kind: 'part', name: first.lower, apart: true } } };
  }
  const end = mayHold(tokens, labelEnds) ? endOfLabel(tokens, { from, to }) : undefined;
  const isLabel = end !== undefined && end > from && skipOpeners(tokens, from, to) <= end;
  return isLabel ? scopeOfTitle(tokens, { from, to: end }) : everywhere;
}

/** Where the colon or the dash of a label stands. */
function endOfLabel(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from; at < Math.min(to, from + longestLabel(tokens, from)); at += 1) {
    if (isMark(tokens[at], ':') || isDashBehindName(tokens, at)) return at;
    const isNamePart = isWord(tokens[at]) || ['code', 'number', 'quote'].includes(tokens[at]?.kind ?? '');
    if (!isNamePart && !isRangeAt(tokens, at) && !isInName(tokens, at)) return undefined;
  }
  return undefined;
}

const labelEnds = markOf({ words: [':', '-', '–', '—'] });

/** "Headline – up to 8 words": a sentence that begins with a few words, a capital first, and a dash with room around it. */
function isDashBehindName(tokens: readonly Token[], at: number): boolean {
  const [first, before, dash, next] = [tokens[0], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (at > 4 || !isMark(dash, '-–—') || before === undefined || next === undefined) return false;
  return /^\p{Lu}/u.test(first?.text ?? '') && before.end < (dash?.start ?? 0) && (dash?.end ?? 0) < next.start;
}

/** What is put in brackets makes a label longer. */
const longestLabel = (tokens: readonly Token[], from: number): number =>
  tokens.slice(from, from + 6).some((token) => isMark(token, '(')) ? 10 : 6;

/** "Fields 1-6: …" */
const isRangeAt = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '-–') && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';

/** "next_step: …", "P.S.: …", "Part 1 (day 0): …" */
const isInName = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '_()') || (isMark(tokens[at], '.') && tokens[at - 1]?.text.length === 1);

/** The part or the topic that a label names; "Tone" and "Important" name none. */
function scopeOfTitle(tokens: readonly Token[], range: TokenRange): Scope {
  const aim = leadingAim(tokens, { from: range.from, to: range.to + 1 });
  const condition = conditionOf(tokens, range);
  // "Email 2: …" is one of several.
  if (aim?.target.kind === 'response' && isNumbered(tokens, range))
    return { when: [{ ...condition, isPlace: true }], unless: [] };
  if (aim !== undefined) return { ...everywhere, aim };
  const isSaid = !isKey(tokens, range) && (startsOrder(tokens, range.from, range.to) || isStatement(tokens, range));
  return isSpecific(condition.text) && !isSaid ? { when: [{ ...condition, isPlace: true }], unless: [] } : everywhere;
}

const isNumbered = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens.slice(from + 1, to).some(({ kind }) => kind === 'number');

/** "invite: 80-120 words": one word without a capital is a name, be it a verb. */
const isKey = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  from === 0 && to === 1 && /^\p{Ll}/u.test(tokens[0]?.text ?? '');

/** "Slang is welcome: …" says something and names no topic. */
const isStatement = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens.slice(from + 1, to).some(({ lower }) => auxiliaries.has(lower) || modals.has(lower));

/**
 * The scope that the lead-ins of a list open ("If the user is angry:", "The summary must:"), the headings above, and what
 * the paragraph begins with ("Title: …").
 */
export function scopeAround({ leadIns, headings, label }: Pick<Sentence, 'leadIns' | 'headings' | 'label'>): Scope {
  const around = [...headings.slice(-1), ...leadIns];
  const above = around.reduce((scope, text) => within(scope, scopeOfText(text)), everywhere);
  return label === undefined ? above : within(above, scopeOfLabelText(label));
}

const scopeOfLabelText: (label: string) => Scope = remembered((label) => {
  const tokens = tokenize(`${label}:`);
  const range = { from: 0, to: tokens.length };
  const lead = leadingCondition(tokens, range);
  return lead === undefined ? scopeOfLabel(tokens, range) : scopeOfLead(tokens, lead);
});

const scopeOfText: (text: string) => Scope = remembered((text) => {
  const tokens = tokenize(text.endsWith(':') ? text : `${text}:`);
  const range = { from: 0, to: tokens.length };
  const lead = leadingCondition(tokens, range);
  if (lead !== undefined) return scopeOfLead(tokens, lead);
  const aim = leadingAim(tokens, range);
  return aim === undefined ? everywhere : { ...everywhere, aim };
});
