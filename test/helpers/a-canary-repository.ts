import type { TestRepository } from './a-repository.ts';
import { aPrompt, aRepository } from './a-repository.ts';

const promptrc = `
environments:
  production: { serve: promoted, default: true, plan: two }
  guarded: { serve: promoted, plan: two, approvals: [{ count: 1, teams: [leads] }] }
teams: { leads: [grace@example.com] }
plans:
  two:
    steps:
      - { percent: 5, hold: 1h }
      - { percent: 50, hold: 1h }
    maxDuration: 2w
  gated:
    steps:
      - { percent: 5, hold: 1h, approval: true }
      - { percent: 50, hold: 1h }
`;

export interface CanaryRepositoryOptions {
  /** More lines of `.promptrc`. */
  readonly promptrc?: string;
}

/**
 * `greet` with 1.0.0 promoted in production and guarded, and 1.1.0 and 2.0.0 released; plan "two" goes by 5 % and 50 %.
 */
export function aCanaryRepository(options: CanaryRepositoryOptions = {}): Promise<TestRepository> {
  const promote = (environment: string) => ({ verb: 'promote', name: 'greet', version: '1.0.0', environment }) as const;
  return aRepository()
    .withFile('.promptrc', '')
    .withFile('prompts/greet.prompt', aPrompt('One {{name}}'))
    .commit()
    .release('greet', '1.0.0')
    .apply(promote('production'))
    .withFile('prompts/greet.prompt', aPrompt('Two {{name}}'))
    .withFile('.promptrc', `${promptrc}${options.promptrc ?? ''}`)
    .commit()
    .release('greet', '1.1.0')
    .apply({ ...promote('guarded'), bypass: true, reason: 'what is served already' })
    .withFile('prompts/greet.prompt', aPrompt('Three {{name}}'))
    .commit()
    .release('greet', '2.0.0')
    .build();
}
