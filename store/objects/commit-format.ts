import { fail } from '../../core/fail.ts';
import type { ObjectType, Oid } from '../git-backend.ts';

/** An author, committer or tagger. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Offset of the local clock as git writes it, `+0200`. */
  readonly zone: string;
}

export interface CommitFields {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

export interface CommitObject extends CommitFields {
  /** Signature in its armour, PGP, SSH or X.509. */
  readonly signature?: string;
}

export interface TagFields {
  readonly object: Oid;
  readonly type: ObjectType;
  /** Short name, `support/reply@1.0.0`. */
  readonly tag: string;
  readonly tagger: Person;
  readonly message: string;
}

export interface TagObject extends Omit<TagFields, 'tagger'> {
  /** Very old tags have none. */
  readonly tagger?: Person;
  /** Signature in its armour; it is not part of `message`. */
  readonly signature?: string;
}

interface Header {
  readonly key: string;
  readonly value: string;
}

const objectTypes: ReadonlySet<string> = new Set(['blob', 'tree', 'commit', 'tag']);
const hexOid = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const armour = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SIGNED MESSAGE|SSH SIGNATURE)-----$/gm;

/** Reads a commit. Its text is decoded by its `encoding` header, UTF-8 where there is none. @throws OBJECT_CORRUPT */
export function parseCommit(bytes: Uint8Array, oid: Oid): CommitObject {
  const { headers, message } = split(bytes);
  const signature = first(headers, 'gpgsig') ?? first(headers, 'gpgsig-sha256');
  return {
    tree: oidHeader(headers, 'tree', oid),
    parents: headers.filter(({ key }) => key === 'parent').map(({ value }) => checkOid(value, oid)),
    author: personHeader(headers, 'author', oid),
    committer: personHeader(headers, 'committer', oid),
    message,
    ...(signature === undefined ? {} : { signature }),
  };
}

/** Reads an annotated tag. @throws OBJECT_CORRUPT */
export function parseTag(bytes: Uint8Array, oid: Oid): TagObject {
  const { headers, message: text } = split(bytes);
  const type = first(headers, 'type');
  const tag = first(headers, 'tag');
  if (type === undefined || !isObjectType(type) || tag === undefined) {
    throw fail('OBJECT_CORRUPT', { oid, problem: 'the tag lacks its type or its name' });
  }
  const tagger = first(headers, 'tagger');
  const at = signatureStart(text);
  const signature = at === text.length ? first(headers, 'gpgsig') : text.slice(at);
  return {
    object: oidHeader(headers, 'object', oid),
    type,
    tag,
    message: text.slice(0, at),
    ...(tagger === undefined ? {} : { tagger: parsePerson(tagger, oid) }),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** The bytes of a commit, as `git commit-tree` writes them. */
export function formatCommit(commit: CommitFields): Uint8Array {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(commit.author)}`,
    `committer ${formatPerson(commit.committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${endWithNewline(commit.message)}`);
}

/** The bytes of an annotated tag, as `git tag -a` writes them. */
export function formatTag(tag: TagFields): Uint8Array {
  const lines = [`object ${tag.object}`, `type ${tag.type}`, `tag ${tag.tag}`, `tagger ${formatPerson(tag.tagger)}`];
  return Buffer.from(`${lines.join('\n')}\n\n${endWithNewline(tag.message)}`);
}

/** `Name <e-mail> seconds zone`, with what git strips from names and addresses stripped. */
export function formatPerson({ name, email, seconds, zone }: Person): string {
  return `${cleanIdentity(name)} <${cleanIdentity(email)}> ${seconds} ${zone}`;
}

/** As git's `strbuf_addstr_without_crud`: no `<`, `>` or newline, and no punctuation at either end. */
function cleanIdentity(text: string): string {
  return text
    .replace(/[\n<>\0]/g, '')
    .replace(/^[\s.,:;<>"\\']+/, '')
    .replace(/[\s.,:;<>"\\']+$/, '');
}

function endWithNewline(message: string): string {
  return message === '' || message.endsWith('\n') ? message : `${message}\n`;
}

function split(bytes: Uint8Array): { headers: readonly Header[]; message: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blank = buffer.indexOf('\n\n');
  const headerBytes = blank === -1 ? buffer : buffer.subarray(0, blank);
  const encoding = /^encoding (.+)$/m.exec(headerBytes.toString('latin1'))?.[1];
  const headers = parseHeaders(decode(headerBytes, encoding));
  return { headers, message: blank === -1 ? '' : decode(buffer.subarray(blank + 2), encoding) };
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined) return bytes.toString('utf8');
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** A line that begins with a space continues the header above it. */
function parseHeaders(text: string): readonly Header[] {
  const headers: { key: string; value: string }[] = [];
  for (const line of text.split('\n')) {
    const last = headers.at(-1);
    if (line.startsWith(' ') && last !== undefined) {
      last.value += `\n${line.slice(1)}`;
      continue;
    }
    const space = line.indexOf(' ');
    if (space > 0) headers.push({ key: line.slice(0, space), value: line.slice(space + 1) });
  }
  return headers;
}

function signatureStart(text: string): number {
  let at = text.length;
  for (const match of text.matchAll(armour)) at = match.index;
  return at;
}

function first(headers: readonly Header[], key: string): string | undefined {
  return headers.find((header) => header.key === key)?.value;
}

function oidHeader(headers: readonly Header[], key: string, oid: Oid): Oid {
  const value = first(headers, key);
  if (value === undefined) throw fail('OBJECT_CORRUPT', { oid, problem: `it has no "${key}" line` });
  return checkOid(value, oid);
}

function checkOid(value: string, oid: Oid): Oid {
  if (!hexOid.test(value)) throw fail('OBJECT_CORRUPT', { oid, problem: 'it names an object by a malformed id' });
  return value;
}

function personHeader(headers: readonly Header[], key: string, oid: Oid): Person {
  const value = first(headers, key);
  if (value === undefined) throw fail('OBJECT_CORRUPT', { oid, problem: `it has no "${key}" line` });
  return parsePerson(value, oid);
}

function parsePerson(value: string, oid: Oid): Person {
  const match = /^(.*?) ?<(.*)>(?: *(-?\d+)(?: +([+-]\d{4,5}))?)?\s*$/s.exec(value);
  if (match === null) throw fail('OBJECT_CORRUPT', { oid, problem: 'it names a person in a malformed way' });
  return { name: match[1] ?? '', email: match[2] ?? '', seconds: Number(match[3] ?? 0), zone: match[4] ?? '+0000' };
}

function isObjectType(text: string): text is ObjectType {
  return objectTypes.has(text);
}
