/** What an expression of a template stands for, seen from outside of all partials. */
export type Meaning =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** A variable or a call of a helper, by its normalised text: `user.name`, `items[].title`, `(lookup map key)`. */
  | { readonly kind: 'subject'; readonly subject: string };

/** What names mean at a place of a template. */
export interface Names {
  /** Subject of `this`: empty at the root, `user` in `{{#with user}}`, `items[]` in `{{#each items}}`. */
  readonly context: string;
  /** Named arguments of the partials around, while their context lasts. */
  readonly named: ReadonlyMap<string, Meaning>;
  /** Block parameters: `as |item index|`. */
  readonly parameters: ReadonlyMap<string, Meaning>;
  /** What `../` leads to; absent at the root, and at that of a partial. */
  readonly outer?: Names;
}

const NONE: ReadonlyMap<string, Meaning> = new Map();

export const rootNames: Names = { context: '', named: NONE, parameters: NONE };

/** Names inside of a block or a partial with a context of its own. */
export function namesIn(meaning: Meaning, names: Names, parameters: ReadonlyMap<string, Meaning> = NONE): Names {
  const context = meaning.kind === 'subject' ? meaning.subject : JSON.stringify(meaning.value);
  const seen = parameters.size === 0 ? names.parameters : new Map([...names.parameters, ...parameters]);
  return { context, named: NONE, parameters: seen, outer: names };
}

/** Names inside of a partial: it sees the context, and nothing else of its caller. */
export function namesOfPartial({ context, named }: Names, given: ReadonlyMap<string, Meaning>): Names {
  return { context, named: given.size === 0 ? named : new Map([...named, ...given]), parameters: NONE };
}

/** What an expression means. */
export function meaningOf(expression: hbs.AST.Expression, names: Names): Meaning {
  switch (expression.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', value: (expression as hbs.AST.StringLiteral).value };
    case 'NullLiteral':
      return { kind: 'literal', value: null };
    case 'UndefinedLiteral':
      return { kind: 'literal', value: undefined };
    case 'SubExpression': {
      return { kind: 'subject', subject: `(${callText(expression as hbs.AST.SubExpression, names)})` };
    }
    default:
      return pathMeaning(expression as hbs.AST.PathExpression, names);
  }
}

/** A call of a helper by a mustache, a block or a subexpression. */
export interface HelperCall {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** A call of a helper, normalised: `lookup map "key"`. */
export function callText(call: HelperCall, names: Names): string {
  const params = call.params.map((param) => textOf(meaningOf(param, names)));
  const named = (call.hash?.pairs ?? []).map(({ key, value }) => `${key}=${textOf(meaningOf(value, names))}`);
  return [helperName(call), ...params, ...named].join(' ');
}

/** The name under which a block, a mustache or a subexpression calls. */
export const helperName = ({ path }: Pick<HelperCall, 'path'>): string =>
  String((path as hbs.AST.PathExpression).original);

export const textOf = (meaning: Meaning): string =>
  meaning.kind === 'subject' ? meaning.subject : literalText(meaning.value);

/** A literal as the `equals` of a branch has it. */
export const literalText = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

function pathMeaning(path: hbs.AST.PathExpression, names: Names): Meaning {
  const parts = path.parts.map(String);
  if (path.data) return subject(parts[0] === 'root' ? parts.slice(1).join('.') || '@root' : `@${parts.join('.')}`);
  const [seen, missing] = outerNames(names, path.depth);
  if (missing > 0) return subject(`${'../'.repeat(missing)}${join(seen.context, parts)}`);
  const [head = '', ...rest] = parts;
  const isOwn = path.depth > 0 || String(path.original).startsWith('this');
  const known = (isOwn ? undefined : names.parameters.get(head)) ?? seen.named.get(head);
  if (known === undefined) return subject(join(seen.context, parts));
  if (rest.length === 0) return known;
  return subject(join(textOf(known), rest));
}

const subject = (text: string): Meaning => ({ kind: 'subject', subject: text === '' ? 'this' : text });

const join = (context: string, parts: readonly string[]): string =>
  [context, ...parts].filter((part) => part !== '').join('.');

/** The names that so many `../` lead to, and how many of them lead nowhere. */
function outerNames(names: Names, depth: number): readonly [Names, number] {
  let seen = names;
  for (let left = depth; left > 0; left -= 1) {
    if (seen.outer === undefined) return [seen, left];
    seen = seen.outer;
  }
  return [seen, 0];
}
