import type { BudgetFinding, LimitCheck } from '../../core/budget/check-limits.ts';
import { limitText } from '../../core/budget/limit-text.ts';
import type { CheckedBudget } from '../budget/check-budget.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { printable } from './printable.ts';

/** Each limit beside its figure: which hold, which do not and by how much, and where they are written. */
export function limitLines(budget: CheckedBudget, style: Style): readonly string[] {
  const { limits } = budget;
  return limits.length === 0 ? [] : ['', ...limits.map((check) => limitLine(check, { style, budget }))];
}

/** What a check found, and whether it rests on an estimate; a maximum of bytes never does. */
export function limitOutcome(check: LimitCheck, { tokenizer }: Pick<CheckedBudget, 'tokenizer'>): string {
  const isEstimate = tokenizer.confidence === 'estimate' && check.actual !== null && check.figure !== 'maxAny';
  return `${limitText(check)}${isEstimate ? ' (an estimate)' : ''}`;
}

/** The figure that is limited, and at which level where it is not an error. */
export const limitName = ({ figure, level }: LimitCheck): string => (level === 'warn' ? `${figure} warn` : figure);

function limitLine(
  check: LimitCheck,
  { style, budget }: { readonly style: Style; readonly budget: CheckedBudget },
): string {
  const text = `${limitName(check)} ${printable(limitOutcome(check, budget))}  ${style.dim(printable(check.origin))}`;
  if (check.outcome === 'kept') return `${style.green('✓')} ${text}`;
  if (check.outcome === 'unchecked') return `${style.dim('–')} ${text}`;
  if (check.outcome === 'unmeasured') return `${style.yellow('▲')} ${text}`;
  return check.level === 'warn' ? `${style.yellow('▲')} ${text}` : `${style.red('✗')} ${text}`;
}

/** What to edit or type after a look at a budget. */
export function budgetNextStep({ findings, name, sections, unbounded }: CheckedBudget, style: Style): string {
  const [first] = findings;
  if (first === undefined) return nextStep(`stemma budget ${name} --json`, style);
  const next = style.dim('Next:');
  const [subject] = first.unbounded ?? [];
  if (first.actual === null && subject !== undefined && unbounded.length > 0) {
    return `${next} bound ${printable(subject.subject)} in the input schema: it ${printable(subject.because)}`;
  }
  if (first.outcome === 'unmeasured') {
    const [value] = unbounded;
    const bound = value === undefined ? '' : `, or bound ${printable(value.subject)}: it ${printable(value.because)}`;
    return `${next} write samples into ${name}.samples.yaml${bound}`;
  }
  const largest = [...sections].sort((a, b) => weight(first, b) - weight(first, a))[0];
  const where = largest === undefined ? '' : ` "${printable(largest.title)}", which has the most of it,`;
  return `${next} shorten${where} or change the limit in ${printable(first.origin)}`;
}

function weight({ figure }: BudgetFinding, section: CheckedBudget['sections'][number]): number {
  if (figure === 'growth') return section.static;
  return (figure === 'window' ? (section.p90 ?? section.maxTypical) : section[figure]) ?? 0;
}
