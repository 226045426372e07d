import fc from 'fast-check';

/** A prompt in the dialect that we share with the reference implementation, with variables to render it. */
export interface GeneratedPrompt {
  readonly template: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
}

const texts = ['a', 'b c', '\n', '  ', ' \n', '\n  ', '\t', 'é', '\r\n', '<&>', ' }', '- ', '\n\n', '"', '---\n'];
const text = fc.array(fc.constantFrom(...texts), { minLength: 0, maxLength: 4 }).map((parts) => parts.join(''));

const paths = [
  ...['name', 'user.name', 'list', 'list.length', 'list.[0]', 'this', '.', './name', 'this.name', 'missing', 'zero'],
  ...['missing.deep.er', '../name', '../../name', '..', 'it', 'it.name', 'ix', 'user', 'text', '"a key"', '[a key]'],
  ...['@index', '@key', '@first', '@last', '@root.name', '@root.user.name', '@extra.a', '@extra', '@../index'],
  ...['@../key', '@missing', '@missing.x', 'user.constructor', 'constructor', 'list.constructor', '__proto__'],
  ...['user.toString', 'true', 'null', 'undefined', '12', 'no', 'yes', 'empty', 'nested', 'nested.list', 'own'],
];
const path = fc.constantFrom(...paths);
const literal = fc.constantFrom('"x"', "'y z'", '1', '0', 'true', 'false', 'null', 'undefined');
const argument = fc.oneof(
  { weight: 3, arbitrary: path },
  literal,
  path.map((p) => `(lookup user ${quoted(p)})`),
);
/** Trims white space on either side of a tag, or not. */
const strip = fc.tuple(fc.constantFrom('', '', '', '~'), fc.constantFrom('', '', '', '~'));

const quoted = (value: string): string => (/^["']/u.test(value) ? value : `"${value.replaceAll('"', '')}"`);
const tag = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(strip, inner).map(([[left, right], body]) => `{{${left}${body}${right}}}`);

/** Values never stand side by side: Handlebars adds up numbers that do, one of the intended differences. */
const value = fc
  .oneof(
    { weight: 6, arbitrary: tag(path) },
    tag(path.map((p) => `&${p}`)),
    path.map((p) => `{{{${p}}}}`),
    tag(fc.tuple(path, argument).map(([p, a]) => `lookup ${p} ${a}`)),
  )
  .map((tags) => `${tags}.`);

const mustache = fc.oneof(
  { weight: 6, arbitrary: value },
  // JSON of nothing is one of the intended differences.
  fc.constantFrom('@root', '@root.nested', '@root.link').map((p) => `{{json ${p}}}`),
  fc.constantFrom('@root', '@root.nested').map((p) => `{{json ${p} indent=2}}`),
  fc.constantFrom('{{! a comment }}', '{{!-- {{name}} --}}', '\n{{! alone }}\n', '{{log name}}', '\\{{name}}'),
);

const boundary = fc.oneof(
  fc.constantFrom('system', 'user', 'model', 'tool').map((role) => `{{role "${role}"}}`),
  fc.constantFrom('{{history}}', '{{~history~}}', '{{section "code"}}', '{{section "a"}}'),
  fc.constantFrom('{{media url="http://x/y"}}', '{{media url=@root.link contentType="image/png"}}'),
  fc.constantFrom('{{media url=@root.link contentType=@root.missing}}', '\n{{role "user"}}\n'),
);

const blockHeads = fc.oneof(
  argument.map((a) => ['if', a]),
  argument.map((a) => ['if', `${a} includeZero=true`]),
  argument.map((a) => ['unless', a]),
  argument.map((a) => ['each', a]),
  argument.map((a) => ['with', a]),
  fc.tuple(argument, argument).map(([a, b]) => ['ifEquals', `${a} ${b}`]),
  fc.tuple(argument, argument).map(([a, b]) => ['unlessEquals', `${a} ${b}`]),
);

function blocks(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edge = fc.constantFrom('', '', '\n', ' ');
  const withElse = fc
    .tuple(blockHeads, edge, inner, strip, inner)
    .map(([[name, args], e, main, [l, r], other]) =>
      [`{{#${name} ${args}}}${e}`, main, `${e}{{${l}else${r}}}${e}`, other, `${e}{{/${name}}}`].join(''),
    );
  const plain = fc
    .tuple(blockHeads, edge, inner, strip)
    .map(([[name, args], e, main, [l, r]]) => [`{{#${name} ${args}${r}}}${e}`, main, `{{${l}/${name}}}${e}`].join(''));
  const named = fc.tuple(argument, inner).map(([a, main]) => `{{#each ${a} as |it ix|}}${main}{{/each}}`);
  const scoped = fc.tuple(argument, inner).map(([a, main]) => `{{#with ${a} as |it|}}${main}{{/with}}`);
  const variable = fc.constantFrom(
    'list',
    'user',
    'yes',
    'no',
    'missing',
    'zero',
    'empty',
    'text',
    'name',
    'this.list',
  );
  const onValue = fc.tuple(variable, edge, inner).map(([p, e, main]) => `{{#${p}}}${e}${main}${e}{{/${p}}}`);
  const inverse = fc.tuple(variable, inner).map(([p, main]) => `{{^${p}}}${main}{{/${p}}}`);
  const chain = fc
    .tuple(argument, argument, inner, inner)
    .map(([a, b, one, two]) => `{{#if ${a}}}${one}{{else if ${b}}}${two}{{else}}none{{/if}}`);
  return fc.oneof(withElse, plain, named, scoped, onValue, inverse, chain);
}

/** Calls of the partials below `level`, so that none reaches itself. */
function partialCalls(level: number, inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const name = fc.constantFrom(...Array.from({ length: level }, (_, index) => `p${index}`));
  const args = fc.constantFrom('', '', ' user', ' x=name', ' user name=text', ' this y=1', ' missing', ' list z=user');
  const lead = fc.constantFrom('', '', '\n', '\n  ', ' ');
  const call = fc.tuple(lead, name, args, fc.constantFrom('', '\n')).map(([l, n, a, e]) => `${l}{{> ${n}${a}}}${e}`);
  const layout = fc.tuple(name, args, inner).map(([n, a, main]) => `{{#> ${n}${a}}}${main}{{/${n}}}`);
  return fc.oneof({ weight: 2, arbitrary: call }, layout);
}

const hasBlock = '<{{#> @partial-block}}none{{/@partial-block}}>';

/** @param level - how many partials there are that may be called */
function templates(level: number): fc.Arbitrary<string> {
  const { template } = fc.letrec<{ template: string; node: string }>((tie) => ({
    template: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: text },
      { weight: 4, arbitrary: mustache },
      { weight: 1, arbitrary: boundary },
      { weight: 4, arbitrary: blocks(tie('template')) },
      ...(level === 0 ? [] : [{ weight: 2, arbitrary: partialCalls(level, tie('template')) }]),
    ),
  }));
  return template;
}

