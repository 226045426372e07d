import type { Directive } from '../directives/directive.ts';
import { tokensOf, wordAt } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import { literalLists } from './literals.ts';

const forms: Readonly<Record<string, string>> = {
  verb: 'verb',
  noun: 'noun',
  adjective: 'adjective',
  plural: 'plural',
  singular: 'singular',
};

const restricting: ReadonlySet<string> = new Set('only solely exclusively always just purely strictly'.split(' '));

/** "The keyword 'experience' must appear solely as a verb", "use 'data' only in the plural". */
export const readForms: ExactReader = (clause) => {
  if (clause.mood !== 'order' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  const [list] = literalLists(view);
  if (list === undefined) return [];
  for (let at = list.to; at < view.to; at += 1) {
    const form = forms[wordAt(view, at)];
    const before = view.tokens.slice(Math.max(view.from, at - 5), at).map(({ lower }) => lower);
    if (
      form === undefined ||
      !before.some((word) => restricting.has(word)) ||
      !before.some((word) => word === 'as' || word === 'in')
    )
      continue;
    return list.texts.map(
      (text): Directive => ({
        clause,
        evidence: { from: list.from, to: at + 1 },
        surface: 'keyword-form',
        value: { kind: 'form', text, form },
        sign: '+',
        strength: clause.force === 'prefer' ? 'soft' : 'hard',
        exclusive: true,
        target: { kind: 'response' },
      }),
    );
  }
  return [];
};
