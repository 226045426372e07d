import { createRequestCheck } from '../../core/check-request.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { RenderDocument } from '../../core/protocol.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { RenderRequest } from '../../core/request-bodies.ts';
import type { Resolution } from '../../core/resolution/resolution.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import type { CompiledPrompt } from '../../core/template/compiled-prompt.ts';
import type { RouteAccess } from '../access.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { authorize, promptOf } from '../authorize.ts';
import { rolloutOf } from '../metrics/rollout-of.ts';
import { contentCodes, promptCodes, resolveCodes } from '../openapi/codes.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { referenceParameter } from '../openapi/parameters.ts';
import { renderBody } from '../openapi/request-bodies.ts';
import { readEnvironment } from '../parameters.ts';
import { resolveWorkspace } from '../reads/read-resolved.ts';

/** Largest body of a render request: variables often hold whole documents. */
const maxRenderBytes = 8 * 1024 * 1024;

const renderAccess: RouteAccess = { read: ['render'] };

/** Rendering on the server, for languages without a client. */
export const renderRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/v1/render/{reference}',
    access: renderAccess,
    maxBodyBytes: maxRenderBytes,
    operation: describeOperation({
      id: 'render',
      tag: 'render',
      summary: 'Messages from variables.',
      description: 'Neither variables nor messages are stored or logged.',
      parameters: [referenceParameter],
      body: renderBody,
      answer: schemaOf('Rendered'),
      codes: [...resolveCodes, ...contentCodes, ...promptCodes, 'INPUT_INVALID', 'RENDER_FAILED'],
    }),
    handle: render,
  },
];

const checkBody = createRequestCheck<RenderRequest>(renderBody);

async function render({ params, body, caller }: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const request = checkBody(body);
  const environment = readEnvironment(request.environment, '/environment');
  const state = context.states.current();
  const prompt = promptOf(params['reference'] ?? '');
  authorize(caller, renderAccess, { prompt, environment: environment ?? state.usualEnvironment });
  const { resolution, prompt: compiled } = await compiledPrompt(
    params['reference'] ?? '',
    { ...request, environment },
    context,
  );
  const { acrossMajors: _, perUnit: __, ...decision } = resolution;
  const { messages } = request;
  const rendered = compiled.render(request.variables ?? {}, messages === undefined ? {} : { messages });
  const { epoch, revision } = state.index;
  const document: RenderDocument = { ...decision, ...rendered, epoch, revision };
  countRender(resolution, params['reference'] ?? '', context);
  return { document };
}

function countRender(resolution: Resolution, reference: string, { states, tallies }: ApiContext): void {
  if (resolution.reason === 'workspace') return;
  const rollout = rolloutOf(resolution, reference, states.current().resolver);
  for (const tally of tallies.of('render', resolution, rollout)) tally.count += 1;
}

async function compiledPrompt(
  reference: string,
  { environment, unit }: { readonly environment: string | undefined; readonly unit?: string },
  { states, contents, workspace }: ApiContext,
): Promise<{ readonly resolution: Resolution; readonly prompt: CompiledPrompt }> {
  const { name, selector } = parsePromptRef(reference);
  if (selector.kind === 'workspace') {
    const { resolution, content } = await resolveWorkspace(name, environment, workspace);
    const prompt = await compilePrompt(name, JSON.parse(content.toString()) as ReleaseContent);
    return { resolution, prompt };
  }
  const resolution = states.current().resolver.resolve({ reference, environment, unit });
  return { resolution, prompt: await contents.compiled(name, resolution.digest) };
}
