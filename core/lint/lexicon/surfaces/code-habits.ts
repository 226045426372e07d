import { choice, feature } from '../code-kit.ts';
import type { Surface } from '../surface.ts';

/** Choices of a project that are told by idioms alone. */
export const codeHabitSurfaces: readonly Surface[] = [
  choice(
    'injection',
    {
      question: 'how dependencies are injected',
      names: { constructor: 'constructor injection', field: 'field injection' },
    },
    { constructor: [], field: [] },
  ),
  choice(
    'test-place',
    { question: 'where tests stand', names: { beside: 'beside the code', folder: 'in a folder of tests' } },
    { beside: [], folder: [] },
  ),
  choice(
    'braces',
    { question: 'whether single statements have braces', names: { always: 'braces always', bare: 'no braces' } },
    { always: [], bare: [] },
  ),
  choice(
    'css-unit',
    { question: 'which unit lengths in style sheets have', names: { px: 'pixels', rem: 'rem' } },
    { px: [], rem: [] },
  ),
  choice(
    'screens',
    {
      question: 'which screens are laid out first',
      names: { mobile: 'small screens first', desktop: 'large screens first' },
    },
    { mobile: [], desktop: [] },
  ),
  choice(
    'history',
    { question: 'how branches are brought up to date', names: { rebase: 'rebasing', merge: 'merging' } },
    { rebase: [], merge: [] },
  ),
  choice(
    'type-names',
    { question: 'how shapes are named', names: { interface: 'interfaces', alias: 'type aliases' } },
    { interface: [], alias: [] },
  ),
  feature('catch', { name: 'catch blocks', thing: 'catch blocks|except blocks' }),
  feature('swallow', { name: 'errors that are swallowed', thing: 'swallowed errors|swallowed exceptions' }),
  feature('globals', { name: 'global variables', thing: 'mutable globals' }),
  feature('dependencies', { name: 'further dependencies', thing: 'further dependencies' }),
  feature('tests', { name: 'tests', thing: 'accompanying tests' }),
];
