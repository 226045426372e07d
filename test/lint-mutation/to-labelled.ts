import type { Mutation } from './mutation.ts';

/** A record of a file of labelled prompts, as `npm run lint:score` reads it. */
export interface LabelledRecord {
  readonly id: string;
  readonly source: 'mutation';
  readonly subset: 'inserted' | 'inserted-compatible';
  readonly origin: 'handwritten';
  /** The facet of a conflict; of a clean prompt, why it is clean. */
  readonly kind: string;
  readonly difficulty: string;
  readonly prompt: string;
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly kind: string }[];
  readonly group: string;
}

/** Writes a mutation as one text with its partials in place. All mutations of a prompt are one group. */
export function toLabelled(mutation: Mutation): LabelledRecord {
  const { id, facet, surface, difficulty, file, source, partials, a, b, expected, twin } = mutation;
  const conflict = expected === 'conflict';
  return {
    id: `${conflict ? 'cf' : 'cl'}-mutation-${id}`,
    source: 'mutation',
    subset: conflict ? 'inserted' : 'inserted-compatible',
    origin: 'handwritten',
    kind: conflict ? `${facet}/${surface}` : (twin ?? 'agreeing'),
    difficulty,
    prompt: inlinePartials(source, partials),
    conflicts: conflict ? [{ a, b, kind: facet }] : [],
    group: file,
  };
}

const call = /\{\{~?>\s*(?<name>[\w./-]+)(?<hash>[^}]*?)~?\}\}/gu;

/** Puts the text of each partial where it is called, with the values that the call passes as quoted texts. */
function inlinePartials(source: string, partials: Mutation['partials']): string {
  return source.replace(call, (whole: string, name: string, hash: string) => {
    const text = partials[name];
    if (text === undefined) return whole;
    const values = [...hash.matchAll(/(\w+)="([^"]*)"/gu)];
    const filled = values.reduce((all, [, key, value]) => all.replaceAll(`{{${key}}}`, `${value}`), text.trimEnd());
    return inlinePartials(filled, partials);
  });
}

/** One record a line. */
export function toJsonLines(mutations: readonly Mutation[]): string {
  return mutations.map((mutation) => `${JSON.stringify(toLabelled(mutation))}\n`).join('');
}
