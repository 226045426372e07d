import type { Token } from './token.ts';

const modifiers: ReadonlySet<string> = new Set(['always', 'never', 'not', 'only']);

const served: ReadonlySet<string> = new Set(
  'answered greeted addressed thanked welcomed spoken told called reminded asked informed warned referred served'.split(
    ' ',
  ),
);

/** "Visitors *are answered* in Dutch", "Guests *are always greeted* by name": what the one who answers does to people. */
export function isAnswered(tokens: readonly Token[], verb: number, to: number): boolean {
  const at = modifiers.has(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  return at < to && served.has(tokens[at]?.lower ?? '');
}
