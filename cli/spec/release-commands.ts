import type { CommandSpec } from './command-spec.ts';
import {
  changeOptions,
  dryRunOption,
  jsonOption,
  promptPositional,
  pushOption,
  releasePositional,
  undoOption,
} from './shared-options.ts';

/** Commands that make releases and mark them. */
export const releaseCommands: readonly CommandSpec[] = [
  {
    name: 'release',
    group: 'Release',
    summary: 'release a prompt as it is committed',
    details:
      'Tags the head commit and admits the release in one transaction. Without a version the next one is proposed by what changed for callers: a variable that became required is major, a new optional one is minor, another wording is patch. The first release is 1.0.0.',
    scope: 'repository',
    positionals: [promptPositional],
    options: [
      { name: 'major', summary: 'callers must change something' },
      { name: 'minor', summary: 'callers may use something new' },
      { name: 'patch', summary: 'callers notice only better answers' },
      {
        name: 'prerelease',
        value: 'id',
        valueOptional: true,
        summary: 'a version such as 1.2.0-rc.1, served only to ranges that name it',
      },
      { name: 'version', value: 'version', summary: 'exactly this version' },
      { name: 'message', short: 'm', value: 'text', summary: 'what changed, kept in the tag' },
      dryRunOption,
      pushOption,
      jsonOption,
    ],
    examples: [
      'stemma release support/reply -m "Ask for the order number first"',
      'stemma release support/reply --minor --push',
      'stemma release support/reply --prerelease beta',
    ],
  },
  {
    name: 'log',
    group: 'Release',
    summary: 'show the releases of a prompt, or the history of what is served',
    scope: 'registry',
    positionals: [
      { ...promptPositional, required: false, summary: 'a prompt; without one, every change of the state' },
    ],
    options: [{ name: 'max', value: 'count', defaultText: '20', summary: 'at most this many entries' }, jsonOption],
    examples: ['stemma log', 'stemma log support/reply'],
  },
  {
    name: 'yank',
    group: 'Release',
    summary: 'exclude a release from every range, everywhere',
    details: 'Exact versions still get it, with a warning.',
    scope: 'registry',
    positionals: [releasePositional],
    options: [undoOption, ...changeOptions],
    examples: ['stemma yank support/reply@1.4.2 --reason "promises refunds"', 'stemma yank support/reply@1.4.2 --undo'],
  },
  {
    name: 'deprecate',
    group: 'Release',
    summary: 'serve a release with a warning',
    scope: 'registry',
    positionals: [releasePositional],
    options: [undoOption, ...changeOptions],
    examples: ['stemma deprecate support/reply@1.0.0 --reason "use 1.4 or later"'],
  },
  {
    name: 'kill',
    group: 'Release',
    summary: 'never serve a release again, to no one',
    details: 'Also exact versions are refused. Needs a reason.',
    scope: 'registry',
    positionals: [releasePositional],
    options: [undoOption, ...changeOptions],
    examples: ['stemma kill support/reply@1.4.2 --reason "leaks the system prompt"'],
  },
  {
    name: 'retire',
    group: 'Release',
    summary: 'end a prompt; exact versions still work',
    scope: 'registry',
    positionals: [promptPositional],
    options: [
      { name: 'successor', value: 'prompt', summary: 'the prompt to use instead' },
      undoOption,
      ...changeOptions,
    ],
    examples: ['stemma retire support/reply --successor support/answer'],
  },
];
