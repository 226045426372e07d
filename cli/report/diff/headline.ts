import type { DiffReport } from '../../../core/diff/diff-report.ts';
import { dollarText } from '../dollar-text.ts';
import { numberText } from '../number-text.ts';
import { changeText, LEAST_DOLLARS, signedText } from './diff-rows.ts';

/**
 * What a reader has to know first: `+58 static tokens (+6.6 %), p90 +61, cache reset 812 tokens, next version minor: …`.
 */
export function headline(report: DiffReport): string {
  const { problem, texts } = report;
  if (texts.length === 0) return 'Nothing differs.';
  if (problem !== undefined) return `Only texts are compared: ${problem.message}`;
  return [tokensPart(report), samplePart(report), costPart(report), cachePart(report), bumpPart(report)]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** The same of several prompts: `3 prompts changed: +58 static tokens, next versions 1 major, 2 minor`. */
export function overviewHeadline(prompts: readonly DiffReport[]): string {
  if (prompts.length === 0) return 'No released prompt changed';
  const added = prompts.reduce(
    (sum, { tokens }) => sum + (tokens === null ? 0 : tokens.after.static - tokens.before.static),
    0,
  );
  const reset = prompts.reduce(
    (sum, { cacheReset }) => sum + (cacheReset?.cachedTokens === 0 ? 0 : (cacheReset?.tokens ?? 0)),
    0,
  );
  const bumps = (['major', 'minor', 'patch'] as const).flatMap((bump) => {
    const count = prompts.filter((report) => report.bump === bump).length;
    return count === 0 ? [] : [`${count} ${bump}`];
  });
  const invalid = prompts.filter(({ problem }) => problem !== undefined).length;
  return [
    `${prompts.length} ${prompts.length === 1 ? 'prompt' : 'prompts'} changed: ${added === 0 ? 'as many' : signedText(added)} static tokens`,
    ...(reset === 0 ? [] : [`cache reset ${numberText(reset)} tokens`]),
    ...(bumps.length === 0 ? [] : [`next versions ${bumps.join(', ')}`]),
    ...(invalid === 0 ? [] : [`${invalid} not valid`]),
  ].join(', ');
}

function tokensPart({ tokens }: DiffReport): string {
  if (tokens === null) return 'too large to be measured';
  const { before, after } = tokens;
  if (before.static === after.static) return `${numberText(after.static)} static tokens as before`;
  const [change = '', share] = changeText(before.static, after.static).split(' (');
  return `${change} static tokens${share === undefined ? '' : ` (${share}`}`;
}

function samplePart({ tokens }: DiffReport): string | undefined {
  const [before, after] = [tokens?.before.p90 ?? null, tokens?.after.p90 ?? null];
  return before === null || after === null || before === after ? undefined : `p90 ${signedText(after - before)}`;
}

/** Of what a request costs at most. */
function costPart({ cost }: DiffReport): string | undefined {
  if (cost === null || cost.before === null || cost.after === null) return undefined;
  const change = (cost.after.inputPerRequest[1] - cost.before.inputPerRequest[1]) * 1000;
  if (Math.abs(change) < LEAST_DOLLARS) return undefined;
  return `${change > 0 ? '+' : '−'}${dollarText(Math.abs(change))} per 1,000 requests`;
}

function cachePart({ cacheReset }: DiffReport): string | undefined {
  if (cacheReset === null || cacheReset.cachedTokens === 0) return undefined;
  return `cache reset ${numberText(cacheReset.tokens)} tokens`;
}

function bumpPart({ bump, changes }: DiffReport): string | undefined {
  if (bump === null) return undefined;
  const [first, ...others] = changes;
  if (first === undefined) return `next version ${bump}: only wording differs`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `next version ${bump}: ${first.reason}${more}`;
}
