import type { ReleaseContent } from '../release-content.ts';
import type { FacetDirectives } from './facet.ts';
import { askTheSame, readFacet } from './facet.ts';
import type { Facets } from './read-facets.ts';
import { readFacets } from './read-facets.ts';

/** What a prompt asks of one facet of the answer, before and after. */
export interface InstructionChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** `hard` where either side insists. */
  readonly strength: 'hard' | 'soft';
  /** What a person calls the facet: `on the number of words`; the sentence itself where it has no name. */
  readonly about: string;
  /** The sentences that say it, each once; empty where nothing does. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Compares what two prompts ask of the model, as far as the linter understands it. */
export async function compareInstructions(
  name: string,
  before: ReleaseContent,
  after: ReleaseContent,
): Promise<readonly InstructionChange[]> {
  return changesBetween(...(await readFacets(name, before, after)));
}

/** The facets of which two prompts ask something else. */
export function changesBetween(was: Facets, is: Facets): readonly InstructionChange[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((facet): readonly InstructionChange[] => {
    const [old, now] = [was.get(facet), is.get(facet)];
    const isSame = old !== undefined && now !== undefined && askTheSame(facet, old, now);
    return isSame ? [] : [changeOf(facet, old, now)];
  });
}

function changeOf(
  facet: string,
  before: FacetDirectives | undefined,
  after: FacetDirectives | undefined,
): InstructionChange {
  const [old, now] = [before && readFacet(facet, before), after && readFacet(facet, after)];
  return {
    change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    strength: old?.isHard === true || now?.isHard === true ? 'hard' : 'soft',
    about: now?.label ?? old?.label ?? facet,
    before: old?.sentences ?? [],
    after: now?.sentences ?? [],
  };
}
