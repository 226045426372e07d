import type { Arms } from './conditions.ts';
import { armsOf, equalityArms, presenceArms } from './conditions.ts';
import type { Meaning, Names } from './names.ts';
import { helperName, meaningOf, namesIn, textOf } from './names.ts';

/** What a block depends on, besides itself. */
export interface BlockPlace {
  readonly names: Names;
  /** What a `{{#switch}}` around decides by. */
  readonly switched?: hbs.AST.Expression | undefined;
}

/** When the arms of a block are rendered, and what holds inside of the first one. */
export interface BlockArms extends BlockPlace {
  readonly arms: Arms;
}

export const ALWAYS: Arms = { main: [], otherwise: undefined };

/** Helpers that run their block once for each item, with a context of its own. */
const LOOP = /^(?:each|for|foreach|loop|list|map|range|repeat|times|group|sort|filter|eachIndex|forEach|iterate)/u;

/** Understands blocks that decide, loop or change the context; of others the arms exclude each other. */
export function blockArms(node: hbs.AST.BlockStatement, { names, switched }: BlockPlace): BlockArms {
  const name = helperName(node);
  const [param] = node.params;
  if (param === undefined) {
    const meaning = meaningOf(node.path as hbs.AST.Expression, names);
    return { arms: presenceArms('block', meaning), names: namesIn(itemOf(meaning), names) };
  }
  const meaning = meaningOf(param, names);
  if (name === 'with') {
    return { arms: presenceArms('with', meaning), names: namesIn(meaning, names, parametersOf(node, [meaning])) };
  }
  if (LOOP.test(name)) {
    const item = itemOf(meaning);
    const given = parametersOf(node, [item, { kind: 'subject', subject: '@index' }]);
    const arms = name === 'each' ? presenceArms('each', meaning) : armsOf(node, names);
    return { arms, names: namesIn(item, names, given) };
  }
  if (name === 'switch') return { arms: ALWAYS, names, switched: param };
  if (name === 'case' && switched !== undefined && node.params.length === 1) {
    return { arms: equalityArms(meaningOf(switched, names), meaning), names };
  }
  return { arms: armsOf(node, names), names };
}

const itemOf = (meaning: Meaning): Meaning => ({ kind: 'subject', subject: `${textOf(meaning)}[]` });

function parametersOf({ program }: hbs.AST.BlockStatement, values: readonly Meaning[]): ReadonlyMap<string, Meaning> {
  const names: readonly string[] = program?.blockParams ?? [];
  return new Map(names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]] as const])));
}
