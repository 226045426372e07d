import { describeSurface } from './surface-table.ts';

describeSurface('code-indent', {
  '+tabs': ['Indentation is done with tabs.', 'Tabs, not spaces.', 'Each level of nesting is one tab.'],
  '+four': ['Four-space indents.'],
});

describeSurface('code-quotes', {
  '+single': ['Strings are in single quotes.'],
});

describeSurface('code-semicolons', {
  '-use': ['We rely on automatic semicolon insertion.', 'Semicolons are omitted.'],
});

describeSurface('code-comments', {
  '+use': ['Every block has a comment.', 'Use comments to explain tricky parts.'],
  '-use': ['Leave comments out.', 'Comments are a code smell.'],
});

describeSurface('code-docstrings', {
  '+use': ['Document all exported functions.'],
  '-use': ["Don't document functions.", 'Leave docstrings out.', 'Good names are documentation enough.'],
});

describeSurface('code-types', {
  '+use': [
    'Type everything.',
    'TypeScript runs in strict mode.',
    'noImplicitAny breaks the build.',
    'mypy runs in strict mode.',
    'Every parameter is typed.',
    'The code must pass mypy --strict.',
    'Define interfaces for all props.',
    'Each function declares its return type.',
  ],
  '-use': ['Leave types out.', 'Do not annotate types.', 'The repository is JavaScript without a build step.'],
});

describeSurface('code-errors', {
  '+throw': ['Errors are thrown as exceptions.', 'Signal errors by throwing.'],
  '+result': ['Errors are returned, not thrown.'],
});

describeSurface('code-module', {
  '+esm': ['All our modules are written with ES imports.', 'The package is ESM only.'],
});

describeSurface('code-exports', {
  '+default': ['Each file exports its component as the default.'],
});

describeSurface('code-declarations', {
  '-var': ['var is forbidden.'],
});

describeSurface('code-function-form', {
  '+arrow': ['Functions are written as arrows.'],
});

describeSurface('code-structure', {
  '+classes': ['Components extend React.Component.', 'Everything lives in a class.'],
  '+functions': ['Write components as functions with hooks.', 'Components are functions.'],
});

describeSurface('code-tests-python', {
  '+unittest': ['Our tests are subclasses of unittest.TestCase.', 'Tests extend TestCase.'],
});

describeSurface('code-dependencies', {
  '-use': [
    'Stick to the standard library.',
    'Use nothing but the standard library.',
    'Use vanilla JavaScript.',
    "Don't import anything outside the standard library.",
    'We cannot install packages in this environment.',
    'The sandbox has no internet access and no pip.',
  ],
  '+use': [
    'Use pandas for tables.',
    'Use a library for parsing.',
    'Use requests for HTTP calls and pandas for tables.',
    'Use numpy for the arithmetic.',
    'Rely on well-known packages.',
    'Prefer libraries to your own code.',
    'Use lodash.',
  ],
});

describeSurface('code-styling', {
  '+tailwind': ['Styling is done with Tailwind CSS.'],
  '+css': ['Write plain CSS.'],
});

describeSurface('code-any-type', {
  '-use': ['The linter rejects any use of `any`.', 'Never use any.'],
});

describeSurface('code-language', {
  '+python': [
    'Everything you write goes into a .py file.',
    'The code is Python.',
    'Answer with Python code.',
    'Python only.',
  ],
  '+typescript': ['The code base is TypeScript.', 'All new files are .ts.'],
  '+javascript': ['The repository is JavaScript.', 'Use JavaScript, not TypeScript.'],
});

describeSurface('code-sql-columns', {
  '+listed': ['Name each column in the SELECT.'],
});

describeSurface('code-tests', {
  '+use': ['Cover the code with tests.'],
  '-use': ['Tests are not part of your job.'],
});
