import { choice, feature, tool } from '../code-kit.ts';
import { against } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** Which tools and libraries code uses. */
export const codeToolSurfaces: readonly Surface[] = [
  choice(
    'packages-python',
    {
      question: 'how Python packages are managed',
      names: { pip: 'pip', poetry: 'Poetry', uv: 'uv', conda: 'conda', pipenv: 'Pipenv' },
    },
    {
      pip: tool('pip|requirements . txt|pip install|requirements file|pip tools'),
      poetry: tool('poetry|poetry add|pyproject with poetry|poetry . lock'),
      uv: tool('=uv|uv add|uv sync'),
      conda: tool('conda|mamba|miniconda|anaconda|environment . yml'),
      pipenv: tool('pipenv|pipfile'),
    },
  ),
  choice(
    'packages-node',
    { question: 'how Node packages are managed', names: { npm: 'npm', yarn: 'Yarn', pnpm: 'pnpm', bun: 'Bun' } },
    {
      npm: tool('=npm|npm install|npm ci|npx|package lock'),
      yarn: tool('yarn|yarn add|yarn . lock'),
      pnpm: tool('pnpm|pnpm add|pnpm lock'),
      bun: tool('=bun|bun add|bun install|bunx'),
    },
  ),
  choice(
    'build-java',
    { question: 'what builds Java code', names: { gradle: 'Gradle', maven: 'Maven' } },
    { gradle: tool('gradle'), maven: tool('maven') },
  ),
  choice(
    'e2e',
    {
      question: 'what drives the browser in tests',
      names: { playwright: 'Playwright', cypress: 'Cypress', selenium: 'Selenium', puppeteer: 'Puppeteer' },
    },
    { playwright: [], cypress: [], selenium: [], puppeteer: [] },
  ),
  choice(
    'bundler',
    { question: 'which bundler is used', names: { vite: 'Vite', webpack: 'webpack', parcel: 'Parcel' } },
    { vite: [], webpack: [], parcel: [] },
  ),
  choice(
    'locators',
    {
      question: 'how tests find elements',
      names: { role: 'roles and labels', css: 'CSS selectors', testid: 'test ids' },
    },
    { role: [], css: [], testid: [] },
  ),
  choice(
    'imports',
    {
      question: 'whether imports are absolute or relative',
      names: { absolute: 'absolute imports', relative: 'relative imports' },
    },
    { absolute: [], relative: [] },
  ),
  feature('any-type', { name: 'the type `any`', thing: 'any type' }),
  feature('stubs', {
    name: 'placeholders in the code',
    thing: 'placeholder function|placeholder functions|placeholder code|stub code',
  }),
  feature('sleeps', {
    name: 'fixed pauses',
    thing: 'fixed delay|fixed delays|hard coded sleep|hard coded sleeps|sleep call|sleep calls',
  }),
  choice(
    'tests-js',
    {
      question: 'which test framework is used',
      names: { jest: 'Jest', vitest: 'Vitest', mocha: 'Mocha', node: 'node:test' },
    },
    {
      jest: tool('jest'),
      vitest: tool('vitest'),
      mocha: tool('mocha|chai|mocha and chai'),
      node: tool('node : test|node test runner|built in test runner'),
    },
  ),
  choice(
    'tests-python',
    { question: 'which test framework is used', names: { pytest: 'pytest', unittest: 'unittest' } },
    { pytest: tool('pytest|py . test'), unittest: tool('unittest|testcase classes') },
  ),
  choice(
    'tests-ruby',
    { question: 'which test framework is used', names: { rspec: 'RSpec', minitest: 'Minitest' } },
    {
      rspec: [
        ...tool('rspec|factory bot|factorybot'),
        '(describe / it|describe and it|describe it) (style|block|blocks|syntax)',
        '(under|in|below) (<code>|the)? (spec|specs) (folder|directory)',
        '(write|put) specs ..',
      ],
      minitest: tool('minitest|mini test|fixtures and minitest'),
    },
  ),
  feature(
    'assertions',
    {
      name: 'assertion libraries',
      thing:
        'assertion library|assertion libraries|testify|assert library|gomega|third party assertion|chai assertions|hamcrest|assertj|matcher library|matcher libraries',
    },
    [
      '(with|use|using|check|through) .. ("assert"|"require") ..',
      ...against([
        '(standard library|plain comparisons|plain if|bare if statements|testing package) (only|alone|for assertions|for checks)',
      ]),
    ],
  ),
];
