/**
 * `npm run conformance`: the language-neutral cases of the Dotprompt project, every one of them, through our own
 * code. They are read from the folder in DOTPROMPT_SPEC and not kept here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import { parse } from 'yaml';
import type { JsonObject, Message } from '../../core/protocol.ts';
import { compileTemplate } from '../../core/template/compile-template.ts';
import { createInputValidator } from '../../core/template/input-validator.ts';
import { parsePromptFile } from '../../core/template/parse-prompt-file.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import { projectRoot } from '../helpers/project-files.ts';

/** How many cases there are in the commit of the specification that this is held to. */
const CASES = 117;

interface Data {
  readonly input?: JsonObject;
  readonly context?: JsonObject;
  readonly messages?: readonly Message[];
  readonly docs?: readonly JsonObject[];
}

interface Suite {
  readonly name: string;
  readonly template: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly resolverPartials?: Readonly<Record<string, string>>;
  readonly schemas?: JsonObject;
  readonly tools?: JsonObject;
  readonly data?: Data;
  readonly tests: readonly {
    readonly desc: string;
    readonly data?: Data;
    readonly options?: { readonly input?: { readonly default?: JsonObject } };
    readonly expect: JsonObject;
  }[];
}

const folder = resolve(projectRoot, process.env['DOTPROMPT_SPEC'] ?? '../shared/data/dotprompt-spec');
if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: set DOTPROMPT_SPEC to the cases of Dotprompt`);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();
let passed = 0;

for (const file of files) {
  const suites = parse(readFileSync(join(folder, file), 'utf8')) as readonly Suite[];
  describe(file, () => {
    for (const suite of suites) {
      for (const test of suite.tests) {
        it(`${suite.name}: ${test.desc}`, async () => {
          expectAsSpecified(await render(suite, test), test.expect);
          passed += 1;
        });
      }
    }
  });
}

after(() => {
  console.log(`  Dotprompt: ${passed} of ${CASES} cases`);
  if (passed !== CASES) throw new Error(`${passed} of ${CASES} cases passed in ${folder}`);
});

/** `tools` and `toolDefinitions` are ours; `raw` and `input` are compared where a case speaks of them. */
function expectAsSpecified(ours: Awaited<ReturnType<typeof render>>, expected: JsonObject): void {
  const { messages = [], config = {}, output = {}, ext = {}, metadata = {}, model, raw, input } = expected;
  const settings = { ...(model === undefined ? {} : { model }), config, tools: [], toolDefinitions: [], output };
  expect(ours.rendered).to.deep.equal({ ...settings, messages });
  expect([ours.metadata.ext, ours.metadata.metadata]).to.deep.equal([ext, metadata]);
  if (raw !== undefined) expect(ours.raw).to.deep.equal(raw);
  if (input !== undefined) expect(ours.metadata.input).to.deep.equal(input);
}

async function render(suite: Suite, test: Suite['tests'][number]) {
  const content = {
    ...{ format: 1 as const, prompt: suite.template },
    partials: { ...suite.partials, ...suite.resolverPartials },
    schemas: texts(suite.schemas),
    tools: texts(suite.tools),
  };
  const data = { ...suite.data, ...test.data };
  const resolved = await resolveMetadata(suite.name, content);
  const defaults = test.options?.input?.default;
  const metadata = {
    ...resolved,
    input: { ...resolved.input, ...(defaults === undefined ? {} : { default: defaults }) },
  };
  const validate = createInputValidator(suite.name, metadata.input.schema);
  const prompt = compileTemplate({
    name: suite.name,
    source: suite.template,
    partials: content.partials,
    metadata,
    validate,
  });
  const { input, ...options } = data;
  const { raw } = parsePromptFile(suite.template, `${suite.name}.prompt`).frontMatter;
  return plain({ rendered: prompt.render(input, options), metadata: prompt.metadata, raw });
}

const texts = (values: JsonObject = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));

/** Expectations are JSON, so a key without a value is no key. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
