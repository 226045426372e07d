import type { ServedPrompt } from './served-prompt.ts';

/**
 * The decision of a served prompt as attributes of an OpenTelemetry span: those of the semantic conventions for
 * generative AI where there is one, and `stemma.*` for the rest. They hold no unit, no variables and no text of the prompt.
 */
export function traceAttributes({
  decision,
  model,
}: Pick<ServedPrompt, 'decision' | 'model'>): Readonly<Record<string, string | number>> {
  const { name, version, digest, environment, reason, rollout, arm, epoch, revision, freshness } = decision;
  return {
    'gen_ai.prompt.name': name,
    ...(model === undefined ? {} : { 'gen_ai.request.model': model.slice(model.indexOf('/') + 1) }),
    'gen_ai.prompt.version': version,
    'stemma.prompt.digest': digest,
    'stemma.environment': environment,
    'stemma.reason': reason,
    ...(rollout === undefined ? {} : { 'stemma.rollout': rollout }),
    ...(arm === undefined ? {} : { 'stemma.arm': arm }),
    'stemma.state': `${epoch}.${revision}`,
    'stemma.freshness': freshness,
  };
}

/** How observations of Langfuse name the prompt that they were made with. */
export interface LangfusePromptLink {
  readonly name: string;
  readonly version: number;
  readonly isFallback: boolean;
}

/**
 * The release of a served prompt as observations of Langfuse take it, so that they are linked to it there: the version
 * is the release's ordinal, as the registry tells it to clients of Langfuse. Langfuse links nothing to a fallback.
 *
 * @example
 * langfusePrompt(prompt); //=> { name: 'support/reply', version: 1, isFallback: false }
 */
export function langfusePrompt({ decision: { name, ordinal } }: Pick<ServedPrompt, 'decision'>): LangfusePromptLink {
  return { name, version: ordinal ?? 0, isFallback: ordinal === undefined };
}
