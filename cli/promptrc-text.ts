export interface PromptrcTextOptions {
  readonly prompts?: string | undefined;
  readonly tagPrefix?: string | undefined;
}

/** The `.promptrc` that `stemma init` writes: YAML, with a line on each setting for its readers. */
export function promptrcText({ prompts = 'prompts', tagPrefix }: PromptrcTextOptions): string {
  return [
    '# Settings of this Stemma repository; "stemma config" prints each value and where it comes from.',
    '',
    '# Folder of the prompts. Schemas and tools live in schemas/ and tools/ beside it.',
    `prompts: ${JSON.stringify(prompts)}`,
    ...(tagPrefix === undefined
      ? []
      : [
          '',
          '# Goes before every release tag. Do not change it once there are releases.',
          `tagPrefix: ${JSON.stringify(tagPrefix)}`,
        ]),
    '',
    '# Where releases are served. promoted: only what was promoted. automatic: each release at once.',
    'environments:',
    '  production:',
    '    serve: promoted',
    '    default: true',
    '    # How a rollout grows: careful, standard, fast, or a plan of your own under "plans:".',
    '    # plan: careful',
    '  staging:',
    '    serve: automatic',
    '',
  ].join('\n');
}
