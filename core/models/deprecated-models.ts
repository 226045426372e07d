/** What a provider has announced of a model. */
export interface ModelNotice {
  /** Day on which calls of it fail; absent where none was named. */
  readonly retired?: string;
  /** What the provider names as its successor. */
  readonly successor?: string;
}

interface NoticeOfModels extends ModelNotice {
  readonly models: string;
}

/** Day up to which notices were collected. */
export const NOTICES_AS_OF = '2026-11-26';

/**
 * Notices of providers as far as they are known here, each list with the page that decides. Not every day was checked
 * against that page, and notices of the last months may be missing: look there before you move a model. Where no day is
 * given, models.dev (MIT) lists the model as deprecated on 2026-07-02.
 */
const notices: Readonly<Record<string, readonly NoticeOfModels[]>> = {
  // https://developers.openai.com/api/docs/deprecations
  openai: [
    {
      models:
        'text-davinci-001 text-davinci-002 text-davinci-003 text-curie-001 text-babbage-001 text-ada-001 ada babbage curie davinci',
      retired: '2024-01-04',
    },
    { models: 'code-davinci-001 code-davinci-002 code-cushman-001 code-cushman-002', retired: '2023-03-23' },
    { models: 'gpt-3.5-turbo-0301 gpt-3.5-turbo-0613 gpt-3.5-turbo-16k-0613', retired: '2024-09-13' },
    { models: 'gpt-4-vision-preview gpt-4-1106-vision-preview', retired: '2024-12-06', successor: 'gpt-4o' },
    { models: 'gpt-4-32k gpt-4-32k-0613 gpt-4-32k-0314', retired: '2025-06-06', successor: 'gpt-4o' },
    { models: 'gpt-4.5-preview gpt-4.5-preview-2025-02-27', retired: '2025-07-14', successor: 'gpt-4.1' },
    { models: 'o1-preview o1-preview-2024-09-12', retired: '2025-07-28', successor: 'o3' },
    { models: 'o1-mini o1-mini-2024-09-12', retired: '2025-10-27', successor: 'o4-mini' },
    { models: 'chatgpt-4o-latest', retired: '2026-02-17' },
    { models: 'gpt-4-0314 gpt-4-0125-preview gpt-4-turbo-preview', retired: '2026-03-26', successor: 'gpt-4.1' },
    { models: 'gpt-3.5-turbo-instruct gpt-3.5-turbo-1106 babbage-002 davinci-002', retired: '2026-09-28' },
    {
      models: 'gpt-3.5-turbo gpt-3.5-turbo-0125 o4-mini o4-mini-2025-04-16',
      retired: '2026-10-23',
      successor: 'gpt-5.6-terra',
    },
    {
      models:
        'gpt-4 gpt-4-0613 gpt-4-1106-preview gpt-4-turbo gpt-4-turbo-2024-04-09 gpt-4o-2024-05-13 o1 o1-2024-12-17 o3-mini o3-mini-2025-01-31',
      retired: '2026-10-23',
      successor: 'gpt-5.6-sol',
    },
    { models: 'o1-pro o1-pro-2025-03-19 gpt-4.1-nano gpt-4.1-nano-2025-04-14', retired: '2026-10-23' },
    { models: 'gpt-5 gpt-5-2025-08-07', retired: '2026-12-11', successor: 'gpt-6.1-sol' },
    { models: 'gpt-5-mini gpt-5-mini-2025-08-07', retired: '2026-12-11', successor: 'gpt-6.1-terra' },
    { models: 'gpt-5-nano gpt-5-nano-2025-08-07 gpt-5-pro o3 o3-2025-04-16 o3-pro', retired: '2026-12-11' },
    { models: 'gpt-4o gpt-4o-mini gpt-4.1 gpt-4.1-mini', retired: '2027-01-14', successor: 'gpt-6-luna' },
    { models: 'gpt-5.1', retired: '2027-04-01' },
  ],
  // https://platform.claude.com/docs/en/about-claude/model-deprecations
  anthropic: [
    {
      models:
        'claude-1 claude-1.0 claude-1.1 claude-1.2 claude-1.3 claude-instant-1 claude-instant-1.0 claude-instant-1.1 claude-instant-1.2',
      retired: '2024-11-06',
      successor: 'claude-haiku-4-5',
    },
    {
      models: 'claude-2 claude-2.0 claude-2.1 claude-3-sonnet-20240229',
      retired: '2025-07-21',
      successor: 'claude-sonnet-4-5',
    },
    {
      models: 'claude-3-5-sonnet-20240620 claude-3-5-sonnet-20241022 claude-3-5-sonnet-latest claude-3-5-sonnet',
      retired: '2025-10-28',
      successor: 'claude-sonnet-4-5',
    },
    {
      models: 'claude-3-opus-20240229 claude-3-opus-latest claude-3-opus',
      retired: '2026-01-05',
      successor: 'claude-opus-4-5',
    },
    {
      models: 'claude-3-7-sonnet-20250219 claude-3-7-sonnet-latest claude-3-7-sonnet',
      retired: '2026-02-19',
      successor: 'claude-sonnet-4-5',
    },
    {
      models: 'claude-3-5-haiku-20241022 claude-3-5-haiku-latest claude-3-5-haiku',
      retired: '2026-02-19',
      successor: 'claude-haiku-4-5',
    },
    { models: 'claude-3-haiku-20240307 claude-3-haiku', retired: '2026-04-20', successor: 'claude-haiku-4-5' },
    {
      models: 'claude-sonnet-4-20250514 claude-sonnet-4-0',
      retired: '2026-06-15',
      successor: 'claude-sonnet-4-6',
    },
    { models: 'claude-opus-4-20250514 claude-opus-4-0', retired: '2026-06-15', successor: 'claude-opus-4-8' },
    {
      models: 'claude-sonnet-4-5-20250929 claude-sonnet-4-5',
      retired: '2026-11-30',
      successor: 'claude-sonnet-5-5',
    },
  ],
  // https://ai.google.dev/gemini-api/docs/deprecations
  google: [
    {
      models: 'gemini-pro gemini-1.0-pro gemini-1.0-pro-001 gemini-1.0-pro-latest gemini-pro-vision',
      retired: '2025-02-15',
      successor: 'gemini-2.5-flash',
    },
    {
      models: 'gemini-1.5-pro gemini-1.5-pro-001 gemini-1.5-pro-002 gemini-1.5-pro-latest',
      retired: '2025-09-24',
      successor: 'gemini-2.5-pro',
    },
    {
      models: 'gemini-1.5-flash gemini-1.5-flash-001 gemini-1.5-flash-002 gemini-1.5-flash-latest gemini-1.5-flash-8b',
      retired: '2025-09-24',
      successor: 'gemini-2.5-flash',
    },
    { models: 'gemini-2.0-flash gemini-2.0-flash-001', successor: 'gemini-2.5-flash' },
    { models: 'gemini-2.0-flash-lite gemini-2.0-flash-lite-001', successor: 'gemini-2.5-flash-lite' },
    { models: 'gemini-3-pro-preview', successor: 'gemini-3.1-pro-preview' },
    { models: 'gemini-3.1-flash-lite-preview', successor: 'gemini-3.1-flash-lite' },
    { models: 'text-bison-001 chat-bison-001' },
  ],
  // https://docs.mistral.ai/getting-started/models/
  mistral: [
    {
      models: 'open-mistral-7b open-mixtral-8x7b open-mixtral-8x22b',
      retired: '2025-03-30',
      successor: 'mistral-small-latest',
    },
    {
      models:
        'open-mistral-nemo devstral-2512 devstral-latest devstral-medium-2507 devstral-medium-latest devstral-small-2505 devstral-small-2507',
    },
  ],
};

const byProvider: ReadonlyMap<string, ReadonlyMap<string, ModelNotice>> = new Map(
  Object.entries(notices).map(([provider, all]) => [
    provider,
    new Map(all.flatMap(({ models, ...notice }) => models.split(' ').map((model) => [model, notice] as const))),
  ]),
);

/** What is announced of a model of a provider, or of whichever has one of that name. */
export function noticeOf(provider: string | undefined, model: string): ModelNotice | undefined {
  const notice = ownNotice(provider, model);
  const next = notice?.successor === undefined ? undefined : ownNotice(provider, notice.successor);
  if (notice === undefined || next === undefined) return notice;
  // A successor that goes too is no advice; its own one may be.
  const { successor: _, ...rest } = notice;
  return next.successor === undefined ? rest : { ...rest, successor: next.successor };
}

function ownNotice(provider: string | undefined, model: string): ModelNotice | undefined {
  const tables = provider === undefined ? [...byProvider.values()] : [byProvider.get(provider)];
  return tables.map((table) => table?.get(model)).find((notice) => notice !== undefined);
}
