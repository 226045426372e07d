import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ComparedSide } from '../../../core/diff/analyze-change.ts';
import { compareReleases } from '../../../core/diff/compare-releases.ts';
import type { DiffReport } from '../../../core/diff/diff-report.ts';
import { diffSchema } from '../../../core/diff/diff-schema.ts';
import { emptyModelBook, modelBook } from '../../../core/models/model-book.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { projectRoot } from '../../helpers/project-files.ts';

const frontMatter = `model: openai/gpt-5-mini
config: { temperature: 0.2 }
input:
  schema:
    name: string
`;
const prompt = (body: string, head = frontMatter): ReleaseContent => ({
  ...{ format: 1, partials: {}, schemas: {}, tools: {} },
  prompt: `---\n${head}---\n${body}\n`,
});
const side = (content: ReleaseContent, rest: Partial<ComparedSide> = {}): ComparedSide => ({
  ...{ name: 'greet', version: '1.0.0', content, samples: [] },
  ...rest,
});
const options = { contextLines: 3, today: '2026-11-26', book: emptyModelBook };
const validate = new Ajv2020({ strict: false }).compile(diffSchema);

/** Every report of these tests fits the published schema. */
async function compare(before: ComparedSide, after: ComparedSide, more = {}): Promise<DiffReport> {
  const report = await compareReleases(before, after, { ...options, ...more });
  const sent: unknown = JSON.parse(JSON.stringify(report));
  expect(validate(sent), JSON.stringify(validate.errors)).to.equal(true);
  expect(sent).to.deep.equal(report);
  return report;
}

const hello = side(prompt('Hello {{name}}, be kind.'));
const changed = (body: string, head?: string, rest?: Partial<ComparedSide>): ComparedSide =>
  side(prompt(body, head), { version: 'workspace', ...rest });

describe('compareReleases()', () => {
  it('says nothing but who was compared where nothing differs', async () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const report = await compare({ ...hello, digest }, { ...hello, version: '1.0.1' });

    expect(report.before).to.deep.equal({ name: 'greet', version: '1.0.0', digest });
    expect([report.bump, report.tokens, report.texts]).to.deep.equal([null, null, []]);
  });

  it('proposes a bump with the change of the contract, and compares texts word by word', async () => {
    const head = frontMatter.replace('name: string', 'name: string\n    city: string');
    const report = await compare(hello, changed('Hello {{name}} of {{city}}, be kind.', head));

    expect(report.bump).to.equal('major');
    expect(report.changes[0]).to.deep.include({ bump: 'major', area: 'input' });
    expect(report.texts[0]).to.deep.include({ part: 'prompt', name: '', change: 'changed', added: 2, removed: 1 });
  });

  it('tells settings apart: set, changed and not set any more', async () => {
    const head =
      'description: Greets\nmodel: openai/gpt-5-mini\nconfig: { topP: 1, stop: [x] }\noutput: { format: json }\n';
    const { settings } = await compare(hello, changed('Hello {{name}}, be kind.', head));

    expect(settings).to.deep.equal([
      { setting: 'config.temperature', before: 0.2 },
      { setting: 'description', after: 'Greets' },
      { setting: 'config.topP', after: 1 },
      { setting: 'config.stop', after: ['x'] },
      { setting: 'output.format', after: 'json' },
    ]);
  });

  it('shows instructions with the sentences that say them', async () => {
    const { instructions } = await compare(
      side(prompt('Write at most 150 words. Never mention prices.')),
      changed('Write at most 120 words. Answer in French.'),
    );

    expect(instructions).to.deep.include({
      ...{ change: 'changed', strength: 'hard', about: 'on the number of words' },
      ...{ before: ['Write at most 150 words.'], after: ['Write at most 120 words.'] },
    });
    expect(instructions.map(({ change }) => change).sort()).to.include.members(['added', 'changed', 'removed']);
  });

  it('counts both sides with the tokenizer of the model after the change, and names the sections that grew', async () => {
    const body = '{{role "system"}}\nBe kind.\n# Rules\nBe brief.\n';
    const { tokens } = await compare(side(prompt(body)), changed(`${body}Name the order by its number.\n`));

    expect(tokens?.tokenizer).to.deep.include({ id: 'o200k_base', confidence: 'exact' });
    expect((tokens?.after.static ?? 0) - (tokens?.before.static ?? 0)).to.equal(7);
    expect(tokens?.sections.map(({ title }) => title)).to.deep.equal(['system › Rules']);
  });

  it('prices each side by its own model and tokenizer', async () => {
    const samples = [{ name: 'ada', input: { name: 'Ada' } }];
    const head = frontMatter.replace('openai/gpt-5-mini', 'anthropic/claude-sonnet-4-5');
    const { cost } = await compare({ ...hello, samples }, changed('Hello {{name}}!', head, { samples }));

    expect(cost?.before?.model).to.equal('openai/gpt-5-mini');
    expect(cost?.after?.model).to.equal('anthropic/claude-sonnet-4-5');
    expect(cost?.after?.inputPerRequest[1]).to.be.greaterThan(cost?.before?.inputPerRequest[1] ?? 0);
  });

  it('knows no price of a model that no table has, and that of one which the repository describes', async () => {
    const head = frontMatter.replace('openai/gpt-5-mini', 'acme/house');
    const sides = [side(prompt('Hello {{name}}', head)), changed('Hi {{name}}', head)] as const;
    const samples = [{ name: 'ada', input: { name: 'Ada' } }];
    const book = modelBook({ 'acme/house': { prices: { input: 2, output: 4 } } });

    expect((await compare(...sides)).cost).to.equal(null);
    const priced = await compare({ ...sides[0], samples }, { ...sides[1], samples }, { book });
    expect(priced.cost?.after?.dated).to.equal('.promptrc');
  });

  it('proposes no bump and no cache reset between two prompts', async () => {
    const report = await compare(hello, side(prompt('Bye {{name}}'), { name: 'farewell' }));

    expect([report.bump, report.cacheReset]).to.deep.equal([null, null]);
    expect(report.texts).to.have.length(1);
  });

  it('compares the texts alone where a side is not valid, and says why', async () => {
    const report = await compare(hello, changed('Hello {{#if name}}'));

    expect(report.problem?.code).to.equal('TEMPLATE_INVALID');
    expect([report.bump, report.tokens, report.texts.length]).to.deep.equal([null, null, 1]);
  });

  it('measures nothing of a prompt that is too large, and compares the rest', async () => {
    const partials = Object.fromEntries(
      Array.from({ length: 24 }, (_, index) => [`p${index}`, `{{> p${index + 1}}}{{> p${index + 1}}}`]),
    );
    const content = { ...prompt('{{> p0}} {{name}}'), partials: { ...partials, p24: 'x' } };
    const report = await compare(side(content), side({ ...content, partials: { ...partials, p24: 'y' } }));

    expect([report.tokens, report.cost, report.cacheReset]).to.deep.equal([null, null, null]);
    expect(report.texts.map(({ name }) => name)).to.deep.equal(['p24']);
  });
});

describe('diffSchema', () => {
  it('is what the package ships', () => {
    const shipped = readFileSync(join(projectRoot, 'docs/schema/diff.schema.json'), 'utf8');

    expect(JSON.parse(shipped)).to.deep.equal(diffSchema);
  });

  it('refuses what is no comparison', () => {
    expect(validate({ schemaVersion: 1 })).to.equal(false);
    expect(validate({ schemaVersion: 1, prompts: [], unreleased: ['a'], invalid: [] })).to.equal(true);
  });
});
