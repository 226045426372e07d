import type { ClauseTokens } from './clause-tokens.ts';

const around: ReadonlySet<string> = new Set(['introduction', 'intro', 'conclusion']);

/**
 * How many paragraphs stand around the body at least: two in "an introduction, three *body paragraphs* and a conclusion";
 * undefined where no body is counted.
 *
 * @param only - the kind of paragraph that is counted
 */
export const paragraphsAround = ({ tokens, from, to }: ClauseTokens, only: string): number | undefined =>
  only === 'body' ? tokens.slice(from, to).filter(({ lower }) => around.has(lower)).length : undefined;
