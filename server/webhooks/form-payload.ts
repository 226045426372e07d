const prefix = Buffer.from('payload=');
const [percent, plus, space] = [0x25, 0x2b, 0x20];

/**
 * The payload of a form (`application/x-www-form-urlencoded`) that has no other field, as git hosts send it, decoded as
 * it streams in. An escape that is none stays as it is; a form with another first field has no payload.
 */
export async function* formPayload(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let name: Buffer = Buffer.alloc(0);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of body) {
    const missing = prefix.length - name.length;
    name = Buffer.concat([name, chunk.subarray(0, missing)]);
    if (!prefix.subarray(0, name.length).equals(name)) return;
    const bytes = Buffer.concat([rest, chunk.subarray(missing)]);
    // An escape that is cut off waits for the next chunk.
    const last = bytes.lastIndexOf(percent);
    const whole = last === -1 || last <= bytes.length - 3 ? bytes.length : last;
    rest = bytes.subarray(whole);
    yield decoded(bytes.subarray(0, whole));
  }
  yield rest;
}

function decoded(bytes: Buffer): Buffer {
  const result = Buffer.alloc(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const escaped = byte === percent ? escapedByte(bytes, index) : undefined;
    result[length] = escaped ?? (byte === plus ? space : byte);
    length += 1;
    if (escaped !== undefined) index += 2;
  }
  return result.subarray(0, length);
}

function escapedByte(bytes: Buffer, index: number): number | undefined {
  const digits = bytes.subarray(index + 1, index + 3).toString('latin1');
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
