/** Kinds of characters that prompts ban: how to find one, and what a text holds that needs one. */
const patterns: Readonly<Record<string, RegExp>> = {
  exclamation: /!/u,
  question: /\?/u,
  quote: /["“”„«»]/u,
  period: /\./u,
  comma: /,/u,
  semicolon: /;/u,
  colon: /:/u,
  asterisk: /\*/u,
  hyphen: /-/u,
  dash: /[–—]/u,
  parenthesis: /[()[\]]/u,
  digit: /\d/u,
  apostrophe: /['’]/u,
  ellipsis: /…|\.{3}/u,
  hash: /#/u,
  slash: /\//u,
  ampersand: /&/u,
  underscore: /_/u,
  punctuation: /[!?.,;:"“”]/u,
  symbol: /[^\p{L}\p{N}\s]/u,
  'non-letter': /[^\p{L}\s]/u,
  'non-ascii': /[^\p{ASCII}]/u,
};

/** A text that has the kind of character and as little else as can be. */
const samples: Readonly<Record<string, string>> = {
  exclamation: '!',
  question: '?',
  quote: '"',
  period: '.',
  comma: ',',
  semicolon: ';',
  colon: ':',
  asterisk: '*',
  hyphen: '-',
  dash: '–',
  parenthesis: '(',
  digit: '1',
  apostrophe: "'",
  ellipsis: '…',
  hash: '#',
  slash: '/',
  ampersand: '&',
  underscore: '_',
};

/** Whether a text has a character of a kind. Marks at its end are left out: writers add them to quotations. */
export const hasKind = (text: string, kind: string): boolean => patterns[kind]?.test(text) ?? false;

/** A text that stands for a needed kind of character; undefined for kinds that are only ever banned. */
export const sampleOf = (kind: string): string | undefined => samples[kind];

/** How messages name a kind. */
export function nameOfKind(kind: string): string {
  const name = {
    'non-ascii': 'characters beyond ASCII',
    'non-letter': 'anything but letters',
    symbol: 'anything but letters and digits',
    period: 'full stops',
    punctuation: 'punctuation',
  }[kind];
  return (
    name ??
    (/(exclamation|question)/u.test(kind)
      ? `${kind} marks`
      : kind === 'quote'
        ? 'quotation marks'
        : `${kind.replace(/y$/u, 'ie').replace(/is$/u, 'e')}s`)
  );
}
