import type { Json } from '../../protocol.ts';
import { createPattern } from '../../template/pattern/create-pattern.ts';

/** Real rules nest twice. */
const MAX_DEPTH = 8;

type Rule = (name: string, argument: Json, depth: number) => boolean;

const rules: Readonly<Record<string, Rule>> = {
  equals: (name, text) => name === lower(text),
  starts_with: (name, text) => name.startsWith(lower(text)),
  ends_with: (name, text) => name.endsWith(lower(text)),
  contains: (name, text) => name.includes(lower(text)),
  regex: (name, source) => testPattern(String(source), name),
  or: (name, parts, depth) => listOf(parts).some((part) => matchesName(part, name, depth + 1)),
  and: (name, parts, depth) => listOf(parts).every((part) => matchesName(part, name, depth + 1)),
};

/**
 * Whether a rule of the price list is for a model of this name. Patterns of a list that was fetched run in bounded time.
 *
 * @example
 * matchesName({ or: [{ equals: 'gpt-5' }, { starts_with: 'gpt-5-2025' }] }, 'gpt-5-2025-08-07'); //=> true
 */
export function matchesName(rule: Json | undefined, name: string, depth = 0): boolean {
  if (typeof rule !== 'object' || rule === null || depth > MAX_DEPTH) return false;
  return Object.entries(rule).some(([kind, argument]) => rules[kind]?.(name, argument, depth) ?? false);
}

/** Names that a rule spells out. */
export function namesIn(rule: Json | undefined): readonly string[] {
  const { equals, or } = Object(rule) as { readonly equals?: Json; readonly or?: Json };
  return [
    ...(typeof equals === 'string' ? [lower(equals)] : []),
    ...listOf(or ?? null).flatMap((one) => plainName(one)),
  ];
}

const plainName = (rule: Json): readonly string[] => {
  const { equals } = Object(rule) as { readonly equals?: Json };
  return typeof equals === 'string' ? [lower(equals)] : [];
};

const lower = (text: Json): string => String(text).toLowerCase();
const listOf = (parts: Json): readonly Json[] => (Array.isArray(parts) ? parts : []);

function testPattern(source: string, name: string): boolean {
  try {
    return createPattern(source, 'u').test(name);
  } catch {
    return false;
  }
}
