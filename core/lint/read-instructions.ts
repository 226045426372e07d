import { canHoldTogether } from './branch/can-hold-together.ts';
import { domainsOf } from './branch/domains.ts';
import type { ClashContext } from './conflicts/find-clashes.ts';
import { aimAtProduct } from './directives/aim-at-product.ts';
import { partMadeApart } from './directives/made-apart.ts';
import { readDirectives } from './directives/read-directives.ts';
import { readVariableChoices } from './directives/variable-choices.ts';
import { fieldsOf } from './examples/output-field.ts';
import type { LintSource } from './lint-source.ts';
import type { RuleContext } from './rules/rule.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { pairSurfaces } from './settings/pair-surfaces.ts';
import { aimAtFields } from './text/field-target.ts';
import { nameAnswer } from './text/name-answer.ts';
import { nameModel } from './text/name-model.ts';
import { readSentences } from './text/read-sentences.ts';
import { rememberedClauses } from './text/remembered-clauses.ts';
import { spreadPrecedence } from './text/spread-precedence.ts';
import { aimAtTask } from './text/task-target.ts';

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
  const clauses = spreadPrecedence(
    aimAtFields(aimAtTask(nameAnswer(nameModel(sentences)).flatMap(rememberedClauses)), fieldsIn(source)),
  );
  const own = pairSurfaces(settings.pairs);
  const directives = partMadeApart(aimAtProduct(readDirectives(clauses, own), clauses), clauses);
  return { source, settings, sentences, blocks, segments, problems, clauses, directives };
}

const fieldsIn = ({ outputSchema }: LintSource): ReadonlySet<string> =>
  new Set(outputSchema === undefined ? [] : fieldsOf(outputSchema).map(({ name }) => name.toLowerCase()));
