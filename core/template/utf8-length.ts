/** Bytes of a text in UTF-8: no tokenizer makes more tokens of it. Half of a surrogate pair counts as what replaces it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += 1;
    if (unit < 0x800) continue;
    bytes += 1;
    // Both halves of a pair are 4 bytes.
    if (unit >= 0xd800 && unit <= 0xdbff && isSecondHalf(text.charCodeAt(at + 1))) at += 1;
  }
  return bytes;
}

/** Of a surrogate pair. */
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
