/** Most answers that are kept: more than texts need, fewer than hostile ones make up. */
const MOST = 20_000;

/** A function of a text that is asked the same again and again, with its answers kept. */
export function remembered<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = find(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
