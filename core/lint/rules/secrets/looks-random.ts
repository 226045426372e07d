/** Shannon entropy of a text, in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const PLACEHOLDER =
  /example|sample|dummy|fake|test[-_]?(?:key|token)|placeholder|your|change[-_]?me|insert|replace|redacted|xxxx|\*{3}|\.{3}|0123456|1234567|abcdef|qwerty|foobar|lorem|(?<same>.)\k<same>{5}/iu;

/** Whether it stands for a secret and is none. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.slice(0, 300));

/** Whether a value is a secret rather than a name, a sentence or a path. */
export function looksRandom(value: string): boolean {
  if (isPlaceholder(value) || /^[a-z]+(?:[._/-][a-z]+)*$/iu.test(value)) return false;
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(value)).length;
  const isHex = /^[0-9a-f]+$/iu.test(value);
  if (isHex) return value.length >= 32 && /\d/u.test(value) && /[a-f]/iu.test(value) && entropyOf(value) > 3;
  const digits = value.replace(/\D/gu, '').length;
  return kinds === 3 && digits >= 2 && entropyOf(value) > 3.7;
}
