import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../test/helpers/a-repository.ts';
import { projectRoot } from '../test/helpers/project-files.ts';
import { projectRepository } from './project-repository.ts';

const name = 'support/reply';
const file = `prompts/${name}.prompt`;
const place = { name, environment: 'production' };
const salt = '00112233445566778899aabbccddeeff';
/** The reference, without a unit. */
export const path: string = `/v1/prompts/${name}@^1?environment=production`;
/** The units that are asked for in turn. */
export const units: readonly string[] = Array.from({ length: 1000 }, (_, number) => `conversation-${number}`);

/** A plan whose only step has half of the units in the canary and half in the control, so that every answer has an arm. */
const promptrc = 'plans: { bench: { steps: [{ percent: 50, hold: 1d }] } }\n';

/** A repository that serves 1.0.0, and has 1.1.0, of the same length, as a candidate. */
export async function buildRolloutRepository(): Promise<TestRepository> {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return projectRepository()
    .withFile('.promptrc', promptrc)
    .commit()
    .release(name, '1.0.0')
    .apply({ verb: 'promote', version: '1.0.0', ...place })
    .withFile(file, `${text.trimEnd()}.\n`)
    .commit()
    .release(name, '1.1.0')
    .build();
}

/** A copy in which that candidate is rolled out to half of the units, and to those of `overridden`. */
export async function startRollout(repository: TestRepository, overridden: readonly string[]): Promise<TestRepository> {
  const copy = await repository.copy();
  const overrides = overridden.map((unit) => createHash('sha256').update(`${salt}:${unit}`).digest('hex'));
  await copy.apply({ verb: 'start', version: '1.1.0', rollout: 'bench', plan: 'bench', salt, overrides, ...place });
  return copy;
}
