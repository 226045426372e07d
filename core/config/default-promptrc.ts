import type { Promptrc } from './promptrc.ts';

/** What holds where `.promptrc` says nothing. */
export const defaultPromptrc: Promptrc = {
  prompts: 'prompts',
  tagPrefix: '',
  environments: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
};
