/** What an item of a list begins with. */
export interface ListMarker {
  /** Characters up to the text of the item. */
  readonly length: number;
  /** The item shows what not to do. */
  readonly isNegative: boolean;
}

const BULLET =
  /^(?:[-*+•‣◦·▪▫●○■□►▶➤➢→⇒»✓✔☑✅👍👉🔹🔸–—]\u{FE0F}?|\[[ xX]\])(?:\s+(?:\[[ xX]\]\s+)?|(?<=[✓✔☑✅👍👉🔹🔸]\u{FE0F}?)(?=\S))/u;
const NUMBER =
  /^(?:\*\*)?(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})\)|(?:\d{1,3}|[a-z]|[ivx]{1,4}|[A-Z](?=\.\s+\S+\s+\S))\.|\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:step|rule|#)\s?\d{1,3}\s?[:.)-]|#\d{1,3}(?=\s))(?:\*\*)?\s+/iu;
const NEGATIVE = /^(?:[-*+•]\s+)?(?:[❌✗✘✖🚫⛔👎×]|\[x\](?=\s+(?:do not|don't|never|no)\b))\u{FE0F}?\s*/iu;

/** "✅ Do:" and "❌ Don't:" introduce lists. */
const MARKED_LEAD = /^(?:[✓✔☑✅👍❌✗✘✖🚫⛔👎]\u{FE0F}?)\s*[^:]{1,40}:[*_]*$/u;

/** The mark that makes a line an item of a list, if it has one. */
export function listMarker(text: string): ListMarker | undefined {
  if (MARKED_LEAD.test(text)) return undefined;
  const negative = NEGATIVE.exec(text);
  if (negative !== null) return { length: negative[0].length, isNegative: true };
  const found = BULLET.exec(text) ?? NUMBER.exec(text);
  return found === null ? undefined : { length: found[0].length, isNegative: false };
}
