import type { Directive } from '../directives/directive.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, tokensOf, wordAt } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import type { ExactReader } from './exact-reader.ts';

/** Hashtags that a clause shows or describes: "tag the notes with #retro", "keywords with a # in front". */
export const readHashtags: ExactReader = (clause) => {
  if (clause.mood !== 'order' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  const at = view.tokens.findIndex((_, index) => index >= view.from && index < view.to && isHash(view.tokens, index));
  if (at === -1 || isNegated(clause, { from: at, to: at + 1 })) return [];
  const isBefore = wordAt(view, at + 1) === 'in' && wordAt(view, at + 2) === 'front';
  if (!isBefore && !isTag(view.tokens, at)) return [];
  const directive: Directive = {
    clause,
    evidence: { from: Math.min(view.from, at), to: at + 2 },
    surface: 'hashtag',
    value: { kind: 'pole', pole: 'use' },
    sign: '+',
    strength: clause.force === 'require' ? 'hard' : 'soft',
    exclusive: false,
    target: clause.target,
  };
  return [directive, ...shownTags(view, at)];
};

/** "Tag the post with *#travel, #food and #sun*": so many at least. */
function shownTags(view: ClauseTokens, first: number): readonly Directive[] {
  const shown = new Set<string>();
  let last = first;
  for (let at = first; at < view.to; at += 1) {
    if (!isHash(view.tokens, at) || !isTag(view.tokens, at)) continue;
    shown.add(wordAt(view, at + 1));
    last = at;
  }
  const isChoice = view.tokens.slice(first, view.to).some(({ lower }) => choosing.has(lower));
  if (shown.size < 2 || isChoice) return [];
  const evidence = { from: first, to: last + 2 };
  return [countOf({ clause: view.clause, evidence, name: 'hashtag', ends: { min: shown.size }, container: {} })];
}

/** "#travel or #food", "tags like #travel": none of them has to be there. */
const choosing: ReadonlySet<string> = new Set('or like such e.g. example instance either'.split(' '));

const hashes = markOf({ words: ['#'] });

/** Whether a hashtag may stand among tokens. */
export const mayHoldHash = (tokens: readonly Token[]): boolean => mayHold(tokens, hashes);

const isHash = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '#';

/** "#retro", but not "C#", "#1", "#FFAA00" or a heading. */
function isTag(tokens: readonly Token[], at: number): boolean {
  const [before, sign, word] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign === undefined || word?.kind !== 'word' || word.start !== sign.end || before?.end === sign.start)
    return false;
  return word.lower.length > 2 && !/^[\da-f]{3,8}$/u.test(word.lower) && !directivesOfCode.has(word.lower);
}

/** "#include" is code, "#if" a template. */
const directivesOfCode: ReadonlySet<string> = new Set(
  'include define ifdef endif pragma import each unless with region'.split(' '),
);
