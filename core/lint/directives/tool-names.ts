import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';

/** A tool that a clause names: `` `send_mail` ``, or send_mail as it stands. */
export interface ToolName extends TokenRange {
  readonly name: string;
}

const named = markOf({ kinds: ['code'], words: ['_'] });

/** Whether a tool may be named among tokens. */
export const mayNameTool = (tokens: readonly Token[]): boolean => mayHold(tokens, named);

/** The names of tools in a range, in order. */
export function toolNames(tokens: readonly Token[], { from, to }: TokenRange): readonly ToolName[] {
  if (!mayNameTool(tokens)) return [];
  const found: ToolName[] = [];
  for (let at = from; at < to; at += 1) {
    const tool = toolAt(tokens, at);
    if (tool === undefined) continue;
    found.push(tool);
    at = tool.to - 1;
  }
  return found;
}

function toolAt(tokens: readonly Token[], at: number): ToolName | undefined {
  const token = tokens[at];
  if (token?.kind === 'code') {
    if (!/^[\p{L}_][\w.-]*(?:\(\))?$/u.test(token.lower)) return undefined;
    return { name: token.lower.replace('()', ''), from: at, to: at + 1 };
  }
  if (token?.kind !== 'word' || tokens[at + 1]?.text !== '_' || tokens[at + 1]?.start !== token.end) return undefined;
  return tokens[at - 1]?.text === '_' ? undefined : snakeName(tokens, at);
}

function snakeName(tokens: readonly Token[], from: number): ToolName {
  let name = tokens[from]?.lower ?? '';
  let to = from + 1;
  for (; tokens[to]?.text === '_' && tokens[to + 1]?.start === tokens[to]?.end; to += 2) {
    name += `_${tokens[to + 1]?.lower}`;
  }
  return { name, from, to };
}

/** The tokens of a clause with each name of a tool as one token of code, and where every one of them stood before. */
export function withNamesAsCode(
  tokens: readonly Token[],
  range: TokenRange,
): { readonly tokens: readonly Token[]; readonly positions: readonly number[] } {
  const names = toolNames(tokens, range);
  const merged: Token[] = [];
  const positions: number[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const tool = names.find(({ from }) => from === at);
    const token = tokens[at];
    if (token === undefined) break;
    merged.push(tool === undefined ? token : { ...token, kind: 'code', lower: tool.name, keys: ['<code>'] });
    positions.push(at);
    if (tool !== undefined) at = tool.to - 1;
  }
  return { tokens: merged, positions };
}
