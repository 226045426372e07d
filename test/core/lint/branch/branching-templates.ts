import fc from 'fast-check';

/** A template with partials; each of its texts is a marker, a sentence of its own on its own line. */
export interface BranchingTemplate {
  readonly source: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** What the variables of the templates can be: all of it is tried. */
export const tones = ['formal', 'casual', 'plain'] as const;
export const lists: readonly (readonly { readonly urgent: boolean }[])[] = [
  [],
  [{ urgent: true }],
  [{ urgent: false }, { urgent: true }],
];

type Node =
  | { readonly kind: 'marker' }
  | { readonly kind: 'block'; readonly open: string; readonly name: string; readonly arms: readonly Arm[] }
  | { readonly kind: 'partial'; readonly call: string };

interface Arm {
  /** What stands in `{{else …}}`; empty for the first arm and for a plain `{{else}}`. */
  readonly condition: string;
  readonly nodes: readonly Node[];
}

const marker: fc.Arbitrary<Node> = fc.constant({ kind: 'marker' });

/** Conditions as they stand behind `#` or `else`, by the names that a file knows. */
function conditions(flags: readonly string[], texts: readonly string[]): fc.Arbitrary<string> {
  const flag = fc.constantFrom(...flags);
  const equal = fc.tuple(
    fc.constantFrom('ifEquals', 'unlessEquals'),
    fc.constantFrom(...texts),
    fc.constantFrom(...tones),
  );
  return fc.oneof(
    flag.map((name) => `if ${name}`),
    flag.map((name) => `unless ${name}`),
    equal.map(([name, text, value]) => `${name} ${text} "${value}"`),
  );
}

function nodesOf(
  condition: fc.Arbitrary<string>,
  leaves: readonly fc.Arbitrary<Node>[],
  loops: boolean,
): fc.Arbitrary<readonly Node[]> {
  const { nodes } = fc.letrec<{ nodes: readonly Node[]; node: Node }>((tie) => ({
    nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      marker,
      ...leaves,
      deciding(tie('nodes'), condition),
      ...(loops ? [loop(tie('nodes'))] : []),
    ),
  }));
  return nodes;
}

function deciding(nodes: fc.Arbitrary<readonly Node[]>, condition: fc.Arbitrary<string>): fc.Arbitrary<Node> {
  const chained = fc.array(fc.record({ condition, nodes }), { maxLength: 2 });
  const last = fc.option(nodes, { nil: undefined });
  return fc.tuple(condition, nodes, chained, last).map(([open, first, chain, end]) => ({
    kind: 'block',
    open,
    name: open.split(' ')[0] ?? '',
    arms: [{ condition: '', nodes: first }, ...chain, ...(end === undefined ? [] : [{ condition: '', nodes: end }])],
  }));
}

function loop(nodes: fc.Arbitrary<readonly Node[]>): fc.Arbitrary<Node> {
  const urgent: Node = {
    kind: 'block',
    open: 'if this.urgent',
    name: 'if',
    arms: [
      { condition: '', nodes: [{ kind: 'marker' }] },
      { condition: '', nodes: [{ kind: 'marker' }] },
    ],
  };
  return fc.option(nodes, { nil: undefined }).map((otherwise) => ({
    kind: 'block',
    open: 'each items',
    name: 'each',
    arms: [
      { condition: '', nodes: [urgent] },
      ...(otherwise === undefined ? [] : [{ condition: '', nodes: otherwise }]),
    ],
  }));
}

const value = fc.oneof(
  fc.constantFrom(...tones).map((tone) => `"${tone}"`),
  fc.constant('tone'),
);
const flagValue = fc.constantFrom('a', 'b', 'true', 'false');
const callOf = (name: string): fc.Arbitrary<Node> =>
  fc
    .tuple(value, flagValue)
    .map(([style, flag]) => ({ kind: 'partial', call: `{{> ${name} style=${style} flag=${flag}}}` }));

/** Templates of nested decisions, loops and partials with arguments. */
export function branchingTemplates({ loops }: { readonly loops: boolean }): fc.Arbitrary<BranchingTemplate> {
  const own = conditions(['a', 'b', 'c'], ['tone']);
  const inPartial = conditions(['flag', 'a', 'c'], ['style', 'tone']);
  const inner = nodesOf(inPartial, [], false);
  const outer = nodesOf(inPartial, [callOf('inner'), fc.constant({ kind: 'partial', call: '{{> inner}}' })], false);
  const main = nodesOf(own, [callOf('inner'), callOf('outer')], loops);
  return fc.record({ main, outer, inner }).map((parts) => {
    const printer = new Printer();
    const source = printer.print(parts.main);
    return { source, partials: { outer: printer.print(parts.outer), inner: printer.print(parts.inner) } };
  });
}

class Printer {
  #markers = 0;

  print(nodes: readonly Node[]): string {
    return nodes.map((node) => this.#node(node)).join('');
  }

  #node(node: Node): string {
    switch (node.kind) {
      case 'marker':
        this.#markers += 1;
        return `This is marker ${this.#markers}.\n`;
      case 'partial':
        return `${node.call}\n`;
      case 'block': {
        const [first, ...others] = node.arms;
        const arms = others.map(
          ({ condition, nodes }) => `{{else${condition === '' ? '' : ` ${condition}`}}}\n${this.print(nodes)}`,
        );
        return `{{#${node.open}}}\n${this.print(first?.nodes ?? [])}${arms.join('')}{{/${node.name}}}\n`;
      }
    }
  }
}
