import type { ExactReader } from '../exact/exact-reader.ts';
import type { Clause } from '../text/clause.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import type { Directive } from './directive.ts';
import { governs } from './signs.ts';

/** How far before its name the use of a tool is said. */
const reach = 5;

const uses: ReadonlySet<string> = new Set(
  'call use run invoke execute consult query trigger try employ start launch prefer'.split(' ').map(stemWord),
);

const means: ReadonlySet<string> = new Set(['with', 'via', 'through', 'using']);

/**
 * Which tools a clause orders to use or bans: names in backticks or with an underscore, after a verb of using. One
 * surface per tool: `tool:web_search`.
 */
export const readTools: ExactReader = (clause) => {
  if (clause.mood !== 'order') return [];
  const found: Directive[] = [];
  for (let at = clause.from; at < clause.to; at += 1) {
    const name = toolAt(clause.sentence.tokens, at);
    const verb = name === undefined ? undefined : useBefore(clause, at);
    if (name !== undefined && verb !== undefined) found.push(...toDirective(clause, { name, verb, at }));
  }
  return found;
};

interface Use {
  readonly name: string;
  /** Where the use is said, and where the name stands. */
  readonly verb: number;
  readonly at: number;
}

function toDirective(clause: Clause, { name, verb, at }: Use): readonly Directive[] {
  const { tokens } = clause.sentence;
  const governing = clause.negators.filter((negator) => governs(negator, [verb, at], tokens)).length;
  const sign = governing % 2 === 0 ? '+' : '-';
  if (sign === '-' && (clause.force === 'permit' || isRestricted(clause, at))) return [];
  return [
    {
      clause,
      evidence: { from: verb, to: at + 1 },
      surface: `tool:${name}`,
      value: { kind: 'action', verb: 'use', object: [name] },
      sign,
      strength: clause.force === 'require' || clause.force === 'forbid' ? 'hard' : 'soft',
      exclusive: false,
      target: { kind: 'response' },
    },
  ];
}

/** `` `send_mail` ``, or `send_mail` as it stands. */
function toolAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token?.kind === 'code')
    return /^[\p{L}_][\w.-]*(?:\(\))?$/u.test(token.lower) ? token.lower.replace('()', '') : undefined;
  if (token?.kind !== 'word' || tokens[at + 1]?.text !== '_' || tokens[at + 1]?.start !== token.end) return undefined;
  return tokens[at - 1]?.text === '_' ? undefined : snakeName(tokens, at);
}

function snakeName(tokens: readonly Token[], from: number): string {
  let name = tokens[from]?.lower ?? '';
  for (let at = from + 1; tokens[at]?.text === '_' && tokens[at + 1]?.start === tokens[at]?.end; at += 2) {
    name += `_${tokens[at + 1]?.lower}`;
  }
  return name;
}

function useBefore({ sentence: { tokens }, from }: Clause, at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(from, at - reach); index -= 1) {
    const token = tokens[index];
    if (token?.kind === 'punctuation' && token.text !== '`') return undefined;
    if (uses.has(token?.stem ?? '') || means.has(token?.lower ?? '')) return index;
  }
  return undefined;
}

/** A ban for some use only: "Do not use `rm` without asking", "… for secrets", "… twice". */
const isRestricted = ({ sentence: { tokens }, to }: Clause, at: number): boolean =>
  tokens.slice(at, to).some(({ lower }) => restricting.has(lower));

const restricting: ReadonlySet<string> = new Set(
  'without unless before after until for to except on in with twice again repeatedly more'.split(' '),
);
