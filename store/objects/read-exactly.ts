import type { FileHandle } from 'node:fs/promises';

/** Reads `length` bytes from `position`. @throws RangeError where the file ends before */
export async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = await readUpTo(file, position, length);
  if (bytes.length < length) throw new RangeError(`the file is cut off at byte ${position + bytes.length}`);
  return bytes;
}

/** Reads `length` bytes from `position`, or as many as there are. */
export async function readUpTo(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
