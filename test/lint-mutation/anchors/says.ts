import type { Pole } from '../grammar/surface.ts';
import type { Facet } from '../mutation.ts';
import type { OwnAnchor, SharedAnchor, SlotValues } from './anchor.ts';

/**
 * A directive of a kind that the shared grammar knows.
 *
 * @param kind - its surface and pole, such as `emoji/forbid`
 *
 * @example
 * says('emoji/forbid', 'Do not use emoji.');
 */
export function says(kind: string, text: string, slots?: SlotValues): SharedAnchor {
  return slots === undefined ? { says: kind, text } : { says: kind, text, slots };
}

/** A directive whose contradictions are its own. Of an example, there is no other branch within the example. */
export function ownAnchor(facet: Facet, text: string, { topic, ...own }: Pole & { readonly topic: string }): OwnAnchor {
  return facet === 'example' ? { facet, text, topic, own, withoutTwins: ['else'] } : { facet, text, topic, own };
}

/**
 * A directive that hangs together with others of its prompt: what contradicts it would contradict those too, so that
 * it is not replaced or outranked in a harmless twin.
 */
export function entangled<Kind extends SharedAnchor | OwnAnchor>(anchor: Kind): Kind {
  return { ...anchor, withoutTwins: ['else', 'other-branch', 'precedence'] };
}
