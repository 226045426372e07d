/** Splits a command as a shell would, as far as our answers quote: `'…'`, `"…"` and blanks. */
export function typeWords(line: string): string[] {
  const words = [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu)].map(([word]) => word);
  return words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/gu, '$1$2'));
}

/** The words after `stemma` in the line of an answer that begins with `label`: `Undo:`, `Next:` or `Back:`. */
export function commandIn(answer: string, label: string): string[] {
  const line = answer.split('\n').find((one) => one.startsWith(label));
  if (line === undefined) throw new Error(`no line begins with "${label}" in:\n${answer}`);
  const [program, ...words] = typeWords(line.slice(label.length));
  if (program !== 'stemma') throw new Error(`not a command of ours: ${line}`);
  return words;
}
