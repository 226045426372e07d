import { closestMatch } from '../closest-match.ts';
import { parsePromptrcYaml, parseWrittenPromptrc } from '../config/parse-promptrc.ts';
import type { WrittenBudget } from '../config/written-promptrc.ts';
import type { YamlValue } from '../config/yaml-value.ts';
import type { SourcePlace } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import { compileGlob } from '../lint/settings/glob.ts';
import { remember } from '../remember.ts';
import { parseFrontMatterYaml } from '../template/front-matter-yaml.ts';
import { splitPromptSource } from '../template/prompt-source.ts';
import type { LimitFigure, LimitLevel } from './limit-values.ts';
import { limitExpectation, limitFigures, limitLevels } from './limit-values.ts';

/** What a figure of a prompt may be at most. */
export interface BudgetLimit {
  readonly figure: LimitFigure;
  readonly level: LimitLevel;
  /** Tokens; of `growth` and `window` percent. */
  readonly limit: number;
  /** Where it is written: `.promptrc:12`. */
  readonly origin: string;
}

/** What limits are read from. */
export interface LimitSources {
  /** Text of the `.promptrc`; absent where there is none. */
  readonly promptrc?: string | undefined;
  /** Path of the prompt's file, relative to the `.promptrc`. */
  readonly file: string;
  /** Text of that file. */
  readonly source: string;
}

type Limits = ReadonlyMap<LimitFigure, readonly BudgetLimit[]>;

const KEY = 'stemma.budget';
const POINTER = `/${KEY}`;

/**
 * The limits of a prompt, figure by figure: those of `budget` in `.promptrc`, then of each of its `overrides` that fits,
 * then of `stemma.budget` in the front matter. What is said last of a figure holds for all of its levels.
 *
 * @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY; FRONT_MATTER_INVALID, FRONT_MATTER_UNKNOWN_KEY, with the place
 */
export function budgetLimits({ promptrc, file, source }: LimitSources): readonly BudgetLimit[] {
  const layers = [...(promptrc === undefined ? [] : configLimits(promptrc, file)), frontMatterLimits(source, file)];
  const limits = new Map(layers.flatMap((layer) => [...layer]));
  return limitFigures.flatMap((figure) => limits.get(figure) ?? []);
}

const CONFIG = '.promptrc';

const configLimits = (text: string, file: string): readonly Limits[] => readConfig(text)(file);

/** The limits of a `.promptrc`, read once for all prompts: which of them hold for a file. */
const readConfig = remember(limitsOfConfig, { last: 2, longest: Number.POSITIVE_INFINITY });

function limitsOfConfig(text: string): (file: string) => readonly Limits[] {
  const { budget } = parseWrittenPromptrc(text, CONFIG);
  const yaml = parsePromptrcYaml(text);
  if (budget === undefined || !('value' in yaml)) return () => [];
  const read = (written: WrittenBudget, pointer: string): Limits =>
    new Map(
      limitFigures
        .filter((figure) => written[figure] !== undefined)
        .map((figure) => {
          const origin = `${CONFIG}:${yaml.lineOf(`${pointer}/${figure}`)}`;
          return [figure, toLimits(figure, limitLevels(figure, written[figure]), origin)];
        }),
    );
  const forAll = read(budget, '/budget');
  const overrides = (budget.overrides ?? []).map((one, index) => ({
    fits: one.files.map((glob) => compileGlob(glob)),
    limits: read(one, `/budget/overrides/${index}`),
  }));
  return (file) => [
    forAll,
    ...overrides.filter(({ fits }) => fits.some((fit) => fit?.(file))).map(({ limits }) => limits),
  ];
}

/** Read here and not with the rest of the file: a release whose limits are wrong is still served. */
function frontMatterLimits(source: string, file: string): Limits {
  const { frontMatter } = splitPromptSource(source);
  const yaml = frontMatter === undefined ? undefined : parseFrontMatterYaml(frontMatter.text);
  if (frontMatter === undefined || yaml === undefined || !('value' in yaml)) return new Map();
  const written: unknown = Object(yaml.value)[KEY];
  if (written === undefined || written === null) return new Map();
  const place = (pointer: string): SourcePlace => placeIn(yaml, { pointer, file, firstLine: frontMatter.line });
  const limits = Object.entries(written).map(([key, value]): [LimitFigure, readonly BudgetLimit[]] => {
    const at = place(`${POINTER}/${key}`);
    const figure = limitFigures.find((one) => one === key);
    if (figure === undefined) throw unknownFigure(key, at);
    if (value === null) return [figure, []];
    const levels = limitLevels(figure, value);
    if (levels === undefined) {
      throw fail('FRONT_MATTER_INVALID', { ...at, problem: `"${KEY}.${figure}" ${limitExpectation(figure)}` });
    }
    return [figure, toLimits(figure, levels, `${at.file}:${at.line}`)];
  });
  return new Map(limits.filter(([figure]) => Object(written)[figure] !== null));
}

function unknownFigure(key: string, at: SourcePlace): Error {
  const nearest = closestMatch(key, limitFigures);
  const name = `${KEY}.${key.slice(0, 64)}`;
  return fail('FRONT_MATTER_UNKNOWN_KEY', {
    ...at,
    key: name,
    nearest: nearest === undefined ? undefined : `${KEY}.${nearest}`,
  });
}

function placeIn(
  yaml: YamlValue,
  { pointer, file, firstLine }: { readonly pointer: string; readonly file: string; readonly firstLine: number },
): SourcePlace {
  const { line, column } = yaml.placeOf(pointer);
  return { file, line: line + firstLine - 1, column };
}

const toLimits = (
  figure: LimitFigure,
  levels: ReadonlyMap<LimitLevel, number> | undefined,
  origin: string,
): readonly BudgetLimit[] => [...(levels ?? [])].map(([level, limit]) => ({ figure, level, limit, origin }));
