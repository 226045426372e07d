import { testRule } from './rule-tester.ts';

/** Cases of a conflict rule: pairs of lines that clash, and texts in which nothing does. */
export interface OpposedCases {
  readonly invalid: readonly (readonly [first: string, second: string])[];
  readonly valid: readonly string[];
}

/** Tests a conflict rule: of each pair both lines are the places, with the four ways to solve it. */
export function testOpposed(id: string, { invalid, valid }: OpposedCases): void {
  testRule(id, {
    invalid: invalid.map((pair) => ({
      text: pair.join('\n'),
      places: [pair],
      suggestions: [`drop "${start(pair[0])}`, `drop "${start(pair[1])}`, `say when "${start(pair[1])}`, 'say which'],
    })),
    valid,
  });
}

const start = (line: string): string => line.replace(/[.!]$/u, '');
