import { defaultPromptrc } from '../../core/config/default-promptrc.ts';
import type { ModelBook } from '../../core/models/model-book.ts';
import { emptyModelBook } from '../../core/models/model-book.ts';
import { LOCK_FILE } from '../../core/models/parse-model-lock.ts';
import { readModelBook } from '../../core/models/read-model-book.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Sample } from '../../core/template/parse-samples.ts';
import { parseSamples } from '../../core/template/parse-samples.ts';
import { openCommit } from '../commit-files.ts';
import { readPromptrc } from '../default-branch.ts';
import type { Registry } from '../registry.ts';
import { TreeReader } from '../tree-reader.ts';
import { layoutOf, samplesFile } from './prompt-layout.ts';

/** What stands beside a release in its commit, and is no part of its content. */
export interface BesideRelease {
  readonly samples: readonly Sample[];
  /** What the repository said of models then. */
  readonly book: ModelBook;
}

const nothing: BesideRelease = { samples: [], book: emptyModelBook };

/** Reads it from the commit that was released; nothing where the clone at hand does not go back so far. */
export async function besideRelease(registry: Registry, name: string, version: string): Promise<BesideRelease> {
  const record = registry.current().prompts.get(name)?.release?.versions[version];
  if (record === undefined) return nothing;
  try {
    return await readCommit(registry, name, record.commit);
  } catch (error) {
    if (isStemmaError(error, 'OBJECT_MISSING')) return nothing;
    throw error;
  }
}

async function readCommit({ backend }: Registry, name: string, oid: string): Promise<BesideRelease> {
  const commit = await openCommit(backend, new TreeReader(backend), oid);
  const promptrc = (await readPromptrc(commit)) ?? defaultPromptrc;
  const file = samplesFile(layoutOf(promptrc), name);
  const samples = await commit.readText(file);
  return {
    samples: samples === undefined ? [] : parseSamples(samples, file),
    book: readModelBook({ overrides: promptrc.models, lock: await commit.readText(LOCK_FILE) }),
  };
}
