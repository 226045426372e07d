import type { PromptIndexDocument, PromptListDocument } from '../protocol.ts';

/**
 * One line about a prompt: its newest release, and what each environment serves to ranges. What is withdrawn there,
 * yanked or killed is promoted and still not served.
 */
export function summarizePrompt(document: PromptIndexDocument): PromptListDocument['prompts'][number] {
  const { name, latest, versions, environments, retired } = document;
  const barred = new Set(versions.filter(({ yanked, killed }) => yanked || killed).map(({ version }) => version));
  const served = Object.entries(environments).map(([environment, { promoted, withdrawn }]) => [
    environment,
    promoted.filter((version) => !(withdrawn.includes(version) || barred.has(version))),
  ]);
  return {
    name,
    ...(latest === undefined ? {} : { latest }),
    releases: versions.length,
    served: Object.fromEntries(served) as Record<string, readonly string[]>,
    retired: retired !== undefined,
  };
}
