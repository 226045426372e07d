const LABEL = /^[*_`"“]{0,3}([\p{L}\p{N}][^:.!?;\n]{0,48}?|(?:\p{Lu}\.){2,3})[*_`"”]{0,3}:[*_]{0,2}\s/u;

/** What a paragraph begins with, where a colon follows a few words: "Title" of "Title: 40 characters. No full stop." */
export const labelAhead = (text: string): string | undefined => LABEL.exec(text)?.[1];
