import { expect } from 'chai';
import type { DocStep } from './doc-steps.ts';
import type { BackgroundRun, DocWorkspace } from './doc-workspace.ts';
import { matchesShown } from './match-output.ts';

/** Does what a document says, step by step, and compares what it shows with what happens. */
export async function runDocument(steps: readonly DocStep[], workspace: DocWorkspace): Promise<void> {
  const backgrounds: BackgroundRun[] = [];
  try {
    for (const step of steps) {
      if (step.kind === 'background') backgrounds.push(workspace.background(step.text));
      else if (step.kind === 'prints') await backgrounds.at(-1)?.prints(step.text);
      else await runStep(step, workspace);
    }
  } finally {
    for (const background of backgrounds) background.stop();
  }
}

async function runStep(step: DocStep, workspace: DocWorkspace): Promise<void> {
  if (step.kind === 'write') await workspace.write(step.file, step.text);
  if (step.kind !== 'run') return;
  if (step.language === 'ts') expectPrinted(step, await workspace.typescript(step.text));
  else expectShown(step, await workspace.shell(step.text));
}

function expectShown(step: DocStep & { kind: 'run' }, actual: string): void {
  if (step.output === undefined || matchesShown(step.output, actual)) return;
  expect(actual, `output of the block at line ${step.line}`).to.equal(step.output);
}

/** `//=> 1.4.2` at the end of a line that prints says what it prints. */
function expectPrinted(step: DocStep & { kind: 'run' }, actual: string): void {
  const shown = [...step.text.matchAll(/\/\/=> (.*)$/gm)].map((match) => match[1] ?? '');
  if (shown.length === 0) return;
  const matches = matchesShown(shown.join('\n'), actual);
  if (!matches) expect(actual.trim(), `output of the block at line ${step.line}`).to.equal(shown.join('\n'));
}
