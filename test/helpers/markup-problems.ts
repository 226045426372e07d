const voidElements = new Set(['meta']);
const strayEntity = /&(?!(?:amp|lt|gt|quot|#39);)/u;

/** What is wrong with a text as XML, or as HTML that closes its elements: tags, attributes, stray signs, ids. */
export function markupProblems(text: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const body = text.replace(/^<!doctype html>\n/u, '').replace(/<style>[^<]*<\/style>/gu, '');
  for (const part of body.match(/<[^>]*>?|[^<]+/gu) ?? []) {
    const tag = readTag(part);
    if (strayEntity.test(part) || (tag === undefined && /[<>]/u.test(part))) problems.push(`stray sign in ${part}`);
    if (tag?.kind === 'start') open.push(tag.name);
    if (tag?.kind === 'end' && open.pop() !== tag.name) problems.push(`${part} closes nothing`);
  }
  const ids = [...body.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...problems, ...open.map((name) => `${name} stays open`), ...twice.map((id) => `id ${id} stands twice`)];
}

interface Tag {
  readonly kind: 'start' | 'end' | 'empty';
  readonly name: string;
}

function readTag(part: string): Tag | undefined {
  const tag = /^<(\/?)([a-z][\w-]*)(?: [\w:-]+="[^"<]*")*(\/?)>$/iu.exec(part);
  if (tag === null) return undefined;
  const [, end, name = '', empty] = tag;
  if (end !== '') return { kind: 'end', name };
  return { kind: empty !== '' || voidElements.has(name) ? 'empty' : 'start', name };
}
