import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { projectRoot } from '../helpers/project-files.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const schema = JSON.parse(readFileSync(join(projectRoot, 'docs/schema/budget.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

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

  it('prints JSON that its schema accepts, of one prompt and of all', async () => {
    const { folder: cwd } = await aLibrary();

    for (const words of [['ask'], ['ask@1.0.0'], [], ['ask', '--requests-per-day', '500']]) {
      const { json } = await runStemma(['budget', ...words, '--json'], { cwd });

      expect(validate(json), JSON.stringify(validate.errors)).to.equal(true);
    }
  });

  it('reads the requests of a day from .promptrc, where the call says none', async () => {
    const repository = await aLibrary();
    await repository.write('.promptrc', 'budget: { requestsPerDay: 2000 }\n');
    const { folder: cwd } = repository;

    expect((await runStemma(['budget', 'ask'], { cwd })).stdout).to.include('at 2,000 requests a day');
    const { stdout } = await runStemma(['budget', 'ask', '--requests-per-day', '7'], { cwd });
    expect(stdout).to.include('at 7 requests a day');
  });

  it('says so where a share of the window rests on the least there can be, and a limit on it only warns', async () => {
    const { folder: cwd } = await aRepository()
      .withFile('.promptrc', 'budget: { window: 50% }\n')
      .withFile('prompts/_tone.prompt', 'Be kind to everyone.\n')
      .withFile('prompts/ask.prompt', prompt.replace('About {{topic}}', 'About {{topic}}, {{note}}'))
      .commit()
      .build();

    const { code, stdout } = await runStemma(['budget', 'ask'], { cwd });
    const all = await runStemma(['budget'], { cwd });
    const released = await runStemma(['release', 'ask'], { cwd });

    expect(code).to.equal(0);
    expect(stdout).to.match(/% of the window at least, since there are no samples and no maximum/u);
    expect(stdout).to.match(/^▲ window at least [\d.]+ % of 50 %: there are no samples, and no maximum /mu);
    expect(stdout).to.include('Next: write samples into ask.samples.yaml, or bound note: it has no maxLength');
    expect(all.stdout).to.include('1 with a limit that nothing measures.');
    expect(released.code, released.stderr).to.equal(0);
    expect(released.stderr).to.include('window at least');
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
