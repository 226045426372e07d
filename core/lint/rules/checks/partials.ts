import { closestMatch } from '../../../closest-match.ts';
import type { ReadProblem } from '../../template/segment.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A partial that is included and does not exist. */
export const unknownPartial: Rule = {
  id: 'partial/unknown',
  code: 'PC310',
  kind: 'check',
  summary: 'The prompt includes a partial that does not exist.',
  why: 'It cannot be released, and what the partial was to say is missing from every check.',
  bad: 'You answer customers.\n{{> tonne}}',
  good: 'You answer customers.',
  fix: 'Correct the name, or add the file `_<name>.prompt`.',
  severity: { recommended: 'error', strict: 'error' },
  certainty: 'certain',
  check: (context) => problemsOf('unknown-partial', context),
};

/** A partial that includes itself. */
export const circularPartial: Rule = {
  id: 'partial/circular',
  code: 'PC311',
  kind: 'check',
  summary: 'A partial includes itself, by way of others or at once.',
  why: 'Unless a condition ends the circle, rendering runs until it is stopped by a limit.',
  bad: 'A file `_tone.prompt` that holds: {{> tone}}',
  good: 'A file `_tone.prompt` that holds: Be kind.',
  fix: 'Move what both need into a third partial, or loop with `#each`.',
  severity: { recommended: 'error', strict: 'error' },
  certainty: 'certain',
  check: (context) => problemsOf('circular-partial', context),
};

/** A partial whose name is computed. */
export const dynamicPartial: Rule = {
  id: 'partial/dynamic',
  code: 'PC312',
  kind: 'check',
  summary: 'Which partial is included is decided when rendering.',
  why: 'A release holds all that it includes, so such a prompt cannot be released; and nobody can review what it says.',
  bad: '{{> (lookup . "style")}}',
  good: 'Be {{style}}.',
  fix: 'Choose with `{{#ifEquals}}` between partials that are named.',
  severity: { recommended: 'warn', strict: 'error' },
  certainty: 'certain',
  check: (context) => problemsOf('dynamic-partial', context),
};

function problemsOf(kind: ReadProblem['kind'], { problems, source }: RuleContext): readonly Report[] {
  // Markdown may hold templates of other tools, whose partials are elsewhere.
  if (source.kind === 'text') return [];
  return problems.filter((one) => one.kind === kind).map((one) => partialReport(one, source.partials.keys()));
}

function partialReport({ range, message, partial, kind }: ReadProblem, names: Iterable<string>): Report {
  const nearest = kind === 'unknown-partial' && partial !== undefined ? closestMatch(partial, names) : undefined;
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return { message: `${capital(message)}${advice}${advice === '' ? '.' : ''}`, places: [range] };
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
