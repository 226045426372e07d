/**
 * The name of a model without the day of its snapshot: both have the same limits.
 *
 * @example
 * snapshotOf('gpt-5-2025-08-07'); //=> 'gpt-5'
 */
export const snapshotOf = (model: string): string => model.replace(/-(?:\d{4}-\d{2}-\d{2}|\d{8})$/u, '');
