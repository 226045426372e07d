import type { CommandFamily, CommandSpec, OptionSpec } from './command-spec.ts';
import {
  bypassOption,
  changeOptions,
  environmentOption,
  forceOption,
  jsonOption,
  promptPositional,
  releasePositional,
  rolloutPositional,
} from './shared-options.ts';

export const rolloutFamily: CommandFamily = {
  name: 'rollout',
  group: 'Roll out',
  summary: 'move a release into an environment step by step, as a canary',
  details:
    'A rollout gives a release, the candidate, to a growing share of units while everyone else keeps the release served before. Its plan says how large each step is, how long it is held, and where people have to agree; a server goes on by itself. "stemma rollback" takes the candidate back at any time.',
};

const everyEnvironment: OptionSpec = {
  ...environmentOption,
  defaultText: 'every environment',
  summary: 'only this one',
};

/** What each command takes that moves an open rollout. */
const moveOptions: readonly OptionSpec[] = [environmentOption, ...changeOptions];

/** Commands of rollouts and their approval. */
export const rolloutCommands: readonly CommandSpec[] = [
  {
    name: 'rollout start',
    group: 'Roll out',
    summary: 'give a release to a share of units, step by step',
    details:
      'The candidate must be above a promoted release of its major line, which everyone else keeps. Where the environment asks for approvals, the rollout waits for them; in a window in which the plan does not advance, it waits for its end. Starting a draft of the same candidate takes it on. A candidate that breaks applications which get its baseline is refused, unless --force with a reason.',
    scope: 'registry',
    positionals: [releasePositional],
    options: [
      environmentOption,
      {
        name: 'plan',
        value: 'name',
        defaultText: "the environment's",
        summary: 'careful, standard, fast, or one of .promptrc',
      },
      {
        name: 'override',
        value: 'unit',
        repeatable: true,
        maxLength: 512,
        summary: 'a unit that always gets the candidate; only a salted hash of it is kept',
      },
      { name: 'at', value: 'time', summary: 'not before this time: 2026-12-01T09:00Z' },
      { name: 'draft', summary: 'only write it down, for others to look at' },
      bypassOption,
      forceOption,
      ...changeOptions,
    ],
    examples: [
      'stemma rollout start support/reply@1.7.0 --env production',
      'stemma rollout start support/reply@1.7.0 --plan careful --at 2026-12-01T09:00Z --override qa-team',
    ],
  },
  {
    name: 'rollout status',
    group: 'Roll out',
    summary: 'show rollouts: step, share, what they wait for, traffic',
    details: 'Traffic by arm and version comes from the server that is asked, since it started.',
    scope: 'registry',
    positionals: [
      { ...rolloutPositional, required: false, summary: 'only rollouts of this prompt, candidate or major line' },
    ],
    options: [
      everyEnvironment,
      { name: 'all', short: 'a', summary: 'also rollouts that have ended' },
      { name: 'watch', short: 'w', summary: 'show it again every two seconds, until interrupted' },
      jsonOption,
    ],
    examples: ['stemma rollout status', 'stemma rollout status support/reply --env production --all'],
  },
  {
    name: 'rollout set',
    group: 'Roll out',
    summary: 'set the share of units by hand, or who always gets the candidate',
    details:
      'Any smaller share; a larger one up to the last step that no approval stands before. The hold of the step begins anew. 100 percent does not promote: "stemma rollout advance" or "stemma promote" does.',
    scope: 'registry',
    positionals: [rolloutPositional],
    options: [
      environmentOption,
      { name: 'percent', short: 'p', value: 'number', summary: 'share of units, 0 to 100, with at most four decimals' },
      {
        name: 'add-override',
        value: 'unit',
        repeatable: true,
        maxLength: 512,
        summary: 'a unit that always gets the candidate',
      },
      {
        name: 'remove-override',
        value: 'unit',
        repeatable: true,
        maxLength: 512,
        summary: 'a unit that is hashed like all others again',
      },
      bypassOption,
      ...changeOptions,
    ],
    examples: [
      'stemma rollout set support/reply --percent 12.5',
      'stemma rollout set support/reply@1 --add-override qa-team',
    ],
  },
  {
    name: 'rollout advance',
    group: 'Roll out',
    summary: 'go on to the next step now; after the last one, promote',
    details:
      'Does not wait for the hold of the step. Approvals still count, and so do windows in which the plan does not advance, unless --force with a reason.',
    scope: 'registry',
    positionals: [rolloutPositional],
    options: [
      environmentOption,
      { name: 'force', summary: 'also in a window in which the plan does not advance; needs a reason' },
      bypassOption,
      ...changeOptions,
    ],
    examples: ['stemma rollout advance support/reply', 'stemma rollout advance support/reply@1 --dry-run'],
  },
  {
    name: 'rollout pause',
    group: 'Roll out',
    summary: 'stay at this step; units keep what they get',
    scope: 'registry',
    positionals: [rolloutPositional],
    options: moveOptions,
    examples: ['stemma rollout pause support/reply --reason "waiting for feedback"'],
  },
  {
    name: 'rollout resume',
    group: 'Roll out',
    summary: 'go on after a pause; the hold of the step begins anew',
    scope: 'registry',
    positionals: [rolloutPositional],
    options: moveOptions,
    examples: ['stemma rollout resume support/reply'],
  },
  {
    name: 'rollout abort',
    group: 'Roll out',
    summary: 'end a rollout; everyone gets the release served before',
    details: 'The candidate is not marked as bad: it may be started again. "stemma rollback" also withdraws it.',
    scope: 'registry',
    positionals: [rolloutPositional],
    options: moveOptions,
    examples: ['stemma rollout abort support/reply --reason "superseded by a better wording"'],
  },
  {
    name: 'rollout export',
    group: 'Roll out',
    summary: 'write open rollouts as flag definitions for other evaluators',
    details:
      'A definition of flagd, which every provider of OpenFeature for flagd answers with the same units in the canary. It is a snapshot: export again when a share changes.',
    scope: 'registry',
    positionals: [{ ...promptPositional, required: false, summary: 'only rollouts of this prompt' }],
    options: [
      { name: 'flagd', summary: 'in the format of flagd' },
      environmentOption,
      {
        name: 'unit',
        short: 'u',
        value: 'id',
        repeatable: true,
        maxLength: 512,
        summary: 'a unit that may have an override; others are known as hashes only',
      },
      { name: 'out', short: 'o', value: 'file', defaultText: 'standard output', summary: 'file to write' },
    ],
    examples: ['stemma rollout export --flagd --env production --out flags.json'],
  },
  {
    name: 'approve',
    group: 'Roll out',
    summary: 'approve a rollout, or a release for promotion',
    details:
      'Shows what is approved and binds the approval to it: any later change voids it. It counts only where it is known who speaks: through a registry with STEMMA_TOKEN, or signed with the private key in the file that STEMMA_SIGNING_KEY names, whose public half stands in .promptrc under signers.',
    scope: 'registry',
    positionals: [
      {
        ...rolloutPositional,
        name: 'reference',
        summary: 'a release, or a prompt whose rollout waits: support/reply@1.7.0',
      },
    ],
    options: [
      environmentOption,
      {
        name: 'binding',
        value: 'sha256',
        summary: 'refuse unless this is still what is approved; "stemma rollout status --json" tells it',
      },
      ...changeOptions,
    ],
    examples: [
      'stemma approve support/reply@1.7.0 --env production',
      'stemma approve support/reply --reason "read the diff"',
    ],
  },
  {
    name: 'reject',
    group: 'Roll out',
    summary: 'send a rollout back: a waiting one to draft, a running one to a pause',
    details: 'Needs a reason.',
    scope: 'registry',
    positionals: [
      { ...rolloutPositional, name: 'reference', summary: 'the rollout: support/reply@1.7.0, or the prompt' },
    ],
    options: moveOptions,
    examples: ['stemma reject support/reply@1.7.0 --reason "promises a refund"'],
  },
];
