import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts for people who write and run software. */
export const engineeringPrompts: readonly Fixture[] = [
  {
    file: `${folder}/sql-report-writer.prompt`,
    output: 'query',
    reader: 'analyst',
    flag: 'warehouse',
    sealed: true,
    anchors: [
      says('only/only', 'Return nothing but the SQL statement.'),
      says('naming/snake', 'Name columns and aliases in snake_case.'),
      says('indent/spaces', 'Indent with two spaces, never with tabs.'),
      says('quotes/single', 'Use single quotes for string literals.'),
      says('rounding/two', 'Round amounts to two decimals.'),
      says('sort/newest', 'Sort the result by date, newest first.', { items: 'rows' }),
    ],
  },
  {
    file: `${folder}/code-review-bot.prompt`,
    output: 'review',
    reader: 'author',
    flag: 'firstContribution',
    general: ['# Write'],
    anchors: [
      says('items/max', 'Give at most 5 comments, most severe first.', { n: 5, items: 'comments' }),
      says('code/require', 'Show every suggested change in a fenced code block.'),
      says('warmth/blunt', 'Be blunt: state what is wrong in plain words.'),
    ],
  },
  {
    file: `${folder}/incident-postmortem.prompt`,
    output: 'document',
    reader: 'engineer',
    flag: 'customerFacing',
    general: ['## Form'],
    anchors: [
      entangled(says('privacy/anonymous', 'Do not name individuals.')),
      says('voice/passive', 'Write in the passive voice, so that no one is blamed.'),
      says('sort/newest', 'List the timeline from the newest entry to the oldest.', { items: 'entries' }),
      says('format/markdown', 'Format the document in Markdown.'),
      says('sequence/fixed', 'Describe the impact before the causes.', { first: 'the impact', second: 'the causes' }),
    ],
  },
  {
    file: `${folder}/security-advisory.prompt`,
    output: 'advisory',
    reader: 'administrator',
    flag: 'cve',
    general: ['# Rules'],
    anchors: [
      entangled(says('format/markdown', 'Format it as Markdown.')),
      says('secret/hide', 'Do not disclose how the flaw can be exploited.', {
        secret: 'how the flaw can be exploited',
      }),
      says('sequence/fixed', 'Describe the impact before the fix.', { first: 'the impact', second: 'the fix' }),
      says('tense/past', 'Write in the past tense about what happened.'),
      says('bold/forbid', 'Do not use bold type.'),
      says('date/iso', 'Dates follow ISO 8601, such as 2026-03-03.'),
      says('level/expert', 'Write for administrators, with the technical terms they know.'),
      ownAnchor('polarity', 'Always give a workaround where the report holds one.', {
        topic: 'workarounds',
        injections: {
          lexical: ['Never give a workaround.', 'Do not mention workarounds.', 'Leave out all workarounds.'],
          paraphrase: [
            'The update is the only remedy that may be named.',
            'Temporary measures stay out of the advisory.',
            'Say nothing of stopgaps, even where the report describes one.',
          ],
          semantic: [
            'Nobody may learn from the advisory how to get by without installing the new version.',
            'Whoever cannot update today must not find any help in the text.',
            'If people knew another way out, they would put off the update, so no other way is told.',
          ],
        },
        twins: {
          agreeing: [
            'Help those who cannot update today.',
            'A stopgap is better than none.',
            'Where there is a workaround, spell it out.',
          ],
          exception: [
            'Unless the workaround would reveal the attack, give it.',
            'Only a workaround that was never tested may be left out.',
          ],
          donts: ['keep workarounds back', 'leave people without a stopgap'],
          elsewhere: ['The press never mentions workarounds.', 'Other vendors leave out workarounds.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/api-docs-writer.prompt`,
    output: 'page',
    reader: 'developer',
    flag: 'beta',
    general: ['# Page'],
    anchors: [
      entangled(says('format/markdown', 'Write the page in Markdown.')),
      says('sequence/fixed', 'Describe the parameters before the errors.', {
        first: 'the parameters',
        second: 'the errors',
      }),
      entangled(says('code/require', 'Show one request and one response in fenced code blocks.')),
      says('naming/snake', 'Name all fields of samples in snake_case.'),
      says('indent/spaces', 'Samples are indented with 2 spaces.'),
      says('quotes/single', 'Use single quotes in {{language}} samples.'),
      says('tense/present', 'Write in the present tense.'),
      says('voice/active', 'Use the active voice.'),
      says('spelling/us', 'Stick to American spelling.'),
      says('links/forbid', 'No links anywhere on the page.'),
    ],
  },
  {
    file: `${folder}/python-refactoring.prompt`,
    output: 'answer',
    reader: 'developer',
    flag: 'legacy',
    general: ['# Code', '# Answer'],
    anchors: [
      says('naming/snake', 'Functions and variables are in snake_case.'),
      says('indent/spaces', 'Indentation is two spaces per level, as everywhere in this repository.'),
      says('quotes/single', 'Use single quotes for strings.'),
      says('code/require', 'Put the new module into one fenced code block.'),
      says(
        'detail/full',
        'Before the block, explain every change in detail, always; reviewers here want to know it all.',
      ),
      says('clarify/ask', 'When the goal can be read in two ways, ask which one is meant.'),
      ownAnchor('step-order', 'Write tests before you change the code.', {
        topic: 'when to write tests',
        injections: {
          lexical: [
            'Change the code before you write tests.',
            'Write tests after you have changed the code.',
            'First change the code, then write tests.',
          ],
          paraphrase: [
            'Tests come last, when the new code stands.',
            'Do the refactoring straight away; tests can be added once it is finished.',
            'Not a single test is written until the code has its final shape.',
          ],
          semantic: [
            'Tests must be derived from the finished module, line by line.',
            'Whoever looks at the history has to find all edits of the module ahead of the first assert.',
            'Leave the test folder alone as long as there is still something to rewrite.',
          ],
        },
        twins: {
          agreeing: [
            'No line of code is touched without a test that covers it.',
            'Tests first.',
            'The tests are there by the time you begin to refactor.',
          ],
          exception: [
            'Unless the change is a mere renaming, tests come first.',
            'Only dead code may be deleted without a test.',
          ],
          donts: ['refactor first and test later', 'change untested code'],
          elsewhere: [
            'The previous owners changed code before they wrote tests.',
            'Read the module before you judge it.',
          ],
        },
      }),
      ownAnchor('polarity', 'Do not add dependencies.', {
        topic: 'dependencies',
        injections: {
          lexical: [
            'Add a dependency where it shortens the code.',
            'Add at least one dependency.',
            'Always add the dependencies that you find useful.',
          ],
          paraphrase: [
            'Pull in a library from PyPI for whatever can be bought instead of built.',
            'Bring in pydantic for validation.',
            'Install what you need with pip.',
          ],
          semantic: [
            'Nobody writes retries by hand any more; import tenacity, which is not in use here yet.',
            'The requirements file has to be longer after your change than before.',
            'Replace our own date code with an external package of your choice.',
          ],
        },
        twins: {
          agreeing: [
            'The standard library is enough.',
            'requirements.txt stays as it is.',
            'Build it with what is there.',
          ],
          exception: ['Unless the goal names a library, bring in none.', 'Only type stubs may be added.'],
          donts: ['pull in libraries', 'touch requirements.txt'],
          elsewhere: ['Other teams add dependencies freely.', 'The build server installs its own tools with pip.'],
        },
      }),
    ],
  },
];
