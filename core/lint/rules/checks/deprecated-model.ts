import { splitPromptSource } from '../../../template/prompt-source.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** The model of a prompt is one that the settings call deprecated. */
export const deprecatedModel: Rule = {
  id: 'model/deprecated',
  code: 'PC601',
  kind: 'check',
  summary: 'The prompt names a model that your settings call deprecated.',
  why: 'On the day the provider turns the model off, every call of the prompt fails.',
  bad: '---\nmodel: vendor/model-1\n---\nAnswer in one sentence.',
  good: '---\nmodel: vendor/model-2\n---\nAnswer in one sentence.',
  fix: 'Move to the model that the message names, and release the change as a canary. Models are listed in `.promptrc`, `lint.deprecatedModels`.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: findDeprecatedModel,
};

const MODEL = /^model:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?\r?$/mu;

function findDeprecatedModel({ source, settings }: RuleContext): readonly Report[] {
  const { frontMatter } = source.kind === 'prompt' ? splitPromptSource(source.text) : {};
  const found = frontMatter === undefined ? null : MODEL.exec(frontMatter.text);
  const model = found?.[2] ?? '';
  const advice = settings.deprecatedModels.get(model);
  if (found === null || advice === undefined) return [];
  const start = source.text.indexOf(found[0]) + found[0].indexOf(model, 'model:'.length);
  return [
    {
      message: `The model "${model}" is deprecated${advice === '' ? '' : `: ${advice}`}.`,
      places: [{ file: source.file, start, end: start + model.length }],
    },
  ];
}
