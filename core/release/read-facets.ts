import type { Directive } from '../lint/directives/directive.ts';
import type { ReadSaid } from '../lint/directives/read-directives.ts';
import { readSaid } from '../lint/directives/read-directives.ts';
import { readerFor } from '../lint/directives/reader-for.ts';
import { isSameFrame } from '../lint/frame.ts';
import type { OpenPrompt } from '../lint/read-instructions.ts';
import { openPrompt } from '../lint/read-instructions.ts';
import { readLintSource } from '../lint/read-source.ts';
import { isSamePlace } from '../lint/text/remembered-clauses.ts';
import type { Sentence } from '../lint/text/sentence.ts';
import type { Token } from '../lint/text/token.ts';
import { ownValue } from '../own-value.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { FacetDirectives } from './facet.ts';
import { askTheSame, facetOf } from './facet.ts';

/** The directives of facets of the answer, by their names, in the order of the prompt. */
export type Facets = ReadonlyMap<string, FacetDirectives>;

/**
 * What two states of a prompt ask of each facet of the answer, as far as it may differ: what both say in places that mean
 * the same is read only where its words may be of a facet of which one of them says something of its own. Facets of which
 * not all was read are the same on both sides.
 */
export async function readFacets(
  name: string,
  before: ReleaseContent,
  after: ReleaseContent,
): Promise<readonly [Facets, Facets]> {
  const [was, is] = [await open(name, before), await open(name, after)];
  if (!isSameFrame(was.frame, is.frame)) return [facetsIn(was, () => readSaid), facetsIn(is, () => readSaid)];
  const [removed, added] = [notSaidIn(is, was), notSaidIn(was, is)];
  const surfaces = surfacesThatDiffer(facetsOfOnly(was, removed), facetsOfOnly(is, added));
  const readerOf = readerFor(surfaces);
  return [
    facetsIn(was, (sentence) => (removed.has(sentence) ? readSaid : readerOf(sentence.tokens))),
    facetsIn(is, (sentence) => (added.has(sentence) ? readSaid : readerOf(sentence.tokens))),
  ];
}

/** Reads a prompt as far as its sentences. */
async function open(name: string, content: ReleaseContent): Promise<OpenPrompt> {
  const partials = Object.entries(content.partials).map(
    ([partial, text]) => [partial, { file: partial, text }] as const,
  );
  const text = { file: name, text: content.prompt, kind: 'prompt', partials: new Map(partials) } as const;
  return openPrompt(await readLintSource(text, async (schema) => ownValue(content.schemas, schema)));
}

type ReaderOf = (sentence: Sentence) => ReadSaid | undefined;

const facetsIn = (prompt: OpenPrompt, readerOf: ReaderOf): Facets => facetsOf(prompt.directivesOf(readerOf));

const facetsOfOnly = (prompt: OpenPrompt, sentences: ReadonlySet<Sentence>): Facets =>
  facetsIn(prompt, (sentence) => (sentences.has(sentence) ? readSaid : undefined));

/** What directives ask of each facet, in words of the prompt itself. */
export function facetsOf(directives: readonly Directive[]): Facets {
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

function surfacesThatDiffer(was: Facets, is: Facets): ReadonlySet<string> {
  const surfaces = new Set<string>();
  for (const facet of [...was.keys(), ...is.keys()]) {
    const [old = [], now = []] = [was.get(facet), is.get(facet)];
    const [one] = [...old, ...now];
    if (one !== undefined && !askTheSame(facet, old, now)) surfaces.add(one.surface);
  }
  return surfaces;
}

/** Numbers of the sentences of a prompt by their texts. */
type Sayings = ReadonlyMap<string, readonly number[]>;

function sayingsOf(sentences: readonly Sentence[]): Sayings {
  const sayings = new Map<string, number[]>();
  for (const [at, { text }] of sentences.entries()) {
    const others = sayings.get(text);
    if (others === undefined) sayings.set(text, [at]);
    else others.push(at);
  }
  return sayings;
}

/** Sentences of a prompt that another does not have in a place that means the same, so that they may ask for more. */
function notSaidIn({ sentences: others }: OpenPrompt, { sentences }: OpenPrompt): ReadonlySet<Sentence> {
  const sayings = sayingsOf(others);
  // Most are said in the same order: so many sentences further down than the last one that was told by its text.
  let shift = 0;
  const isSaid = (sentence: Sentence, at: number): boolean => {
    if (saysTheSame(others[at + shift], sentence)) return true;
    const places = sayings.get(sentence.text) ?? [];
    const place = places.find((one) => saysTheSame(others[one], sentence));
    if (place !== undefined && places.length === 1) shift = place - at;
    return place !== undefined;
  };
  return new Set(sentences.filter((sentence, at) => !isSaid(sentence, at)));
}

const saysTheSame = (one: Sentence | undefined, other: Sentence): boolean =>
  one !== undefined && one.text === other.text && areSameWords(one.tokens, other.tokens) && isSamePlace(one, other);

/** Who the model is called, and what the answer, makes other words of the same text. */
const areSameWords = (one: readonly Token[], other: readonly Token[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every(({ kind, lower }, at) => kind === other[at]?.kind && lower === other[at].lower));
