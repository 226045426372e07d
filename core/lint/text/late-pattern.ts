import { requiredTexts } from './required-texts.ts';

/** An expression that is compiled when a text may match it. */
export interface LatePattern {
  readonly source: string;
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
}

/**
 * An expression of many words, of which there are dozens and few fit in one run: it takes longer to compile than all texts
 * take that it is tried on. Texts without the words that it cannot do without are told apart first.
 *
 * @param flags - without `g`, `i` and `y`
 */
export function latePattern(source: string, flags = 'u'): LatePattern {
  let required: readonly (readonly string[])[] | undefined;
  let compiled: RegExp | undefined;
  const mayMatch = (text: string): boolean => {
    required ??= requiredTexts(source);
    return required.every((texts) => holdsOne(text, texts));
  };
  const expression = (): RegExp => {
    compiled ??= new RegExp(source, flags);
    return compiled;
  };
  return {
    source,
    exec: (text) => (mayMatch(text) ? expression().exec(text) : null),
    test: (text) => mayMatch(text) && expression().test(text),
  };
}

function holdsOne(text: string, texts: readonly string[]): boolean {
  for (const one of texts) if (text.includes(one)) return true;
  return false;
}
