import { closestMatch } from '../../../closest-match.ts';
import type { ModelNotice } from '../../../models/deprecated-models.ts';
import { NOTICES_AS_OF, noticeOf } from '../../../models/deprecated-models.ts';
import { knownModels } from '../../../models/known-models.ts';
import { modelKey, readModelName } from '../../../models/model-name.ts';
import { ownValue } from '../../../own-value.ts';
import { splitPromptSource } from '../../../template/prompt-source.ts';
import type { LintSource } from '../../lint-source.ts';
import type { TextRange } from '../../text/sentence.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** The model of a prompt is one that its provider, or the settings, call deprecated. */
export const deprecatedModel: Rule = {
  id: 'model/deprecated',
  code: 'PC601',
  kind: 'check',
  summary:
    'The prompt names a model that its provider has deprecated or turned off, or that your settings call deprecated.',
  why: 'On the day the provider turns the model off, every call of the prompt fails.',
  evidence: [
    { text: 'Notices of OpenAI.', url: 'https://developers.openai.com/api/docs/deprecations' },
    { text: 'Notices of Anthropic.', url: 'https://platform.claude.com/docs/en/about-claude/model-deprecations' },
    { text: 'Notices of Google.', url: 'https://ai.google.dev/gemini-api/docs/deprecations' },
    { text: 'Status of other models, as of 2026-07-02 (models.dev, MIT).', url: 'https://models.dev' },
  ],
  bad: '---\nmodel: anthropic/claude-3-opus-20240229\n---\nAnswer in one sentence.',
  good: '---\nmodel: anthropic/claude-opus-4-8\n---\nAnswer in one sentence.',
  fix: 'Move to the model that the message names, and release the change as a canary. Add models of your own in `.promptrc`, `lint.deprecatedModels`, or correct the day with `models.<name>.retires`.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: findDeprecatedModel,
};

/** A model that will be turned off on a day that is known. */
export const retiringModel: Rule = {
  id: 'model/retiring',
  code: 'PC603',
  kind: 'check',
  summary: 'The prompt names a model that still answers and that its provider has announced to turn off.',
  why: 'A prompt has to be tried with the next model before that day, and not on it.',
  evidence: [{ text: 'Notices of OpenAI.', url: 'https://developers.openai.com/api/docs/deprecations' }],
  bad: '---\nmodel: openai/gpt-4o\n---\nAnswer in one sentence.',
  good: '---\nmodel: openai/gpt-6-luna\n---\nAnswer in one sentence.',
  fix: 'Move to the model that the message names, and release the change as a canary.',
  severity: { recommended: 'info', strict: 'warn' },
  certainty: 'certain',
  check: (context) => noticeReports(context, (notice) => isComing(notice)),
};

/** A model whose name is nearly that of a known one. */
export const misspelledModel: Rule = {
  id: 'model/unknown',
  code: 'PC602',
  kind: 'check',
  summary: 'The provider has no model of this name, but one of nearly the same.',
  why: 'Every call of the prompt fails, and the first one to notice is often a user.',
  bad: '---\nmodel: openai/gpt-4o-mni\n---\nAnswer in one sentence.',
  good: '---\nmodel: openai/gpt-4o-mini\n---\nAnswer in one sentence.',
  fix: 'Correct the name. A model that is new and only looks like another is told of with `models` in `.promptrc`.',
  severity: { recommended: 'warn', strict: 'warn' },
  certainty: 'likely',
  check: findMisspelledModel,
};

const MODEL = /^model:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?\r?$/mu;

/** The model that the front matter names, and where. */
function modelOf(source: LintSource): { readonly text: string; readonly range: TextRange } | undefined {
  const { frontMatter } = source.kind === 'prompt' ? splitPromptSource(source.text) : {};
  const found = frontMatter === undefined ? null : MODEL.exec(frontMatter.text);
  const text = found?.[2];
  if (found === null || text === undefined) return undefined;
  const start = source.text.indexOf(found[0]) + found[0].indexOf(text, 'model:'.length);
  return { text, range: { file: source.file, start, end: start + text.length } };
}

function findDeprecatedModel({ source, settings }: RuleContext): readonly Report[] {
  const named = modelOf(source);
  if (named === undefined) return [];
  const { text, range } = named;
  const advice = settings.deprecatedModels.get(text);
  if (advice !== undefined) {
    return [{ message: `The model "${text}" is deprecated${advice === '' ? '' : `: ${advice}`}.`, places: [range] }];
  }
  return noticeReports({ source, settings }, (notice) => !isComing(notice));
}

const isComing = ({ retired }: ModelNotice): boolean => retired !== undefined && retired > NOTICES_AS_OF;

function noticeReports(
  { source, settings }: Pick<RuleContext, 'source' | 'settings'>,
  isMeant: (notice: ModelNotice) => boolean,
): readonly Report[] {
  const named = modelOf(source);
  if (named === undefined) return [];
  const { text, range } = named;
  const { provider, model } = readModelName(text);
  const own = ownValue(settings.ownModels.retires, modelKey(text));
  if (own === 'never') return [];
  const notice = own === undefined ? noticeOf(provider, model) : { ...noticeOf(provider, model), retired: own };
  if (notice === undefined || !isMeant(notice)) return [];
  return [{ message: noticeMessage(text, notice), places: [range], suggestions: moves(range, model, notice) }];
}

function noticeMessage(text: string, { retired, successor }: ModelNotice): string {
  const day =
    retired === undefined ? '' : retired <= NOTICES_AS_OF ? ` and off since ${retired}` : ` and off from ${retired} on`;
  const advice = successor === undefined ? '' : `; its successor is "${successor}"`;
  return `The model "${text}" is deprecated${day}${advice}.`;
}

function moves(range: TextRange, model: string, { successor }: ModelNotice): NonNullable<Report['suggestions']> {
  if (successor === undefined) return [];
  const edit = { ...range, start: range.end - model.length, text: successor };
  return [{ title: `Use "${successor}"`, safe: false, edits: [edit] }];
}

function findMisspelledModel({ source, settings }: RuleContext): readonly Report[] {
  const named = modelOf(source);
  if (named === undefined || settings.deprecatedModels.has(named.text)) return [];
  if (settings.ownModels.known.includes(modelKey(named.text))) return [];
  const { provider, model } = readModelName(named.text);
  const nearest = nearestModel(provider, model);
  if (nearest === undefined) return [];
  const edit = { ...named.range, start: named.range.end - model.length, text: nearest };
  return [
    {
      message: `There is no model "${named.text}" that is known; did you mean "${nearest}"?`,
      places: [named.range],
      suggestions: [{ title: `Use "${nearest}"`, safe: false, edits: [edit] }],
    },
  ];
}

/** Versions tell models apart: only what differs in letters is a mistake. */
function nearestModel(provider: string | undefined, model: string): string | undefined {
  const all = provider === undefined ? Object.values(knownModels) : [knownModels[provider] ?? ''];
  const names = all.join(' ').split(' ');
  const digits = model.replace(/\D/gu, '');
  if (names.includes(model) || digits === '' || noticeOf(provider, model) !== undefined) return undefined;
  const alike = names.filter(
    (name) => name.replace(/\D/gu, '') === digits && !name.startsWith(`${model}-`) && !model.startsWith(`${name}-`),
  );
  const nearest = closestMatch(model, alike);
  return nearest === undefined || Math.abs(nearest.length - model.length) > 2 ? undefined : nearest;
}
