/** Longer ones are programs. */
const MOST_WORDS = 8;

/** What a call in backticks uses, each in backticks: `git push --force` is a use of `git`, `git push` and `--force`. */
export function callParts(code: string): readonly string[] {
  const words = /^`+([^`]+)`+$/u.exec(code)?.[1]?.trim().split(/\s+/u) ?? [];
  if (words.length < 2 || words.length > MOST_WORDS || !words.every((word) => /^[\w./:=@-]+$/u.test(word))) return [];
  const options = words.filter((word) => word.startsWith('-'));
  const commands = words.slice(0, -1).map((_, at) => words.slice(0, at + 1).join(' '));
  return [...new Set([...commands, ...options])].map((part) => `\`${part}\``);
}
