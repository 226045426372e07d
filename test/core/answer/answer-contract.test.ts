import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { AnswerContract } from '../../../core/answer/answer-contract.ts';
import { createAnswerContract } from '../../../core/answer/answer-contract.ts';
import { compileAnswer } from '../../../core/answer/compile-answer.ts';
import { MAX_ANSWER } from '../../../core/answer/read-answer.ts';
import type { ErrorData } from '../../../core/error-catalog.ts';
import type { JsonObject, PromptMetadata, ToolDefinition } from '../../../core/protocol.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

type Output = PromptMetadata['output'];

function aContract(output: Output, tools: readonly ToolDefinition[] = []): AnswerContract {
  const names = tools.map(({ name }) => name);
  const metadata = { config: {}, input: {}, output, toolDefinitions: tools, tools: names, metadata: {}, ext: {} };
  const source = { name: 'support/reply', metadata };
  return createAnswerContract(source, compileAnswer(source));
}

type Code = 'OUTPUT_INVALID' | 'TOOL_CALL_INVALID';

function refusal<One extends Code | 'TOOL_UNKNOWN' | 'SCHEMA_INVALID'>(code: One, call: () => unknown): ErrorData<One> {
  try {
    call();
  } catch (error) {
    if (isStemmaError(error, code)) return error.data;
    throw error;
  }
  throw new Error(`nothing was refused with ${code}`);
}

const told = (code: Code, call: () => unknown): readonly string[] =>
  refusal(code, call).problems.map(({ path, message, value }) =>
    `${path} ${message}${value === undefined ? '' : ` (${value})`}`.trim(),
  );

const closed = { type: 'object', additionalProperties: false };
const order: JsonObject = {
  ...closed,
  properties: { id: { type: 'string' }, total: { type: 'number' }, mood: { enum: ['calm', 'cross'] } },
  required: ['id', 'total'],
};
const good = '{"id":"A7","total":12.5}';
const value = { id: 'A7', total: 12.5 };

