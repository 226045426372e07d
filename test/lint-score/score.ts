import type { Finding } from '../../core/lint/finding.ts';
import type { LabelledConflict, LabelledPrompt } from './labelled-prompt.ts';
import { matches, placeProblem, spansOf } from './match-finding.ts';

/** What is found in a prompt: findings of conflict rules at warn or error. */
export type FindConflicts = (prompt: LabelledPrompt) => readonly Finding[];

/** A share: how many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** One finding on one prompt, or one labelled conflict that none matches. */
export interface Found {
  readonly prompt: LabelledPrompt;
  readonly finding: Finding;
}

export interface Missed {
  readonly prompt: LabelledPrompt;
  readonly conflict: LabelledConflict;
}

/** The figures of `data/conflicts`' scoring rule, and what they come from. */
export interface Score {
  readonly recall: Share;
  readonly recallBy: Readonly<Record<'difficulty' | 'subset' | 'kind', ReadonlyMap<string, Share>>>;
  /** Clean prompts with at least one finding. */
  readonly flagged: Share;
  readonly flaggedByKind: ReadonlyMap<string, Share>;
  readonly precision: Share;
  readonly errorsOnClean: number;
  readonly missed: readonly Missed[];
  readonly unmatched: readonly Found[];
  /** Findings whose places break the contract, as sentences without any text of a prompt. */
  readonly malformed: readonly string[];
}

/** Scores findings against labels: recall, flagged clean prompts, precision. */
export function scoreFindings(prompts: readonly LabelledPrompt[], find: FindConflicts): Score {
  const results = prompts.map((prompt) => judge(prompt, find(prompt)));
  const labelled = results.flatMap(({ labels }) => labels);
  const clean = results.filter(({ prompt }) => prompt.conflicts.length === 0);
  const found = results.flatMap(({ findings }) => findings);
  const hit = ({ isFound }: Label): boolean => isFound;
  const isFlagged = ({ findings }: Judged): boolean => findings.length > 0;
  return {
    recall: share(labelled, hit),
    recallBy: {
      difficulty: sharesBy(labelled, ({ prompt }) => prompt.difficulty, hit),
      subset: sharesBy(labelled, ({ prompt }) => prompt.subset, hit),
      kind: sharesBy(labelled, ({ conflict }) => conflict.kind, hit),
    },
    flagged: share(clean, isFlagged),
    flaggedByKind: sharesBy(clean, ({ prompt }) => prompt.kind, isFlagged),
    precision: share(found, ({ isMatched }) => isMatched),
    errorsOnClean: clean.flatMap(({ findings }) => findings).filter(({ finding }) => finding.severity === 'error')
      .length,
    missed: labelled.filter((label) => !hit(label)),
    unmatched: found.filter(({ isMatched }) => !isMatched),
    malformed: results.flatMap(({ malformed }) => malformed),
  };
}

interface Label extends Missed {
  readonly isFound: boolean;
}

interface Judged {
  readonly prompt: LabelledPrompt;
  readonly labels: readonly Label[];
  readonly findings: readonly (Found & { readonly isMatched: boolean })[];
  readonly malformed: readonly string[];
}

function judge(prompt: LabelledPrompt, findings: readonly Finding[]): Judged {
  const sides = prompt.conflicts.map((conflict) => spansOf(prompt.prompt, conflict));
  return {
    prompt,
    labels: prompt.conflicts.map((conflict, index) => {
      const side = sides[index];
      return { prompt, conflict, isFound: side !== undefined && findings.some(({ places }) => matches(places, side)) };
    }),
    findings: findings.map((finding) => ({
      ...{ prompt, finding },
      isMatched: sides.some((side) => matches(finding.places, side)),
    })),
    malformed: findings.flatMap(({ rule, places }) => {
      const problem = placeProblem(prompt.prompt, places);
      return problem === undefined ? [] : [`${prompt.id}: a finding of ${rule} ${problem}`];
    }),
  };
}

function share<T>(all: readonly T[], isHit: (one: T) => boolean): Share {
  return { hits: all.filter(isHit).length, of: all.length };
}

function sharesBy<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  isHit: (one: T) => boolean,
): ReadonlyMap<string, Share> {
  const keys = [...new Set(all.map(keyOf))].sort();
  return new Map(
    keys.map((key) => {
      const group = all.filter((one) => keyOf(one) === key);
      return [key, share(group, isHit)];
    }),
  );
}
