import { canonicalJson } from '../canonical-json.ts';
import type { Directive } from '../lint/directives/directive.ts';
import { surfaceName } from '../lint/directives/surface-name.ts';
import type { DirectiveValue } from '../lint/directives/value.ts';
import { readContext } from '../lint/read-instructions.ts';
import { readLintSource } from '../lint/read-source.ts';
import { presetSettings } from '../lint/settings/lint-settings.ts';
import type { Condition } from '../lint/text/clause.ts';
import { ownValue } from '../own-value.ts';
import type { Json } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';

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
  const [was, is] = [await readFacets(name, before), await readFacets(name, after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((facet): readonly InstructionChange[] => {
    const [old, now] = [was.get(facet), is.get(facet)];
    if (old === undefined || now === undefined) return changeOf(facet, old, now);
    return sayTheSame(old, now) ? [] : changeOf(facet, old, now);
  });
}

type Directives = readonly Directive[];

/** Whether two lists are of the same words, one by one; others may ask for the same all the same. */
const sayTheSame = (old: Directives, now: Directives): boolean =>
  old.length === now.length && old.every((one, index) => isAlike(one, now[index]));

/** What was read once is the same object for all sentences of the same words. */
const isAlike = (one: Directive, other: Directive | undefined): boolean =>
  one.value === other?.value &&
  one.sign === other.sign &&
  one.strength === other.strength &&
  one.exclusive === other.exclusive &&
  one.clause.when === other.clause.when;

function changeOf(
  facet: string,
  before: Directives | undefined,
  after: Directives | undefined,
): readonly InstructionChange[] {
  const [old, now] = [before && join(facet, before), after && join(facet, after)];
  if (old !== undefined && now !== undefined && old.asks === now.asks) return [];
  return [
    {
      change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
      strength: old?.isHard === true || now?.isHard === true ? 'hard' : 'soft',
      about: now?.label ?? old?.label ?? facet,
      before: old?.sentences ?? [],
      after: now?.sentences ?? [],
    },
  ];
}

const MAX_QUOTED = 60;

/** What is asked of one facet of the answer. */
interface Facet {
  /** Equal where the same is asked, in whatever words. */
  readonly asks: string;
  readonly isHard: boolean;
  readonly label: string;
  readonly sentences: readonly string[];
}

/** The directives of each facet of the answer, in the order of the prompt. */
async function readFacets(name: string, content: ReleaseContent): Promise<ReadonlyMap<string, Directives>> {
  const partials = Object.entries(content.partials).map(
    ([partial, text]) => [partial, { file: partial, text }] as const,
  );
  const text = { file: name, text: content.prompt, kind: 'prompt', partials: new Map(partials) } as const;
  const source = await readLintSource(text, async (schema) => ownValue(content.schemas, schema));
  const { directives } = readContext(source, presetSettings('recommended'));
  const own = directives.filter(({ derived }) => derived === undefined);
  const understood = new Set(own.filter(({ value }) => value.kind !== 'action').map(({ clause }) => clause));
  // What a clause says in exact terms counts, and not the words that say it.
  const said = own.filter(({ value, clause }) => value.kind !== 'action' || !understood.has(clause));
  const facets = new Map<string, Directive[]>();
  for (const directive of said) {
    const facet = facetOf(directive);
    const others = facets.get(facet);
    if (others === undefined) facets.set(facet, [directive]);
    else others.push(directive);
  }
  return facets;
}

/** `length:word of the summary` */
function facetOf({ surface, target }: Directive): string {
  return target.kind === 'part' && target.name !== undefined ? `${surface} of the ${target.name}` : surface;
}

/** What a person calls a facet: an act has no name, so the sentence stands for it. */
function labelOf({ value, clause, surface }: Directive, facet: string): string {
  const { text } = clause.sentence;
  return value.kind === 'action'
    ? `"${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}"`
    : `on ${surfaceName(surface)}${facet.slice(surface.length)}`;
}

function join(facet: string, directives: Directives): Facet {
  const asked = directives.map(
    ({ sign, strength, exclusive, value, clause }) =>
      `${sign} ${strength} ${exclusive} ${writtenValue(value)} ${writtenCase(clause.when)}`,
  );
  return {
    asks: [...new Set(asked)].sort().join('\n'),
    label: directives[0] === undefined ? facet : labelOf(directives[0], facet),
    isHard: directives.some(({ strength }) => strength === 'hard'),
    sentences: [...new Set(directives.map(({ clause }) => clause.sentence.text))],
  };
}

const writtenCase = (when: readonly Condition[]): string =>
  when.length === 0 ? '' : JSON.stringify(when.map(({ stems }) => stems));

const written = new WeakMap<DirectiveValue, string>();

/** Equal for equal values. What was read once is the same object for all sentences of the same words. */
function writtenValue(value: DirectiveValue): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = canonicalJson(value as unknown as Json);
  written.set(value, text);
  return text;
}
