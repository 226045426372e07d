import type { ErrorObject } from 'ajv';
import { closestMatch } from '../closest-match.ts';
import { excerpt } from '../excerpt.ts';
import { absurdFigures } from '../models/model-figures.ts';
import { modelKey } from '../models/model-name.ts';
import type { ModelOverride, ModelOverrides, TokenizerOverride } from '../models/model-override.ts';
import type { LocatedProblem } from './written-promptrc.ts';

/** What the schema finds wrong in `models`, with the value; undefined where the problem is of another kind. */
export function modelProblem({ instancePath, keyword, params, data, message }: ErrorObject): string | undefined {
  if (!instancePath.startsWith('/models/') || keyword === 'required') return undefined;
  const value = excerpt(JSON.stringify(data) ?? '');
  if (keyword === 'enum') return `is ${value}: ${encodingAdvice(data, params['allowedValues'] as readonly string[])}`;
  if (keyword === 'pattern') return `is ${value}: it must be a day such as 2027-01-31, or never`;
  return `is ${value}: it ${message ?? 'is not valid'}`;
}

function encodingAdvice(given: unknown, known: readonly string[]): string {
  const nearest = typeof given === 'string' ? closestMatch(given, known) : undefined;
  const list = `it must be ${known.join(' or ')}`;
  return nearest === undefined
    ? `${list}; other tokenizers are a factor on one of them, with its error`
    : `${list} (did you mean "${nearest}"?)`;
}

/** What is wrong with facts of models that JSON Schema cannot state. */
export function modelsProblems(models: ModelOverrides): readonly LocatedProblem[] {
  const twice = new Map<string, string>();
  return Object.entries(models).flatMap(([id, model]) => {
    const path = `/models/${pointerPart(id)}`;
    const key = modelKey(id);
    const first = twice.get(key);
    twice.set(key, id);
    if (first !== undefined) return [{ path, message: `is the same model as "${first}"` }];
    return overrideProblems(model).map((one) => ({ path: `${path}/${one.path}`, message: one.message }));
  });
}

const pointerPart = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

function overrideProblems({ tokenizer, retires, ...figures }: ModelOverride): readonly LocatedProblem[] {
  const isNoDay = retires !== undefined && retires !== 'never' && !isDay(retires);
  return [
    ...absurdFigures(figures),
    ...(tokenizer === undefined ? [] : tokenizerProblems(tokenizer)),
    ...(isNoDay ? [{ path: 'retires', message: `is "${retires}", which is no day of the calendar` }] : []),
  ];
}

/** A factor is never exact, so nobody gets to leave out how far it may be off. */
function tokenizerProblems({ factor, error }: TokenizerOverride): readonly LocatedProblem[] {
  if (error === undefined) {
    if (factor === undefined) return [];
    return [{ path: 'tokenizer', message: `has the factor ${factor} without its "error", such as [-10, 15]` }];
  }
  const [low, high] = error;
  if (low <= 0 && high >= 0) return [];
  return [{ path: 'tokenizer/error', message: `is [${low}, ${high}]: it must go from 0 or less to 0 or more` }];
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
