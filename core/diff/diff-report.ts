import type { TokenFigures } from '../budget/budget-report.ts';
import type { CostFigures } from '../budget/cost-figures.ts';
import type { ReleaseChange } from '../release/change.ts';
import type { InstructionChange } from '../release/compare-instructions.ts';
import type { Bump } from '../release/next-version.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { CacheReset } from './cache-reset.ts';
import type { ContentChange } from './compare-contents.ts';
import type { TextDiff } from './diff-text.ts';
import type { Hunk } from './hunks.ts';
import type { PartReach } from './part-reach.ts';
import type { SampleChange } from './sample-changes.ts';
import type { SettingChange } from './setting-changes.ts';

/** Why texts alone are compared: a side is not valid. */
export interface DiffProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * What changed between two prompts or two states of one, as JSON: what `stemma diff --json` prints and
 * `GET /v1/diff/{name}` answers. Of what is not known, `null` stands in its place.
 */
export interface DiffReport {
  readonly schemaVersion: 1;
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** The smallest bump that tells users of the changes; `null` where nothing differs, and between two prompts. */
  readonly bump: Bump | null;
  /** Why no figures and no changes of the contract follow: one of the sides is not valid. */
  readonly problem?: DiffProblem;
  /** Of the contract, the model, the messages and the instructions, the weightiest first. */
  readonly changes: readonly ReleaseChange[];
  readonly settings: readonly SettingChange[];
  readonly instructions: readonly InstructionChange[];
  /** `null` where a side is not valid, or too large to be measured. */
  readonly tokens: TokenChange | null;
  /** `null` where no model is named, or the price of none is known. */
  readonly cost: CostChange | null;
  /** `null` where what all requests begin with stays as it is. */
  readonly cacheReset: CacheReset | null;
  readonly samples: readonly SampleChange[];
  /** Where else changed partials, schemas and tools take effect; empty without a work tree. */
  readonly reach: readonly PartReach[];
  readonly texts: readonly TextChange[];
}

export interface DiffSide {
  readonly name: string;
  /** `1.4.0`, or `workspace`. */
  readonly version: string;
  /** Absent for a work tree. */
  readonly digest?: string;
}

/** Both sides counted alike: with the tokenizer of the model after the change. */
export interface TokenChange {
  readonly tokenizer: Pick<Tokenizer, 'id' | 'confidence' | 'errorPercent'>;
  readonly before: TokenFigures;
  readonly after: TokenFigures;
  /** How many samples `p50`, `p90` and `maxSample` rest on, on each side. */
  readonly samples: readonly [number, number];
  /** Sections whose static tokens differ, in the order of the template. */
  readonly sections: readonly { readonly title: string; readonly before: number; readonly after: number }[];
}

/** Each side by its own model; `null` where its price is not known, or its input has no bound. */
export interface CostChange {
  readonly before: SideCost | null;
  readonly after: SideCost | null;
}

/** List prices of one request in US dollars, nothing of it from a cache. */
export interface SideCost extends Pick<CostFigures, 'inputPerRequest' | 'outputPerRequest' | 'basis' | 'dated'> {
  /** As the prompt names it. */
  readonly model: string;
}

/** One text of a prompt's closure that differs. */
export interface TextChange extends ContentChange, Omit<TextDiff, 'lines'> {
  readonly hunks: readonly Hunk[];
}
