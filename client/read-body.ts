/**
 * Reads a body as text, at most `maxBytes` after decompression: a registry, or what stands between, cannot fill the
 * application's memory.
 *
 * Bytes that are not UTF-8 become U+FFFD, which no digest survives.
 *
 * @returns undefined where the body is larger; the rest is not read
 * @throws what the connection throws
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
