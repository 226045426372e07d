/** Splits a smart HTTP answer into its lines; a flush is undefined. @throws RangeError */
export function readPktLines(bytes: Buffer): (Buffer | undefined)[] {
  const lines: (Buffer | undefined)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
    if (!Number.isInteger(length) || at + length > bytes.length) throw new RangeError('the answer is cut off');
    if (length < 4) {
      lines.push(undefined);
      at += 4;
      continue;
    }
    lines.push(bytes.subarray(at + 4, at + length));
    at += length;
  }
  return lines;
}

export function formatPktLine(line: Uint8Array | undefined): Buffer {
  if (line === undefined) return Buffer.from('0000');
  return Buffer.concat([Buffer.from((line.length + 4).toString(16).padStart(4, '0')), line]);
}
