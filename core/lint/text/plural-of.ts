/** The plural of an English noun. */
export const pluralOf = (noun: string): string =>
  /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : noun.replace(/(?<=[^aeiou])y$/u, 'ie').concat('s');
