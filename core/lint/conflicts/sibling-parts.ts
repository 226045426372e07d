import { setOf } from '../text/set-of.ts';

/** What texts are divided into, each beside the others. */
const sections: ReadonlySet<string> = setOf(
  'introduction opening lead body part middle conclusion ending closing outro coda abstract background context situation problem cause analysis discussion argument counterargument method result finding solution remedy recommendation action outlook hook setting conflict climax resolution exposition premise example tip advice summary recap',
);

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?<unit>.+)$/u;

/**
 * Parts of a text by groups in which no part lies in another, so that the whole holds what all of them hold together: "the
 * introduction", "the body" and "the conclusion", or "the first paragraph" and "the second paragraph".
 */
export function siblingParts(parts: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const part of new Set(parts)) {
    const kind = sections.has(part) ? 'section' : ORDINAL.exec(part)?.groups?.['unit'];
    if (kind === undefined) continue;
    groups.set(kind, [...(groups.get(kind) ?? []), part]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
