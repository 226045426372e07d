/**
 * SHA-256 of a text's UTF-8 bytes in hex, by the platform where it offers that. Pages that came by `http:` have to load
 * ours.
 */
export async function hashText(text: string): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return (await import('./extra-parts.ts')).extraParts.sha256(text);
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
