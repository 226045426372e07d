import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readJudgeEndpoint } from '../../../../cli/lint/judge/judge-endpoint.ts';
import type { Judgement } from '../../../../cli/lint/judge/judge-pairs.ts';
import { judgePairs } from '../../../../cli/lint/judge/judge-pairs.ts';
import { openVerdictCache } from '../../../../cli/lint/judge/verdict-cache.ts';
import { readVerdict } from '../../../../core/lint/judge/judge-messages.ts';
import type { OpenPair } from '../../../../core/lint/judge/open-pair.ts';

interface Question {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

function aPair(a: string, b: string): OpenPair {
  const place = (text: string): OpenPair['places'][0] => ({
    file: 'a.prompt',
    start: 0,
    end: text.length,
    text,
    chain: [],
  });
  return { surface: 'action', places: [place(a), place(b)], branch: [] };
}

const say = (response: ServerResponse, content: string): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
};

const yes = '{"conflict": true, "reason": "A asks for joy, B for mourning.", "answer": null}';
const no = '{"conflict": false, "reason": "Both can be done.", "answer": "Hello"}';
const pair = aPair('Sound cheerful.', 'Write a condolence letter.');

describe('judgePairs', () => {
  let server: Server;
  let folder: string;
  let questions: { readonly body: Question; readonly authorization: string | undefined }[];
  let reply: (response: ServerResponse) => void;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-judge-'));
    questions = [];
    reply = (response) => say(response, yes);
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      questions.push({ body: JSON.parse(text) as Question, authorization: request.headers.authorization });
      reply(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  const judge = async (...pairs: readonly OpenPair[]): Promise<Judgement> => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
    const endpoint = readJudgeEndpoint({ STEMMA_JUDGE_URL: url, STEMMA_JUDGE_MODEL: 'm', STEMMA_JUDGE_KEY: 'k' });
    return judgePairs(pairs, endpoint, await openVerdictCache(join(folder, 'verdicts.json')));
  };

  it('reports pairs that the judge calls conflicts, and asks with both texts, the model and the key', async () => {
    const { conflicts, asked } = await judge(pair);

    expect(conflicts.map(({ verdict }) => verdict.reason)).to.deep.equal(['A asks for joy, B for mourning.']);
    expect(asked).to.equal(1);
    expect(questions[0]?.authorization).to.equal('Bearer k');
    expect(questions[0]?.body.model).to.equal('m');
    expect(questions[0]?.body.messages[1]?.content).to.equal('A: "Sound cheerful."\nB: "Write a condolence letter."');
  });

  it('asks about a pair once, in either order, and keeps the verdict', async () => {
    await judge(pair);
    const again = await judge(aPair('Write a condolence  letter.', 'Sound cheerful.'));

    expect(again).to.deep.include({ asked: 0, fromCache: 1 });
    expect(again.conflicts).to.have.length(1);
    expect(questions).to.have.length(1);
    expect(await readFile(join(folder, 'verdicts.json'), 'utf8')).not.to.include('condolence');
  });

  it('says nothing of pairs that the judge can honour', async () => {
    reply = (response) => say(response, no);

    expect((await judge(pair)).conflicts).to.deep.equal([]);
  });

  const failures: readonly (readonly [title: string, reply: (response: ServerResponse) => void, problem: string])[] = [
    ['an error', (response) => response.writeHead(500).end(), 'it answered 500'],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'it cannot be reached',
    ],
    ['a page', (response) => response.end('<html>'), 'its answer is not JSON'],
    ['chat', (response) => say(response, 'Well, that depends.'), 'its answer is no verdict'],
    ['a flood', (response) => response.end('x'.repeat(200_000)), 'its answer is too long'],
    ['a broken connection', (response) => response.destroy(), 'it cannot be reached'],
  ];
  for (const [title, answer, problem] of failures) {
    it(`takes ${title} for no verdict, tells it, and asks again the next time`, async () => {
      reply = answer;
      const failed = await judge(pair);
      reply = (response) => say(response, yes);
      const after = await judge(pair);

      expect(failed).to.deep.include({ conflicts: [], asked: 0, problems: [problem] });
      expect(after.conflicts).to.have.length(1);
    });
  }

  it('stops asking a judge that keeps failing', async () => {
    reply = (response) => response.writeHead(429).end();
    await judge(...Array.from({ length: 40 }, (_, index) => aPair(`a ${index}`, `b ${index}`)));

    expect(questions.length).to.be.lessThan(8);
  });
});

describe('readJudgeEndpoint', () => {
  it('refuses an environment without address or model, naming the variable', () => {
    expect(() => readJudgeEndpoint({})).to.throw('STEMMA_JUDGE_URL');
    expect(() => readJudgeEndpoint({ STEMMA_JUDGE_URL: 'file:///etc/passwd' })).to.throw('STEMMA_JUDGE_URL');
    expect(() => readJudgeEndpoint({ STEMMA_JUDGE_URL: 'http://127.0.0.1/v1' })).to.throw('STEMMA_JUDGE_MODEL');
  });
});

describe('readVerdict', () => {
  const cases: readonly (readonly [reply: string, conflict: boolean | undefined])[] = [
    [yes, true],
    [no, false],
    [`\`\`\`json\n${yes}\n\`\`\``, true],
    ['{"conflict": true, "answer": "Dear all, ..."}', false],
    ['{"conflict": "yes"}', undefined],
    ['null', undefined],
    ['}{', undefined],
  ];
  for (const [reply, conflict] of cases) {
    it(`reads ${JSON.stringify(reply)} as ${conflict}`, () => {
      expect(readVerdict(reply)?.conflict).to.equal(conflict);
    });
  }
});
