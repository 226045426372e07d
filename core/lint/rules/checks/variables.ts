import { closestMatch } from '../../../closest-match.ts';
import { isObject } from '../../../json-parts.ts';
import type { LintSource } from '../../lint-source.ts';
import { textOfFile } from '../../lint-source.ts';
import type { VariableUse } from '../../template/variable-uses.ts';
import { findVariableUses } from '../../template/variable-uses.ts';
import { declaredBy } from '../declared-variables.ts';
import { frontMatterOf, placeOfKey } from '../front-matter.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A variable that the input schema does not have. */
export const undeclaredVariable: Rule = {
  id: 'variable/undeclared',
  code: 'PC301',
  kind: 'check',
  summary: 'The template reads a variable that the input schema does not declare.',
  why: 'Callers cannot know that they have to pass it; a closed schema refuses it, so its place stays empty in every answer.',
  bad: '---\ninput:\n  schema:\n    name: string\n---\nWrite to {{name}} about {{topic}}.',
  good: '---\ninput:\n  schema:\n    name: string\n    topic: string\n---\nWrite to {{name}} about {{topic}}.',
  fix: 'Declare the variable in `input.schema`, or remove it from the template.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: ({ source }) =>
    undeclared(source).flatMap(({ name, nearest, use }) =>
      nearest === undefined
        ? [{ message: `The variable "${name}" is not in the input schema.`, places: [use.range] }]
        : [],
    ),
};

/** A variable whose name is nearly that of a declared one. */
export const misspelledVariable: Rule = {
  id: 'variable/misspelled',
  code: 'PC302',
  kind: 'check',
  summary: 'The template reads a variable that is declared under a slightly different name.',
  why: 'A variable that nobody passes is empty: the prompt is rendered with a hole, and nothing fails.',
  bad: '---\ninput:\n  schema:\n    customerName: string\n---\nWrite to {{custommerName}}.',
  good: '---\ninput:\n  schema:\n    customerName: string\n---\nWrite to {{customerName}}.',
  fix: 'Use the declared name.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: ({ source }) => undeclared(source).flatMap((one) => misspelled(one, source)),
};

/** A variable that is declared and never read. */
export const unusedVariable: Rule = {
  id: 'variable/unused',
  code: 'PC303',
  kind: 'check',
  summary: 'The input schema declares a variable that no branch of the template reads.',
  why: 'Callers fetch and send what has no effect, and believe that the model knows it.',
  bad: '---\ninput:\n  schema:\n    name: string\n    plan: string\n---\nWrite to {{name}}.',
  good: '---\ninput:\n  schema:\n    name: string\n---\nWrite to {{name}}.',
  fix: 'Use the variable or remove it. Removing a required one is a change that callers notice.',
  severity: { recommended: 'warn', strict: 'warn' },
  certainty: 'certain',
  check: findUnused,
};

interface Undeclared {
  readonly use: VariableUse;
  readonly name: string;
  readonly nearest: string | undefined;
}

/** Each name once, where it is read first. */
function undeclared(source: LintSource): readonly Undeclared[] {
  const { inputSchema } = source;
  if (inputSchema === undefined) return [];
  const defaults = Object.keys(frontMatterOf(source)?.input.default ?? {});
  const found = new Map<string, Undeclared>();
  for (const use of findVariableUses(source)) {
    if (use.subject === 'this') continue;
    const declared = declaredBy(inputSchema, use.subject);
    if (declared.kind !== 'undeclared' || defaults.includes(declared.name)) continue;
    const { name, names } = declared;
    if (!found.has(name)) found.set(name, { use, name, nearest: closestMatch(name, [...names, ...defaults]) });
  }
  return [...found.values()];
}

function misspelled({ use, name, nearest }: Undeclared, source: LintSource): readonly Report[] {
  if (nearest === undefined) return [];
  const { file, start, end } = use.range;
  const at = textOfFile(source, file)?.slice(start, end).lastIndexOf(name) ?? -1;
  const edit = { file, start: start + at, end: start + at + name.length, text: nearest };
  return [
    {
      message: `The input schema has no variable "${name}"; did you mean "${nearest}"?`,
      places: [use.range],
      suggestions: at === -1 ? [] : [{ title: `Write "${nearest}"`, safe: false, edits: [edit] }],
    },
  ];
}

function findUnused({ source, problems }: RuleContext): readonly Report[] {
  const properties = source.inputSchema?.['properties'];
  // What is read by a part that is missing is not known.
  if (!isObject(properties) || problems.length > 0) return [];
  const used = new Set(findVariableUses(source).map(({ subject }) => /^[^.[]*/u.exec(subject)?.[0] ?? ''));
  if (used.has('this')) return [];
  for (const { nearest } of undeclared(source)) if (nearest !== undefined) used.add(nearest);
  return Object.keys(properties)
    .filter((name) => !used.has(name))
    .flatMap((name) => {
      const place = placeOfKey(source, ['input', 'schema', name]);
      const message = `The variable "${name}" is declared and never used.`;
      return place === undefined ? [] : [{ message, places: [place], identity: [name] }];
    });
}
