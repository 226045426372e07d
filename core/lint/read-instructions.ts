import { canHoldTogether } from './branch/can-hold-together.ts';
import { domainsOf } from './branch/domains.ts';
import type { ClashContext } from './conflicts/find-clashes.ts';
import { aimAtProduct } from './directives/aim-at-product.ts';
import type { Directive } from './directives/directive.ts';
import { partMadeApart } from './directives/made-apart.ts';
import { onlyThen } from './directives/only-then.ts';
import type { ReadSaid } from './directives/read-directives.ts';
import { readDirectives } from './directives/read-directives.ts';
import { readVariableChoices } from './directives/variable-choices.ts';
import type { Frame } from './frame.ts';
import { aimClauses, frameOf, framing } from './frame.ts';
import type { LintSource } from './lint-source.ts';
import type { RuleContext } from './rules/rule.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { pairSurfaces } from './settings/pair-surfaces.ts';
import { nameAnswer } from './text/name-answer.ts';
import { nameModel } from './text/name-model.ts';
import { readSentences } from './text/read-sentences.ts';
import { rememberedClauses } from './text/remembered-clauses.ts';
import type { Sentence } from './text/sentence.ts';
import { spreadPrecedence } from './text/spread-precedence.ts';

/** A prompt as checks go by it, and what its directives are compared in. */
export interface Instructions {
  readonly context: RuleContext;
  readonly clashContext: ClashContext;
}

/** Reads a prompt once, for the rules and for the judge alike. */
export function readInstructions(source: LintSource, settings: LintSettings): Instructions {
  const context = readContext(source, settings);
  const own = pairSurfaces(settings.pairs);
  const domains = domainsOf(source.inputSchema);
  return {
    context,
    clashContext: {
      source,
      own,
      choices: readVariableChoices(context.clauses, source.inputSchema, own),
      canHold: (branches) => canHoldTogether(branches, domains),
    },
  };
}

/** Reads what a prompt asks for, and nothing of what only conflicts need. */
export function readContext(source: LintSource, settings: LintSettings): RuleContext {
  const { sentences, blocks, segments, problems } = readSentences(source);
  const read = named(sentences).flatMap(rememberedClauses);
  const frame = frameOf(read, source);
  const clauses = spreadPrecedence(aimClauses(read, frame));
  const directives = placed(readDirectives(clauses, pairSurfaces(settings.pairs)), frame);
  return { source, settings, sentences, blocks, segments, problems, clauses, directives };
}

/** A prompt of whose sentences only those are read of which somebody wants to know. */
export interface OpenPrompt {
  /** All of them, as they are read. */
  readonly sentences: readonly Sentence[];
  readonly frame: Frame;
  /**
   * What some of them ask for, just as `readContext` reads it, but for which rule wins over which and what follows by
   * knowledge of the world.
   *
   * @param readerOf - how a sentence is read; undefined where nobody wants to know of it
   */
  directivesOf(readerOf: (sentence: Sentence) => ReadSaid | undefined): readonly Directive[];
}

/** Reads a prompt as far as its sentences. */
export function openPrompt(source: LintSource): OpenPrompt {
  const sentences = named(readSentences(source).sentences);
  const frame = frameOf(framing(sentences).flatMap(rememberedClauses), source);
  return {
    sentences,
    frame,
    directivesOf: (readerOf) => {
      const said: Directive[] = [];
      for (const sentence of sentences) {
        const reader = readerOf(sentence);
        if (reader === undefined) continue;
        for (const clause of aimClauses(rememberedClauses(sentence), frame)) said.push(...reader(clause));
      }
      return placed([...said, ...onlyThen(said)], frame);
    },
  };
}

/** Sentences with the model and the answer under the names that all prompts have for them. */
const named = (sentences: readonly Sentence[]): readonly Sentence[] => nameAnswer(nameModel(sentences));

/** Directives with what they are about as the prompt as a whole says it. */
const placed = (directives: readonly Directive[], { product, apart }: Frame): readonly Directive[] =>
  partMadeApart(aimAtProduct(directives, product), apart);
