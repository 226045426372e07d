import { expect } from 'chai';
import { describe, it } from 'mocha';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import { reportBudget } from '../../../core/budget/report-budget.ts';
import type { RequestOverhead } from '../../../core/budget/request-overhead.ts';
import { overheadTokens, requestOverhead } from '../../../core/budget/request-overhead.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { compileToMeasure } from '../../../core/template/compile-to-measure.ts';
import type { Sample } from '../../../core/template/parse-samples.ts';
import { resolveMetadata } from '../../../core/template/resolve-metadata.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

const contentOf = (body: string, head = '', tools: ReleaseContent['tools'] = {}): ReleaseContent => ({
  ...{ format: 1, partials: { tone: '{{role "system"}}Be kind.' }, schemas: {}, tools },
  prompt: `---\nmodel: openai/gpt-5\n${head}---\n${body}`,
});

const rolesOfTemplate = async (body: string): Promise<readonly string[]> => {
  const content = contentOf(body);
  const metadata = await resolveMetadata('ask', content);
  return analyzeStatically({ name: 'ask', content, metadata }, await openAiTokenizer('o200k_base')).roles;
};

const templates: readonly { readonly title: string; readonly body: string; readonly roles: readonly string[] }[] = [
  { title: 'one of the user where the template names none', body: 'Why?', roles: ['user'] },
  { title: 'none before the first role', body: '\n {{role "system"}}Be brief.\n', roles: ['system'] },
  { title: 'one where a value stands first', body: '{{city}}{{role "model"}}Yes.', roles: ['user', 'model'] },
  {
    title: 'those of the longer branch',
    body: '{{role "system"}}Hi{{#if long}}{{role "user"}}A{{role "model"}}B{{else}}{{role "user"}}C{{/if}}',
    roles: ['system', 'user', 'model'],
  },
  {
    title: 'no user before branches that all begin a message',
    body: '{{#if kind}}{{role "system"}}A{{else}}{{role "system"}}B{{/if}}',
    roles: ['system'],
  },
  { title: 'one turn of a loop', body: 'A{{#each turns}}{{role "model"}}{{this}}{{/each}}', roles: ['user', 'model'] },
  { title: 'those of partials', body: '{{>tone}}{{role "user"}}Why?', roles: ['system', 'user'] },
  { title: 'nothing of the conversation so far', body: '{{role "system"}}A{{history}}', roles: ['system'] },
];

describe('messages of a template', () => {
  for (const { title, body, roles } of templates) {
    it(`are ${title}`, async () => {
      expect(await rolesOfTemplate(body)).to.deep.equal(roles);
    });
  }
});

describe('requestOverhead()', () => {
  it('takes the request with the most around it, and names the model as providers do', async () => {
    const tokenizer = await openAiTokenizer('o200k_base');

    const some = requestOverhead({ requests: [['user'], ['system', 'user', 'model']], tools: [] }, tokenizer);

    // Three for each message and its role, and three that the answer begins with.
    expect(some).to.deep.equal({ messages: 15, tools: 0 });
    expect(overheadTokens({ messages: 15, tools: 7 })).to.equal(22);
  });

  it('is of the template without samples, else of the samples with their conversations; tools are counted once', async () => {
    const content = contentOf('{{role "system"}}Be brief.{{history}}{{role "user"}}{{city}}', 'tools: [weather]\n', {
      weather: 'name: weather\ndescription: Tells the weather.\ninputSchema: { city: string }',
    });
    const tokenizer = await openAiTokenizer('o200k_base');
    const prompt = await compileToMeasure('ask', content);
    const measure = (samples: readonly Sample[]): RequestOverhead =>
      reportBudget({ version: '1.0.0', prompt, content, samples }, { tokenizer, model: undefined }).overhead;
    const later: Sample = {
      ...{ name: 'later', input: { city: 'Rome' } },
      messages: [
        { role: 'user', content: [{ text: 'And?' }] },
        { role: 'model', content: [{ text: 'Rain.' }] },
      ],
    };

    // "weather:Tells the weather" has five tokens and "city:string:" three.
    const tools = 7 + 5 + 3 + 3 + 3 + 12;
    expect(measure([])).to.deep.equal({ messages: 11, tools });
    expect(measure([later])).to.deep.equal({ messages: 19, tools });
  });
});