describe('validateOutput() of a contract', () => {
  const written: readonly (readonly [string, string])[] = [
    ['JSON alone', good],
    ['JSON between white space', `\n  ${good}\n`],
    ['a fenced block of json', `\`\`\`json\n${good}\n\`\`\``],
    ['a fenced block without a language', `\`\`\`\n${good}\n\`\`\``],
    [
      'a block with words around it, and Windows line breaks',
      `Here you are:\r\n\`\`\`JSON\r\n${good}\r\n\`\`\`\r\nBye.`,
    ],
    ['a block that is never closed', `\`\`\`json\n${good}`],
    ['a longer fence', `\`\`\`\`json\n${good}\n\`\`\`\``],
    ['a block of json beside one of another language', `\`\`\`ts\nlet a;\n\`\`\`\n\`\`\`json\n${good}\n\`\`\``],
  ];
  for (const [what, text] of written) {
    it(`reads ${what}`, () => {
      expect(aContract({ schema: order }).validateOutput(text)).to.deep.equal(value);
    });
  }

  it('gives what was parsed before as it is', () => {
    expect(aContract({ schema: order }).validateOutput(value)).to.equal(value);
  });

  const asText: readonly (readonly [string, Output, string, unknown])[] = [
    ['any text without a schema', {}, '{"a": 1}', '{"a": 1}'],
    ['JSON without a schema where the format says so', { format: 'json' }, '[1]', [1]],
    ['a text as it is for a schema of texts', { schema: { type: 'string' } }, '"hi"\n', '"hi"\n'],
    ['JSON of a text where the format says so', { format: 'json', schema: { type: 'string' } }, '"hi"', 'hi'],
    ['one word of several without the line break', { schema: { enum: ['calm', 'cross'] } }, 'calm\n', 'calm'],
    ['a constant', { schema: { const: 'done' } }, ' done', 'done'],
    ['a number among choices as JSON', { schema: { enum: [1, 'a'] } }, '1', 1],
    ['a constant number', { schema: { const: 7 } }, '7', 7],
    ['JSON where a text is one of several types', { schema: { type: ['string', 'null'] } }, 'null', null],
  ];
  for (const [what, output, text, wanted] of asText) {
    it(`reads ${what}`, () => {
      expect(aContract(output).validateOutput(text)).to.deep.equal(wanted);
    });
  }

  const unreadable: readonly (readonly [string, string, string])[] = [
    ['words', 'Sorry, I cannot.', 'must be JSON (Sorry, I cannot.)'],
    ['nothing', '', 'must be JSON ()'],
    [
      'an object that is not closed',
      '{"id": "A7", "total',
      'is JSON that ends before it is complete ({"id": "A7", "total)',
    ],
    ['a list that ends after an escape', '[{"id": "A\\', 'is JSON that ends before it is complete ([{"id": "A\\)'],
    ['closed JSON that is wrong', '{"id": A7}', 'must be JSON ({"id": A7})'],
    [
      'two blocks',
      `\`\`\`json\n${good}\n\`\`\`\n\`\`\`\n{}\n\`\`\``,
      `must be JSON alone: there are several blocks of code (\`\`\`json\\u000a${good}\\u000a\`\`\`\\u000a\`\`\`\\u000a{}\\u000a\`\`\`)`,
    ],
    ['a block of another language', '```ts\nlet a = 1;\n```', 'must be JSON (```ts\\u000alet a = 1;\\u000a```)'],
    ['a block that holds no JSON', '```json\nnone\n```', 'must be JSON (none)'],
  ];
  for (const [what, text, problem] of unreadable) {
    it(`refuses ${what}`, () => {
      expect(told('OUTPUT_INVALID', () => aContract({ schema: order }).validateOutput(text))).to.deep.equal([problem]);
    });
  }

  it('tells every problem with its place, what is there and what is wanted', () => {
    const schema = { type: 'object', properties: { orders: { type: 'array', items: order }, sign: { const: 'Ada' } } };
    const answer = {
      orders: [{ id: 7, total: '12 EUR', mood: 'glad', totl: 1 }, { id: { a: 1 }, total: [1, 2] }, { id: null }],
      sign: 'x'.repeat(500),
    };

    const found = told('OUTPUT_INVALID', () => aContract({ schema }).validateOutput(JSON.stringify(answer)));

    expect(found).to.have.members([
      '/orders/0/totl is not known; did you mean "total"?',
      '/orders/0/id must be string (7)',
      '/orders/0/total must be number ("12 EUR")',
      '/orders/0/mood must be one of ["calm","cross"] ("glad")',
      '/orders/1/id must be string (an object of 1)',
      '/orders/1/total must be number (a list of 2)',
      '/orders/2/total is missing',
      '/orders/2/id must be string (null)',
      `/sign must be "Ada" ("${'x'.repeat(79)}…)`,
    ]);
  });

  it('says the same to the model, ready to be sent', () => {
    const { retryText } = refusal('OUTPUT_INVALID', () =>
      aContract({ schema: order }).validateOutput('{"total":"12 EUR"}'),
    );

    expect(retryText).to.equal(
      [
        'Your answer cannot be used:',
        '- /id is missing',
        '- /total must be number; it is "12 EUR"',
        'Answer again with the corrected JSON alone, without words or marks around it.',
      ].join('\n'),
    );
  });

  it('asks for the text alone where a text is wanted', () => {
    const contract = aContract({ schema: { type: 'string', maxLength: 3 } });
    const { retryText } = refusal('OUTPUT_INVALID', () => contract.validateOutput('long'));

    expect(retryText).to.equal(
      'Your answer cannot be used:\n- it must NOT have more than 3 characters; it is "long"\nAnswer again with the text alone.',
    );
  });

  it('holds excerpts of an answer only, however long values, names and lists are', () => {
    const long = 'z'.repeat(50_000);
    const schema = { ...closed, properties: { all: { type: 'array', items: { type: 'number' } } } };
    const answer = { [long]: 1, all: Array.from({ length: 5_000 }, () => long) };

    const data = refusal('OUTPUT_INVALID', () => aContract({ schema }).validateOutput(answer));

    expect(data.problems).to.have.length(101);
    expect(data.problems.at(-1)?.message).to.equal('and 4901 more problems');
    expect(JSON.stringify(data).length).to.be.below(30_000);
    expect(data.retryText.length).to.be.below(4_000);
  });

  it('keeps what a schema wants short, too', () => {
    const schema = { enum: Array.from({ length: 500 }, (_, index) => index) };
    const [problem] = told('OUTPUT_INVALID', () => aContract({ schema }).validateOutput('-1'));

    expect(problem?.length).to.be.below(530);
  });

  it('refuses answers that no model writes, as text and as JSON', () => {
    const long = 'a'.repeat(MAX_ANSWER + 1);

    for (const output of [{}, { schema: order }]) {
      expect(told('OUTPUT_INVALID', () => aContract(output).validateOutput(long))).to.deep.equal([
        `must not be longer than ${MAX_ANSWER} characters`,
      ]);
    }
  });

  it('tells one problem of an answer that is too large to search', () => {
    const schema = { type: 'array', items: { type: 'string' } };
    const answer = `[${'1,'.repeat(100_000)}1]`;

    expect(told('OUTPUT_INVALID', () => aContract({ schema }).validateOutput(answer))).to.deep.equal([
      '/0 must be string',
    ]);
  });

  it('ends for recursive schemas, deep answers and cycles', () => {
    const schema = { type: 'object', properties: { next: { $ref: '#' } } };
    const depth = 100_000;
    const cyclic: Record<string, unknown> = {};
    cyclic['next'] = cyclic;

    for (const answer of [`${'{"next":'.repeat(depth)}1${'}'.repeat(depth)}`, cyclic]) {
      expect(told('OUTPUT_INVALID', () => aContract({ schema }).validateOutput(answer))).to.deep.equal([
        'is nested too deeply, or cannot be read',
      ]);
    }
  });

  it('ends for patterns that could begin again without end', () => {
    const schema = { type: 'string', pattern: '^(a+)+$' };

    expect(told('OUTPUT_INVALID', () => aContract({ schema }).validateOutput(`${'a'.repeat(60)}!`))).to.have.length(1);
  });

  it('refuses what one of two validators refuses that do not belong together', () => {
    const metadata = { config: {}, input: {}, output: { schema: order }, toolDefinitions: [], tools: [] };
    const output = { fits: () => false, findAll: () => () => true };
    const source = { name: 'p', metadata: { ...metadata, metadata: {}, ext: {} } };
    const contract = createAnswerContract(source, { output, tools: {} });

    expect(told('OUTPUT_INVALID', () => contract.validateOutput(good))).to.deep.equal(['is not valid']);
  });

  it('has a problem without a message where a validator gives none', () => {
    const metadata = { config: {}, input: {}, output: { schema: order }, toolDefinitions: [], tools: [] };
    const source = { name: 'p', metadata: { ...metadata, metadata: {}, ext: {} } };
    const silent = Object.assign(() => false, { errors: null });
    const contract = createAnswerContract(source, { output: { fits: silent, findAll: () => silent }, tools: {} });

    expect(refusal('OUTPUT_INVALID', () => contract.validateOutput(good)).problems).to.deep.equal([
      { path: '', message: 'is not valid' },
    ]);
  });

  it('reads drafts 6, 7 and 2020-12, and formats', () => {
    const older = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'array',
      items: [{ type: 'string', format: 'date' }],
      additionalItems: false,
    };
    const current = { type: 'array', prefixItems: [{ type: 'string', format: 'date' }], items: false };

    for (const schema of [older, current]) {
      const contract = aContract({ schema });
      expect(contract.validateOutput('["2026-11-26"]')).to.deep.equal(['2026-11-26']);
      expect(told('OUTPUT_INVALID', () => contract.validateOutput('["today"]'))).to.deep.equal([
        '/0 must match format "date" ("today")',
      ]);
      expect(told('OUTPUT_INVALID', () => contract.validateOutput('["2026-11-26",1]'))).to.have.length(1);
    }
  });

  it('is not made of a schema that cannot be used', () => {
    for (const schema of [{ type: 'strin' }, { $ref: '#' }, { type: 'string', pattern: '(' }] as JsonObject[]) {
      expect(refusal('SCHEMA_INVALID', () => aContract({ schema })).schema).to.equal('output.schema');
    }
  });
});

