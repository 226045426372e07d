import type { Clause } from '../text/clause.ts';
import { firstOf } from '../text/first-clauses.ts';
import { madeNoun } from '../text/made-noun.ts';
import { isPart, isText } from '../text/part-nouns.ts';
import { stemsOf } from '../text/stems-of.ts';

/** Names of one kind of text. */
const kinds: readonly ReadonlySet<string>[] = [
  stemsOf(
    'post article blog essay column editorial report tutorial documentation story proposal brief briefing digest',
  ),
  stemsOf('email mail letter memo notification invitation announcement reminder newsletter bulletin digest'),
  stemsOf('story novel fable tale diary chronicle'),
  stemsOf('speech presentation talk lecture lesson sermon pitch script'),
  stemsOf('blurb tagline slogan advert pitch tweet post sms leaflet flyer brochure announcement invitation'),
  stemsOf('poem song haiku limerick sonnet riddle joke'),
  stemsOf('bio biography obituary cv'),
];

/**
 * Stems of the texts that a prompt speaks of beside the one that it asks for: in a story, "the letter that he finds" has
 * rules of its own. A text may go by the name of another one of its kind.
 */
export function textsBeside(clauses: readonly Clause[]): readonly string[] {
  const made = firstOf(clauses, madeText);
  if (made === undefined) return [];
  const others = clauses.flatMap(({ target: { kind, name } }) =>
    kind === 'response' && name !== undefined ? [name.split(' ').at(-1) ?? ''] : [],
  );
  return others.filter((noun) => isText(noun) && !isPart(noun) && noun !== made && !areOneKind(noun, made));
}

function madeText({ sentence: { tokens }, mood, from, to }: Clause): string | undefined {
  const head = mood === 'order' || mood === 'statement' ? madeNoun(tokens.slice(from, to))?.head : undefined;
  return head !== undefined && isText(head.stem) ? head.stem : undefined;
}

const areOneKind = (one: string, other: string): boolean => kinds.some((kind) => kind.has(one) && kind.has(other));
