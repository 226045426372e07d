import type { AnswerContract, AnswerFunctions } from '../core/answer/answer-contract.ts';
import { createAnswerContract } from '../core/answer/answer-contract.ts';
import { errorBuilder } from '../core/error-builder.ts';
import { contractErrors } from '../core/error-catalog/contract-errors.ts';
import type { CompiledPrompt } from '../core/template/compiled-prompt.ts';
import type { MethodSource } from './prompt-methods.ts';
import type { RenderSource } from './render.ts';

const failContract = errorBuilder(contractErrors);

/**
 * The template of a served prompt.
 *
 * @throws RENDERER_MISSING, TEMPLATE_INVALID, SCHEMA_INVALID
 */
export async function openRenderer(source: RenderSource): Promise<CompiledPrompt> {
  try {
    const { compile } = await import('./render.ts');
    return compile(source);
  } catch (error) {
    const module = missingPeer(error);
    throw module === undefined ? error : failContract('RENDERER_MISSING', { module }, error);
  }
}

/**
 * The contract of a served prompt: from the application's validators where they have the digest, else compiled by Ajv.
 *
 * @throws VALIDATOR_MISSING, SCHEMA_INVALID
 */
export async function openContract(source: MethodSource): Promise<AnswerContract> {
  const { digest, validators } = source;
  const written = validators !== undefined && Object.hasOwn(validators, digest) ? validators[digest] : undefined;
  return createAnswerContract(source, written ?? (await compiled(source)));
}

async function compiled(source: RenderSource): Promise<AnswerFunctions> {
  const { output, toolDefinitions } = source.metadata;
  if (output.schema === undefined && toolDefinitions.length === 0) return { tools: {} };
  try {
    const { compileAnswer } = await import('../core/answer/compile-answer.ts');
    return compileAnswer(source);
  } catch (error) {
    const problem = missingValidator(error);
    throw problem === undefined ? error : failContract('VALIDATOR_MISSING', { prompt: source.name, problem }, error);
  }
}

/** What is missing where that is Ajv, or the permission to make code from text. */
function missingValidator(error: unknown): string | undefined {
  const module = missingPeer(error);
  if (module !== undefined) return `the package "${module}" is not installed`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof EvalError ? 'this runtime makes no code from texts' : undefined;
}

const peers = ['handlebars', 'ajv-formats', 'ajv'];

/** The peer that `import()` did not find; undefined where something else failed. */
function missingPeer(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !/MODULE_NOT_FOUND$/.test(String(error.code)))
    return undefined;
  return peers.find((peer) => error.message.includes(`'${peer}'`));
}
