import { closestMatch } from '../closest-match.ts';
import { parseYamlValue } from '../config/yaml-value.ts';
import type { Problem } from '../error-catalog/problem.ts';
import { fail } from '../fail.ts';
import type { JsonObject, Message } from '../protocol.ts';

/** A named case of a prompt: the variables, and the conversation so far where there is one. */
export interface Sample {
  readonly name: string;
  readonly input: JsonObject;
  readonly messages?: readonly Message[];
}

const SAMPLE_KEYS: readonly string[] = ['name', 'input', 'messages'];
const ROLES: readonly unknown[] = ['system', 'user', 'model', 'tool'];

/**
 * Reads a `.samples.yaml` file: a list of `{ name, input, messages? }`.
 *
 * @param file - its path, for messages
 * @throws SAMPLES_INVALID, listing every problem with its JSON pointer
 *
 * @example
 * parseSamples('- name: short\n  input: { question: "Why?" }', 'ask.samples.yaml')[0].name; //=> 'short'
 */
export function parseSamples(text: string, file: string): readonly Sample[] {
  const yaml = parseYamlValue(text);
  if ('problems' in yaml) {
    const problems = yaml.problems.map(({ line, message }) => ({ path: '', message: `line ${line}: ${message}` }));
    throw fail('SAMPLES_INVALID', { file, problems });
  }
  const { value } = yaml;
  if (value === null || value === undefined) return [];
  const problems = Array.isArray(value) ? listProblems(value) : [{ path: '', message: 'it must be a list of samples' }];
  if (problems.length === 0) return value as readonly Sample[];
  throw fail('SAMPLES_INVALID', { file, problems });
}

function listProblems(samples: readonly unknown[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return samples.flatMap((sample, index) => {
    const path = `/${index}`;
    if (!isMapping(sample)) return [{ path, message: 'must be a mapping with name and input' }];
    const { name } = sample;
    const first = typeof name === 'string' ? seen.get(name) : undefined;
    if (typeof name === 'string' && first === undefined) seen.set(name, index);
    return [
      ...(first === undefined ? [] : [{ path: `${path}/name`, message: `is also the name of sample /${first}` }]),
      ...sampleProblems(sample, path),
    ];
  });
}

function sampleProblems(sample: Record<string, unknown>, path: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (typeof sample['name'] !== 'string' || sample['name'] === '') {
    problems.push({ path: `${path}/name`, message: 'must be a text' });
  }
  if (!isMapping(sample['input'])) problems.push({ path: `${path}/input`, message: 'must be a mapping of variables' });
  for (const key of Object.keys(sample).filter((one) => !SAMPLE_KEYS.includes(one))) {
    const nearest = closestMatch(key, SAMPLE_KEYS);
    const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    problems.push({ path: `${path}/${key}`, message: `is not known${advice}` });
  }
  return [...problems, ...messagesProblems(sample['messages'], `${path}/messages`)];
}

function messagesProblems(messages: unknown, path: string): readonly Problem[] {
  if (messages === undefined) return [];
  if (!Array.isArray(messages)) return [{ path, message: 'must be a list of messages' }];
  return messages.flatMap((message: unknown, index) => {
    const at = `${path}/${index}`;
    if (!isMapping(message)) return [{ path: at, message: 'must be a mapping with role and content' }];
    const problems: Problem[] = [];
    if (!ROLES.includes(message['role'])) {
      problems.push({ path: `${at}/role`, message: 'must be system, user, model or tool' });
    }
    const { content } = message;
    if (!Array.isArray(content) || !content.every(isMapping)) {
      problems.push({ path: `${at}/content`, message: 'must be a list of parts such as { text: … }' });
    }
    return problems;
  });
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
