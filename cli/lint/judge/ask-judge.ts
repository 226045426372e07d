import { judgeMessages, readVerdict } from '../../../core/lint/judge/judge-messages.ts';
import type { OpenPair, Verdict } from '../../../core/lint/judge/open-pair.ts';
import type { JudgeEndpoint } from './judge-endpoint.ts';

/** How long one answer may take, in milliseconds. */
const TIMEOUT_MS = 30_000;
/** Most characters of an answer that are read: a verdict is one sentence. */
const MAX_ANSWER = 64 * 1024;

/** A verdict, or why there is none. */
export type JudgeAnswer = Verdict | { readonly problem: string };

/** Asks about one pair. Never throws: a judge that fails is a judge that says nothing. */
export async function askJudge(pair: OpenPair, { url, model, key }: JudgeEndpoint): Promise<JudgeAnswer> {
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, temperature: 0, messages: judgeMessages(pair) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    if (!response.ok) return { problem: `it answered ${response.status}` };
    const verdict = readVerdict(contentOf(await readShort(response)));
    return verdict ?? { problem: 'its answer is no verdict' };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function readShort(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MAX_ANSWER) throw new RangeError('its answer is too long');
  }
  return text;
}

function contentOf(body: string): string {
  const { choices } = JSON.parse(body) as { choices?: readonly { message?: { content?: unknown } }[] };
  const content = choices?.[0]?.message?.content;
  return typeof content === 'string' ? content : '';
}

/** Says what failed, and never a text of the prompt or the key. */
function problemOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof SyntaxError) return 'its answer is not JSON';
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `it did not answer in ${TIMEOUT_MS / 1000} s`;
  return 'it cannot be reached';
}