describe('validateToolCall() of a contract', () => {
  const tools = [
    { name: 'find_orders', inputSchema: order },
    { name: '__proto__', inputSchema: closed },
  ];
  const contract = aContract({}, tools);

  it('gives the arguments, from JSON or as they are', () => {
    expect(contract.validateToolCall('find_orders', good)).to.deep.equal(value);
    expect(contract.validateToolCall('find_orders', value)).to.equal(value);
  });

  it('takes no arguments for an empty object', () => {
    expect(contract.validateToolCall('__proto__', ' ')).to.deep.equal({});
    expect(told('TOOL_CALL_INVALID', () => contract.validateToolCall('__proto__', '{"a":1}'))).to.deep.equal([
      '/a is not known',
    ]);
  });

  it('tells every problem, and the model how to call again', () => {
    const data = refusal('TOOL_CALL_INVALID', () => contract.validateToolCall('find_orders', '{"id":1}'));

    expect(data.tool).to.equal('find_orders');
    expect(data.retryText).to.equal(
      [
        'The arguments cannot be used:',
        '- /total is missing',
        '- /id must be string; it is 1',
        'Call the tool again with corrected arguments.',
      ].join('\n'),
    );
  });

  it('tells twenty problems of many to the model', () => {
    const call = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`extra${index}`, 1]));
    const { retryText } = refusal('TOOL_CALL_INVALID', () => contract.validateToolCall('__proto__', call));

    expect(retryText.split('\n')).to.have.length(23);
    expect(retryText).to.include('- and 10 more problems');
  });

  it('refuses arguments that are no JSON', () => {
    expect(told('TOOL_CALL_INVALID', () => contract.validateToolCall('find_orders', '{id'))).to.deep.equal([
      'is JSON that ends before it is complete ({id)',
    ]);
  });

  it('refuses unknown tools, naming the closest one', () => {
    const data = refusal('TOOL_UNKNOWN', () => contract.validateToolCall('find_order', {}));

    expect(data.nearest).to.equal('find_orders');
    expect(data.retryText).to.equal('There is no tool of that name. The tools are: find_orders, __proto__.');
    expect(refusal('TOOL_UNKNOWN', () => contract.validateToolCall('constructor', {})).nearest).to.equal(undefined);
    expect(refusal('TOOL_UNKNOWN', () => aContract({}).validateToolCall('any', {})).retryText).to.equal(
      'There is no tool of that name. Answer without tools.',
    );
  });

  it('refuses a call that names no tool, or no text, as a model may write it', () => {
    for (const tool of [undefined, null, 7, {}]) {
      const call = (): unknown => contract.validateToolCall(tool as unknown as string, {});
      expect(refusal('TOOL_UNKNOWN', call).retryText).to.include('There is no tool of that name.');
    }
  });

  it('says in its message what the tools are where none is close', () => {
    for (const [one, hint] of [
      [contract, 'its tools are: find_orders, __proto__'],
      [aContract({}), 'its tools are: none'],
    ] as const) {
      try {
        one.validateToolCall('x'.repeat(500), {});
        expect.fail();
      } catch (error) {
        expect(isStemmaError(error, 'TOOL_UNKNOWN') && error.hint).to.equal(hint);
        expect((error as Error).message.length).to.be.below(200);
      }
    }
  });
});
