import type { Fixture } from './anchor.ts';
import { commercePrompts } from './commerce.ts';
import { customersPrompts } from './customers.ts';
import { dataPrompts } from './data.ts';
import { engineeringPrompts } from './engineering.ts';
import { healthPrompts } from './health.ts';
import { lawAndStatePrompts } from './law-and-state.ts';
import { learningPrompts } from './learning.ts';
import { leisurePrompts } from './leisure.ts';
import { mediaPrompts } from './media.ts';
import { officePrompts } from './office.ts';
import { ownPrompts } from './own-prompts.ts';
import { transportPrompts } from './transport.ts';

/** Every prompt of the suite with the directives that are contradicted. */
export const fixtures: readonly Fixture[] = [
  ...customersPrompts,
  ...healthPrompts,
  ...lawAndStatePrompts,
  ...engineeringPrompts,
  ...dataPrompts,
  ...commercePrompts,
  ...learningPrompts,
  ...leisurePrompts,
  ...officePrompts,
  ...transportPrompts,
  ...mediaPrompts,
  ...ownPrompts,
];