const scalar = fc.oneof(
  fc.constantFrom<unknown>('', 'Ada', 'two\nlines', 0, 1, 42, true, false, null, undefined, '{{name}}', ' '),
  fc.string({ maxLength: 5 }),
);
const item = fc.oneof(
  scalar,
  fc.record({ name: scalar, text: scalar }, { requiredKeys: [], noNullPrototype: true }),
  fc.array(scalar, { maxLength: 2 }),
);
const list = fc.oneof(
  fc.array(item, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'name', '1'), item, { maxKeys: 3, noNullPrototype: true }),
  fc.array(item, { maxLength: 3 }).map((items) => new Set(items)),
  scalar,
);
const user = fc.oneof(
  fc.record(
    { name: scalar, list, own: fc.constant({ constructor: 'c' }) },
    { requiredKeys: [], noNullPrototype: true },
  ),
  scalar,
);

const input = fc.record(
  {
    ...{ name: scalar, text: scalar, list, user, nested: fc.record({ list, user }), 'a key': scalar, it: scalar },
    ...{ yes: fc.constant(true), no: fc.constant(false), zero: fc.constant(0), empty: fc.constant([]), own: user },
    link: fc.constant('http://host/path?q=1'),
  },
  { requiredKeys: ['link', 'nested'], noNullPrototype: true },
);

/** Prompts whose partials call only partials before them. */
export const generatedPrompt: fc.Arbitrary<GeneratedPrompt> = fc.record({
  // What begins with `---` is front matter.
  template: templates(3).map((template) => (template.trimStart().startsWith('---') ? `-${template}` : template)),
  partials: fc
    .tuple(templates(0), templates(1), templates(2))
    .map(([p0, p1, p2]) => ({ p0: `${p0}${hasBlock}`, p1, p2: `${hasBlock}${p2}` })),
  input,
  context: fc.record(
    { extra: fc.oneof(fc.record({ a: scalar }), scalar), index: scalar },
    { requiredKeys: [], noNullPrototype: true },
  ),
});
