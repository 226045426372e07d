import { findBrokenTemplates } from './checks/broken-template.ts';
import type { Rule } from './rule.ts';

/** A file that cannot be read; found before there is a text to check. */
export const unreadableFileRule: Rule = {
  id: 'file/unreadable',
  code: 'PC900',
  kind: 'check',
  summary: 'The file cannot be read as text.',
  why: 'Nothing in it is checked.',
  bad: 'A picture, or a text that is not UTF-8.',
  good: 'A text file in UTF-8.',
  fix: 'Save the file as UTF-8, or leave it out of the call.',
  severity: { recommended: 'error', strict: 'error' },
  certainty: 'certain',
};

/** What a model says that was asked; found after all other rules. */
export const judgeRule: Rule = {
  id: 'judge/conflict',
  code: 'PC910',
  kind: 'conflict',
  summary: 'A model that was asked with `--judge` calls two instructions a conflict.',
  why: 'Some instructions clash in what they mean and not in what they say. A model sees more of that, and is wrong more often: where scope is only implied, in more than half of the pairs.',
  evidence: [
    {
      text: 'Arbiter: models misread 60-90 % of pairs whose scope is only implied (arXiv 2603.08993 and its follow-ups)',
    },
  ],
  bad: 'Sound cheerful in every letter.\nWrite condolences when somebody died.',
  good: 'Sound cheerful in every letter but condolences.\nWrite condolences when somebody died.',
  fix: 'Read both instructions. Where they clash, say when each holds or which one wins.',
  severity: { recommended: 'info', strict: 'info' },
  certainty: 'possible',
};

/** What the frame itself reports: files that cannot be read, settings and comments that name no rule. */
export const frameRules: readonly Rule[] = [
  unreadableFileRule,
  {
    id: 'file/template',
    code: 'PC901',
    kind: 'check',
    summary: 'The front matter or the template of a prompt is broken.',
    why: 'The prompt cannot be released or rendered, and its text is checked only up to there.',
    bad: '{{#if urgent}}Answer at once.',
    good: '{{#if urgent}}Answer at once.{{/if}}',
    fix: 'Correct the place that the message names.',
    severity: { recommended: 'error', strict: 'error' },
    certainty: 'certain',
    check: findBrokenTemplates,
  },
  judgeRule,
  {
    id: 'settings/unknown-rule',
    code: 'PC902',
    kind: 'check',
    summary: 'A comment or the front matter names a rule that does not exist.',
    why: 'What is meant to be silent is not, and nobody notices once a rule is renamed.',
    bad: '{{!-- stemma-disable conflict/lenght-range -- two products --}}\nAnswer in at most 30 words.\nWrite at least 200 words.',
    good: '{{!-- stemma-disable conflict/length-range -- two products --}}\nAnswer in at most 30 words.\nWrite at least 200 words.',
    fix: 'Use the id or the code of a rule: `stemma lint --rules` lists them.',
    severity: { recommended: 'warn', strict: 'error' },
    certainty: 'certain',
  },
  {
    id: 'suppression/unused',
    code: 'PC903',
    kind: 'check',
    summary: 'A suppression comment silences nothing.',
    why: 'It hides the next finding that comes up there.',
    bad: '{{!-- stemma-disable-next-line conflict/tone -- agreed with the brand team --}}\nAnswer in one sentence.',
    good: 'Answer in one sentence.',
    fix: 'Remove the comment; `--fix` does.',
    severity: { recommended: 'warn', strict: 'error' },
    certainty: 'certain',
  },
  {
    id: 'suppression/reason',
    code: 'PC904',
    kind: 'check',
    summary: 'A suppression comment gives no reason.',
    why: 'Nobody can tell later whether it still holds.',
    bad: '{{!-- stemma-disable-next-line conflict/length-range --}}\nAnswer in at most 30 words.\nWrite at least 200 words.',
    good: '{{!-- stemma-disable-next-line conflict/length-range -- two products --}}\nAnswer in at most 30 words.\nWrite at least 200 words.',
    fix: 'Write the reason behind two dashes.',
    severity: { recommended: 'off', strict: 'error' },
    certainty: 'certain',
  },
];
