import type { BranchLiteral } from '../text/sentence.ts';

/** A value that a variable can have; wrapped, since it can be `undefined`. */
export interface PossibleValue {
  readonly value: unknown;
}

/** Whether a value decides as the literal says, by the rules of Handlebars. */
export function satisfies({ value }: PossibleValue, literal: BranchLiteral): boolean {
  return decides(value, literal) === literal.holds;
}

function decides(value: unknown, { subject, equals }: BranchLiteral): boolean {
  if (equals !== undefined) return literalOf(value) === equals;
  if (subject.startsWith('each ')) return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (subject.startsWith('with ')) return (Boolean(value) || value === 0) && !isEmptyList(value);
  if (subject.startsWith('block ')) {
    return value !== false && value !== undefined && value !== null && !isEmptyList(value);
  }
  return Boolean(value) && !isEmptyList(value);
}

const literalOf = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
