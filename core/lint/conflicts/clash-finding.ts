import type { JsonObject } from '../../protocol.ts';
import { witness } from '../branch/witness.ts';
import type { Directive } from '../directives/directive.ts';
import type { Finding, FindingPlace, Suggestion, TextEdit } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import type { LintSource } from '../lint-source.ts';
import { textOfFile } from '../lint-source.ts';
import { describeBranch } from '../report/describe-branch.ts';
import { findRule } from '../rules/registry.ts';
import type { Branch } from '../text/sentence.ts';
import type { Clash } from './clash.ts';

/** Longest text of an instruction in a message, in UTF-16 code units. */
const mostQuoted = 90;

/** The rule of clashes between messages: which of them wins, models are trained to know, and often do not. */
const ROLES = 'conflict/roles';

/**
 * The finding of a clash: where both instructions stand, under which condition they meet, how they were read, and how
 * to solve it. None when its two places overlap, as in a partial that is included twice.
 */
export function findingOf(clash: Clash, source: LintSource): Omit<Finding, 'severity'> | undefined {
  const [a, b] = inReadingOrder(clash);
  const isAcross = a.directive.clause.sentence.role !== b.directive.clause.sentence.role;
  const rule = findRule(isAcross ? ROLES : clash.rule);
  const places = [placeOf(a.directive, source), placeOf(b.directive, source)] as const;
  if (rule === undefined || overlap(...places)) return undefined;
  const directives = [a.directive, b.directive, ...clash.others];
  const branch = branchOf(directives);
  const meeting = branch.length === 0 ? undefined : witnessOf(directives, source);
  return {
    rule: rule.id,
    code: rule.code,
    certainty: isAcross && clash.certainty === 'certain' ? 'likely' : clash.certainty,
    message: messageOf(clash, places, branch),
    places,
    branch,
    ...(meeting === undefined ? {} : { witness: meeting }),
    values: [a.value, b.value],
    fingerprint: fingerprint(
      rule.id,
      places.map(({ text }) => text),
    ),
    suggestions: suggestionsFor(places, source),
  };
}

interface Read {
  readonly directive: Directive;
  readonly value: string;
}

function inReadingOrder({ pair: [a, b], values }: Clash): readonly [Read, Read] {
  const first = { directive: a, value: values[0] };
  const second = { directive: b, value: values[1] };
  return a.clause.sentence.position <= b.clause.sentence.position ? [first, second] : [second, first];
}

/** The clause of a directive, without the punctuation and the conjunction around it. */
export function placeOf({ clause }: Directive, source: LintSource): FindingPlace {
  const { sentence } = clause;
  const tokens = sentence.tokens.slice(clause.from, clause.to);
  const first =
    tokens.find(({ kind, lower }) => kind !== 'punctuation' && !['and', 'but', 'so', 'then'].includes(lower)) ??
    tokens[0];
  const last = tokens.findLast(({ text }) => !/^[,;:–—]$/u.test(text)) ?? tokens.at(-1);
  const range = sentence.rangeOf(
    first?.start ?? 0,
    Math.max(last?.end ?? sentence.text.length, (first?.start ?? 0) + 1),
  );
  return { ...range, text: textOf(range.file, source).slice(range.start, range.end), chain: sentence.chain };
}

const textOf = (file: string, source: LintSource): string => textOfFile(source, file) ?? '';

const overlap = (a: FindingPlace, b: FindingPlace): boolean => a.file === b.file && a.start < b.end && b.start < a.end;

/** All that has to hold for the instructions to meet, each condition once. */
export function branchOf(directives: readonly Directive[]): Branch {
  const literals = directives.flatMap(({ clause }) => clause.sentence.branch);
  const byText = new Map(literals.map((literal) => [describeBranch([literal]), literal]));
  return [...byText.values()];
}

/** Values of the variables under which all directives are rendered. */
const witnessOf = (directives: readonly Directive[], { inputSchema }: LintSource): JsonObject | undefined =>
  witness(
    directives.map(({ clause }) => clause.sentence.branch),
    inputSchema,
  );

function messageOf(clash: Clash, [a, b]: readonly [FindingPlace, FindingPlace], branch: Branch): string {
  const condition = describeBranch(branch);
  const partials = [...new Set([...a.chain, ...b.chain])];
  const through = `through ${partials.length === 1 ? 'partial' : 'partials'} ${partials.join(' and ')}`;
  const where = [condition, partials.length === 0 ? '' : through].filter((part) => part !== '');
  const reason = clash.because === undefined ? '' : `: ${clash.because}`;
  return `${quote(a.text)} cannot hold with ${quote(b.text)}${reason}${where.length === 0 ? '' : ` — ${where.join(', ')}`}`;
}

function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/[.;]$/u, '');
  return `"${line.length > mostQuoted ? `${line.slice(0, mostQuoted - 1)}…` : line}"`;
}

function suggestionsFor([a, b]: readonly [FindingPlace, FindingPlace], source: LintSource): readonly Suggestion[] {
  return [
    { title: `drop ${quote(a.text)}`, safe: false, edits: [removal(a, source)] },
    { title: `drop ${quote(b.text)}`, safe: false, edits: [removal(b, source)] },
    { title: `say when ${quote(b.text)} holds`, safe: false, edits: [scoping(b)] },
    { title: 'say which of the two wins', safe: false, edits: [priority(a, b, source)] },
  ];
}

/** Removes an instruction, and its line where nothing else stands there but a list mark. */
function removal({ file, start, end }: FindingPlace, source: LintSource): TextEdit {
  const text = textOf(file, source);
  const stop = /^[ \t]*[.;,]?[ \t]*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end + stop);
  const isAlone =
    /^\s*(?:[-*+•]|\d{1,3}[.)])?\s*$/u.test(text.slice(lineStart, start)) &&
    (lineEnd === end + stop || (lineEnd === -1 && end + stop >= text.length));
  if (isAlone) return { file, start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' };
  return { file, start, end: end + stop, text: '' };
}

function scoping({ file, start, text }: FindingPlace): TextEdit {
  const first = text.charAt(0);
  const isName = text.length > 1 && text.charAt(1) !== text.charAt(1).toLowerCase();
  return { file, start, end: start + 1, text: `When …, ${isName ? first : first.toLowerCase()}` };
}

function priority(a: FindingPlace, { file, end }: FindingPlace, source: LintSource): TextEdit {
  const stop = /^[.!]/u.test(textOf(file, source).slice(end, end + 1)) ? 1 : 0;
  return {
    file,
    start: end + stop,
    end: end + stop,
    text: `${stop === 0 && !/[.!?]$/u.test(a.text) ? '.' : ''} This takes precedence over ${quote(a.text)}.`,
  };
}
