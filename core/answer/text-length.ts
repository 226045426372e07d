/** How many characters a text has, a pair of surrogates being one: what `minLength` and `maxLength` count. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
