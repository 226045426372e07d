import { fail } from '../../../core/fail.ts';

/** Where a judge is asked: an endpoint that speaks OpenAI's chat completions. */
export interface JudgeEndpoint {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/**
 * The judge that the environment names: `STEMMA_JUDGE_URL` and `STEMMA_JUDGE_MODEL`, and `STEMMA_JUDGE_KEY` where it
 * wants one.
 *
 * @throws OPTION_INVALID where the address or the model is missing or wrong
 */
export function readJudgeEndpoint(env: Readonly<Record<string, string | undefined>>): JudgeEndpoint {
  const url = env['STEMMA_JUDGE_URL'] ?? '';
  const model = env['STEMMA_JUDGE_MODEL'] ?? '';
  const key = env['STEMMA_JUDGE_KEY'];
  const invalid = (problem: string): Error => fail('OPTION_INVALID', { option: '--judge', problem });
  if (!/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw invalid('STEMMA_JUDGE_URL must be the address of a chat completions API, "http://127.0.0.1:8080/v1"');
  }
  if (model === '') throw invalid('STEMMA_JUDGE_MODEL must name the model to ask');
  return { url: url.replace(/\/+$/u, ''), model, ...(key !== undefined && key !== '' && { key }) };
}
