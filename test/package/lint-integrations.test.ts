import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { findCommand } from '../../cli/spec/commands.ts';
import { projectRoot } from '../helpers/project-files.ts';

interface Step {
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly [Step, Step];
  };
}

const action = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')) as Action;
const [step, budgetStep] = action.runs.steps;

/** Runs the step with an `npx` that prints its words, one a line. */
function wordsOf(inputs: Readonly<Record<string, string>>): readonly string[] {
  return runStep(step, inputs).words;
}

interface StepRun {
  readonly words: readonly string[];
  /** What it wrote to the summary of the job. */
  readonly summary: string;
  readonly code: number | null;
}

function runStep(step: Step, inputs: Readonly<Record<string, string>>, exitCode = 0): StepRun {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-action-'));
  try {
    writeFileSync(join(folder, 'npx'), `#!/bin/sh\nprintf "%s\\n" "$@"\nexit ${exitCode}\n`);
    chmodSync(join(folder, 'npx'), 0o755);
    const env: Record<string, string> = {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: join(folder, 'out'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    };
    for (const [name, value] of Object.entries(step.env)) {
      const input = /inputs\.([\w-]+)/u.exec(value)?.[1] ?? '';
      env[name] = inputs[input] ?? action.inputs[input]?.default ?? '';
    }
    writeFileSync(join(folder, 'summary'), '');
    const { stdout, status } = spawnSync('bash', ['-c', step.run], { cwd: folder, env, encoding: 'utf8' });
    const summary = readFileSync(join(folder, 'summary'), 'utf8');
    return { words: stdout.trimEnd().split('\n'), summary, code: status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('action.yml', () => {
  it('lints all prompts as annotations where nothing is said', () => {
    expect(wordsOf({})).to.deep.equal(['--yes', 'stemma@latest', 'lint', '--format', 'github', '--']);
  });

  it('passes files and options on as words, and runs nothing of them', () => {
    const words = wordsOf({ files: "docs/**/*.md $(id) 'x", since: 'origin/main; id', 'max-warnings': '0' });

    expect(words.slice(2)).to.deep.equal([
      ...['lint', '--format', 'github', '--since', 'origin/main; id', '--max-warnings', '0', '--'],
      ...['docs/**/*.md', '$(id)', "'x"],
    ]);
  });

  it('writes what budgets changed to the summary of the job, and fails where one is exceeded', () => {
    const calm = runStep(budgetStep, { version: '1.2.3; id' });

    expect(calm.words).to.deep.equal(['--yes', 'stemma@1.2.3; id', 'budget', '--format', 'markdown']);
    expect(calm.summary.trimEnd().split('\n')).to.deep.equal(calm.words);
    expect(calm.code).to.equal(0);
    expect(runStep(budgetStep, {}, 1).code).to.equal(1);
  });

  it('uses only options that the command has', () => {
    const options = [...step.run.matchAll(/--([a-z-]+) "\$STEMMA/gu)].map(([, name]) => name);

    expect(findCommand('lint')?.options.map(({ name }) => name)).to.include.members(options);
    expect(options).to.have.length(3);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync(join(projectRoot, '.pre-commit-hooks.yaml'), 'utf8')) as readonly {
    entry: string;
    files: string;
  }[];

  it('runs stemma lint on prompts, and on instructions in Markdown', () => {
    const fits = (path: string): readonly boolean[] => hooks.map(({ files }) => new RegExp(files, 'u').test(path));

    expect(hooks.map(({ entry }) => entry)).to.deep.equal(['stemma lint', 'stemma lint']);
    expect(fits('prompts/a.prompt')).to.deep.equal([true, false]);
    expect(fits('docs/AGENTS.md')).to.deep.equal([false, true]);
    expect(fits('README.md')).to.deep.equal([false, false]);
  });

  it('finds the command built: a checkout is built when it is installed, and npm pack prints the archive alone', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };

    expect(scripts['prepare']).to.include('npm run build');
    expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).to.match(/^foreground-scripts=false$/mu);
  });
});
