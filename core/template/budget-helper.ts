import type { CutValue } from '../rendered-budget.ts';
import type { Run, Write } from './scope.ts';
import type { ShortenedText } from './shorten-text.ts';
import { shortenText } from './shorten-text.ts';
import type { TemplateFile } from './template-file.ts';
import { invalid } from './template-file.ts';
import { utf8Length } from './utf8-length.ts';
import type { Arguments } from './value-helpers.ts';

/** What `{{budget value tokens=400 marker="…"}}` says itself. */
interface SlotBudget {
  readonly variable: string;
  readonly tokens: number;
  readonly marker: string;
}

/** Most tokens that can be allowed; no window is as large. */
const MAX_TOKENS = 1_000_000_000;

type BudgetCall = hbs.AST.MustacheStatement;

/**
 * Compiles `{{budget value tokens=400}}`, which prints a value and cuts it where it might come to more tokens. The
 * number and the marker stand in the template, so that the bound of the prompt is known before anyone calls it.
 *
 * @throws TEMPLATE_INVALID
 */
export function compileBudget(file: TemplateFile, node: BudgetCall, { positional: [value] }: Arguments): Write {
  const slot = readBudget(file, node);
  return (out, context, scope) => {
    let given = value?.(context, scope);
    if (typeof given === 'function') given = given.call(context);
    if (given === undefined || given === null) return;
    // As a template prints it.
    let text = '';
    text += given as string;
    const { text: left, weight } = fit(text, slot, scope.run);
    out.text += left;
    out.saved += utf8Length(left) - weight;
    scope.run.weights.push(weight);
  };
}

function fit(text: string, { variable, tokens, marker }: SlotBudget, run: Run): ShortenedText {
  const most = Math.min(tokens, run.allowance);
  const shortened = shortenText(text, { tokens: most, marker, count: run.countTokens });
  if (shortened.isCut) run.cuts.push(cutOf(text, shortened, { variable, tokens: most }));
  return shortened;
}

const cutOf = (text: string, { text: left }: ShortenedText, slot: Pick<CutValue, 'variable' | 'tokens'>): CutValue => ({
  ...slot,
  fromBytes: utf8Length(text),
  toBytes: utf8Length(left),
});

function readBudget(file: TemplateFile, node: BudgetCall): SlotBudget {
  const named = new Map(node.hash?.pairs.map(({ key, value }) => [key, value]));
  const tokens = tokensOf(named.get('tokens'));
  if (tokens === undefined) {
    throw invalid(file, node, `"budget" needs a whole number of tokens from 1 to ${MAX_TOKENS}: write tokens=400`);
  }
  const marker = markerOf(named.get('marker'));
  if (marker === undefined) throw invalid(file, node, 'the marker of "budget" must be a text: write marker="…"');
  if (utf8Length(marker) > tokens) {
    throw invalid(file, node, `the marker of "budget" is ${utf8Length(marker)} bytes, more than its ${tokens} tokens`);
  }
  return { variable: writtenAs(node.params[0]), tokens, marker };
}

/** The number of tokens of a call; undefined where it is not one that can be. */
export function tokensOf(expression: hbs.AST.Expression | undefined): number | undefined {
  const value = expression?.type === 'NumberLiteral' ? (expression as hbs.AST.NumberLiteral).value : Number.NaN;
  return Number.isInteger(value) && value >= 1 && value <= MAX_TOKENS ? value : undefined;
}

function markerOf(expression: hbs.AST.Expression | undefined): string | undefined {
  if (expression === undefined) return '';
  return expression.type === 'StringLiteral' ? (expression as hbs.AST.StringLiteral).value : undefined;
}

/** An argument as the template has it. */
function writtenAs(expression: hbs.AST.Expression | undefined): string {
  if (expression?.type !== 'SubExpression') return String((expression as hbs.AST.PathExpression | undefined)?.original);
  const { path, params } = expression as hbs.AST.SubExpression;
  return `(${[String((path as hbs.AST.PathExpression).original), ...params.map(writtenAs)].join(' ')})`;
}
