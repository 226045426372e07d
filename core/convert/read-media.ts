import { excerpt } from '../excerpt.ts';

/** A picture, document or recording: its bytes, or where they are. */
export type Media =
  | { readonly kind: 'data'; readonly url: string; readonly contentType: string; readonly base64: string }
  | { readonly kind: 'url'; readonly url: string; readonly contentType: string };

/** Content types by the ending of an address. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ gif: 'image/gif', jpeg: 'image/jpeg', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' },
  ...{ mp3: 'audio/mpeg', wav: 'audio/wav', mp4: 'video/mp4', pdf: 'application/pdf' },
};

/**
 * Reads a media part. Its content type is what the part says, else what its data says, else what the ending of its address
 * stands for.
 */
export function readMedia(value: unknown, lose: (what: string) => Error): Media {
  const { url, contentType, ...rest } = Object(value) as Readonly<Record<string, unknown>>;
  const [extra] = Object.keys(rest);
  if (extra !== undefined) throw lose(`"${excerpt(extra)}" of a media part has no place there`);
  if (typeof url !== 'string' || (contentType !== undefined && typeof contentType !== 'string')) {
    throw lose('a media part needs an address, and its content type must be a text');
  }
  if (/^data:/iu.test(url)) return readData(url, contentType, lose);
  const ending = /\.(\w+)(?:[?#].*)?$/u.exec(url)?.[1]?.toLowerCase() ?? '';
  const known = contentType ?? (Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined);
  if (known === undefined) throw lose('a media part with this address needs a contentType');
  return { kind: 'url', url, contentType: known };
}

function readData(url: string, contentType: string | undefined, lose: (what: string) => Error): Media {
  const comma = url.indexOf(',');
  const [written = '', ...parameters] = url.slice('data:'.length, Math.max(comma, 'data:'.length)).split(';');
  if (comma < 0 || parameters.at(-1)?.toLowerCase() !== 'base64') throw lose('a data address must be base64');
  if (contentType !== undefined && written !== '' && contentType !== written) {
    throw lose(`its content type is ${excerpt(contentType)} and its data says ${excerpt(written)}`);
  }
  const known = contentType ?? written;
  if (known === '') throw lose('a media part with data needs a content type');
  return { kind: 'data', url, contentType: known, base64: url.slice(comma + 1) };
}

/** Whether an address is one of the web. */
export const isWebAddress = (url: string): boolean => /^https?:/iu.test(url);

/** Whether it shows something. */
export const isImage = ({ contentType }: Media): boolean => contentType.startsWith('image/');
