import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const prompt = `---
model: openai/gpt-5.5
input:
  schema:
    type: object
    additionalProperties: false
    required: [topic]
    properties:
      topic: { type: string, maxLength: 10 }
      note: { type: string }
---
{{role "system"}}
# Rules
Answer the question in three short sentences.
{{> tone}}
{{role "user"}}
About {{topic}}, please.
`;

const samples = '- name: tea\n  input: { topic: tea }\n- name: coffee\n  input: { topic: coffee }\n';

describe('stemma budget', () => {
  afterEach(removeRepositories);

  const aLibrary = (text = prompt): Promise<TestRepository> =>
    aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/ask.prompt', text)
      .withFile('prompts/_tone.prompt', 'Be kind to everyone.\n')
      .withFile('prompts/ask.samples.yaml', samples)
      .commit()
      .release('ask', '1.0.0')
      .build();

  it('shows what is always there, what samples take and the most it can take, by section', async () => {
    const { folder: cwd } = await aLibrary();

    const { code, stdout } = await runStemma(['budget', 'ask'], { cwd });

    expect(code).to.equal(0);
    expect(stdout).to.include('ask (work tree)  openai/gpt-5.5 · o200k_base, exact · 2 samples');
    expect(stdout).to.match(/^ {2}section +static +p50 +p90 +max≈ +max\(any\)$/mu);
    expect(stdout).to.match(/^ {2}system › Rules +16 +16 +16 +16 +16 +█+$/mu);
    expect(stdout).to.match(/^ {2}user +\d+ +\d+ +\d+ +\d+ +\d\d +/mu);
    expect(stdout).to.match(/^ {2}total/mu);
  });

  it('gives the same as JSON, with what each partial adds', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['budget', 'ask', '--json'], { cwd });
    const report = JSON.parse(stdout);

    expect(report).to.include({ schemaVersion: 1, name: 'ask', version: 'workspace', samples: 2 });
    expect(report.partials).to.deep.equal([{ name: 'tone', static: 5 }]);
    expect(report.totals.minimum).to.be.at.most(report.totals.p50);
    expect(report.totals.p90).to.be.at.most(report.totals.maxAny);
    expect(report.totals.maxAscii).to.be.below(report.totals.maxAny);
    expect(report.unbounded).to.deep.equal([]);
  });

  it('names what has no bound', async () => {
    const { folder: cwd } = await aLibrary(prompt.replace('About {{topic}}', 'About {{topic}}, {{note}}'));

    const { stdout } = await runStemma(['budget', 'ask'], { cwd });

    expect(stdout).to.match(/^ {2}total .*∞$/mu);
    expect(stdout).to.include('No maximum:\n  note has no maxLength');
  });

  it('measures a release, which carries no samples', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['budget', 'ask@1.0.0', '--json'], { cwd });

    expect(JSON.parse(stdout)).to.include({ version: '1.0.0', samples: 0 });
  });

  it('measures for another model by an estimate that says how far it may be off', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['budget', 'ask', '--model', 'anthropic/claude-opus-4-8'], { cwd });

    expect(stdout).to.include('anthropic/claude-opus-4-8 · o200k_base × 1.53, estimate −15 … +15 %');
    expect(stdout).to.match(/^ {2}[\d.]+ % of the window at p90: 1,000,000 tokens, 128,000 kept for the answer$/mu);
  });

  it('warns of a model that no table has', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['budget', 'ask', '--model', 'acme/house'], { cwd });

    expect(stdout).to.include('warning: no table knows "acme/house"');
  });

  it('refuses a sample that does not fit the schema', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/ask.samples.yaml', '- name: long\n  input: { topic: much too long a topic }\n');

    const { code, stderr } = await runStemma(['budget', 'ask'], { cwd: repository.folder });

    expect(code).to.equal(1);
    expect(stderr).to.include('INPUT_INVALID');
  });
});
