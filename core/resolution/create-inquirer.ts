import { closestMatch } from '../closest-match.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { parsePromptRef } from '../prompt-ref.ts';
import { parseRange } from '../version-range.ts';
import type { Inquiry } from './inquiry.ts';
import type { PromptTable } from './prompt-table.ts';
import { buildPromptTable, viewEnvironment } from './prompt-table.ts';
import type { RegistryIndex } from './registry-index.ts';

/** Finds what a question is about in one state of the registry. */
export interface Inquirer {
  readonly environments: readonly string[];
  /** The default environment, where one is marked. */
  readonly usual: string | undefined;
  /**
   * Looks a reference up; its release need not exist.
   *
   * @throws REFERENCE_INVALID, NAME_INVALID, VERSION_INVALID, RANGE_INVALID, ENVIRONMENT_UNKNOWN,
   * ENVIRONMENT_REQUIRED, PROMPT_NOT_FOUND
   */
  openInquiry(reference: string, environment: string | undefined): Inquiry;
  /** @throws PROMPT_NOT_FOUND */
  tableOf(name: string): PromptTable;
  /** @throws ENVIRONMENT_REQUIRED */
  defaultEnvironment(): string;
}

/** Nothing is prepared: a prompt is looked at when it is asked for. */
export function createInquirer(index: RegistryIndex): Inquirer {
  const policies = index.meta.policy.environments;
  const environments = Object.keys(policies);
  const usual = environments.find((name) => policies[name]?.default === true);

  function openInquiry(reference: string, environment: string | undefined): Inquiry {
    const ref = parsePromptRef(reference);
    const { selector } = ref;
    if (selector.kind === 'workspace') {
      const problem = '"workspace" is only served by "stemma serve --worktree"';
      throw fail('REFERENCE_INVALID', { reference: ref.text, problem });
    }
    const range = selector.kind === 'range' ? { range: parseRange(selector.range) } : {};
    const known = knownEnvironment(environment ?? defaultEnvironment());
    const table = tableOf(ref.name);
    return { ref, table, view: viewEnvironment(table.state, known), ...range };
  }

  function tableOf(name: string): PromptTable {
    const state = index.prompts.get(name);
    if (state?.release === undefined) {
      throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, index.prompts.keys()) });
    }
    return buildPromptTable(state);
  }

  function knownEnvironment(environment: string): string {
    if (environments.includes(environment)) return environment;
    const nearest = closestMatch(environment, environments);
    throw fail('ENVIRONMENT_UNKNOWN', { environment: excerpt(environment), known: environments, nearest });
  }

  function defaultEnvironment(): string {
    if (usual === undefined) throw fail('ENVIRONMENT_REQUIRED', { known: environments });
    return usual;
  }

  return { environments, usual, openInquiry, tableOf, defaultEnvironment };
}
