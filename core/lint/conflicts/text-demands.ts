import type { Directive } from '../directives/directive.ts';
import type { Edge, Occurrence } from '../directives/value.ts';
import { sampleOf } from './character-kinds.ts';

/** Texts of which at least one has to occur, and where: what a directive makes necessary. */
export interface TextDemand {
  readonly directive: Directive;
  readonly texts: readonly string[];
  readonly times: number;
  readonly part?: string;
  readonly each?: string;
  /** Stands at the first or last place of its text. */
  readonly edge?: 'start' | 'end';
}

/** More demands than this are not compared with what limits them: no prompt has them, and pairs take time. */
const mostDemands = 300;

/** What directives make necessary in the answer. */
export const demandsOf = (directives: readonly Directive[]): readonly TextDemand[] =>
  directives
    .filter(mayDemand)
    .flatMap((directive) => demandOf(directive) ?? [])
    .slice(0, mostDemands);

/** Most directives choose between two poles, and ask for no text. */
const mayDemand = ({ value, surface }: Directive): boolean => value.kind !== 'pole' || surface === 'characters';

/** What a directive makes necessary in the answer; undefined when it leaves every text possible. */
export function demandOf(directive: Directive): TextDemand | undefined {
  const { value, sign, surface, target, per } = directive;
  const place = {
    ...(target.kind === 'part' && target.name !== undefined ? { part: target.name } : {}),
    ...(per === undefined ? {} : { each: per }),
  };
  if (sign === '-') return undefined;
  if (value.kind === 'occurrence' && isAsked(value)) {
    return { directive, texts: value.texts, times: typeof value.min === 'number' ? value.min : 1, ...place };
  }
  if (value.kind === 'edge') return edgeDemand(directive, value, place);
  if (surface === 'characters' && value.kind === 'pole') {
    const sample = sampleOf(value.pole);
    return sample === undefined ? undefined : { directive, texts: [sample], times: 1, ...place };
  }
  return value.kind === 'options' ? { directive, texts: value.texts, times: 1, ...place } : undefined;
}

const isAsked = ({ min }: Occurrence): boolean => min !== undefined && min !== 0;

function edgeDemand(
  directive: Directive,
  { text, thing }: Edge,
  place: Pick<TextDemand, 'part' | 'each'>,
): TextDemand | undefined {
  const edge = directive.surface === 'start' ? 'start' : 'end';
  if (text !== undefined) return { directive, texts: [text], times: 1, edge, ...place };
  const isQuestion = edge === 'end' && /(^| )question$/u.test(thing ?? '');
  return isQuestion ? { directive, texts: ['?'], times: 1, edge, ...place } : undefined;
}

/** Names of the places where a text begins or ends. */
const edges = {
  start: /^(first|opening|introductory) |^(opening|introduction|intro|beginning|start|title|headline)$/u,
  end: /^(last|final|closing|concluding) |^(ending|conclusion|end|close)$/u,
};

/** Whether a demand is met within a place, wherever else the answer goes on. */
export function isWithin(demand: TextDemand, part: string | undefined): boolean {
  if (part === undefined || demand.part === part) return true;
  return (
    demand.edge !== undefined && demand.part === undefined && demand.each === undefined && edges[demand.edge].test(part)
  );
}
