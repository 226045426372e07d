/** One setting: `core.bare`, `remote.origin.url`. Section and key are lower case, the part between is as written. */
export interface GitSetting {
  readonly key: string;
  readonly value: string;
}

const sectionLine = /^\s*\[\s*([A-Za-z0-9.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/;
const keyName = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*(=?)/;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', '"': '"', '\\': '\\' };

/** Reads a git configuration file. Lines that are none of git's are passed over. */
export function parseGitConfig(text: string): readonly GitSetting[] {
  const settings: GitSetting[] = [];
  let section = '';
  let rest = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  while (rest !== '') {
    const header = sectionLine.exec(rest.slice(0, lineEnd(rest)));
    if (header !== null) {
      section = sectionKey(header[1] ?? '', header[2]);
      rest = rest.slice(header[0].length);
    }
    const key = keyName.exec(rest.slice(0, lineEnd(rest)));
    if (key === null || section === '') {
      rest = rest.slice(lineEnd(rest) + 1);
      continue;
    }
    const { value, length } = key[2] === '' ? { value: 'true', length: 0 } : readValue(rest.slice(key[0].length));
    settings.push({ key: `${section}.${(key[1] ?? '').toLowerCase()}`, value });
    rest = rest.slice(key[0].length + length);
    rest = rest.slice(lineEnd(rest) + 1);
  }
  return settings;
}

function lineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}

function sectionKey(name: string, subsection: string | undefined): string {
  if (subsection !== undefined) return `${name.toLowerCase()}.${subsection.replace(/\\(.)/g, '$1')}`;
  return name.toLowerCase();
}

const valueToken = /\\[\s\S]|["#;\n]|[^\S\n]+|[^\\"#;\s]+/g;

/** A value runs to the end of its line, over a backslash before the newline, with quotes, escapes and comments. */
function readValue(text: string): { value: string; length: number } {
  let value = '';
  let quoted = false;
  /** Length of `value` up to its last character that is not an unquoted blank. */
  let kept = 0;
  for (const { 0: token, index } of text.matchAll(valueToken)) {
    const isComment = !quoted && (token === '#' || token === ';');
    if (token === '\n' || isComment) return { value: value.slice(0, kept), length: index };
    if (token === '"') quoted = !quoted;
    else if (quoted || value !== '' || token.trim() !== '') value += unescapeToken(token);
    if (quoted || token.trim() !== '') kept = value.length;
  }
  return { value: value.slice(0, kept), length: text.length };
}

function unescapeToken(token: string): string {
  if (!token.startsWith('\\')) return token;
  const character = token.slice(1);
  return character === '\n' ? '' : (escapes[character] ?? character);
}
