/** `+58`, `−4`; nothing for no change. */
export function signedTokens(added: number): string {
  if (added === 0) return '';
  return `${added > 0 ? '+' : '−'}${Math.abs(added).toLocaleString('en-US')}`;
}

/** `+58 static tokens (+6.6 %)`; `no more static tokens`. */
export function changeSentence({ added, addedPercent }: { added: number; addedPercent: number | null }): string {
  if (added === 0) return 'as many static tokens';
  const percent = addedPercent === null ? '' : ` (${addedPercent > 0 ? '+' : '−'}${Math.abs(addedPercent)} %)`;
  return `${signedTokens(added)} static tokens${percent}`;
}
