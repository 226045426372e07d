import type { PromptListDocument } from '../../core/protocol.ts';
import { summarizePrompt } from '../../core/resolution/summarize-prompt.ts';
import type { ApiAnswer, ApiContext, ApiRequest, Route } from '../api.ts';
import { describeOperation, schemaOf } from '../openapi/operation.ts';
import { afterParameter, limitParameter, nameParameter, prefixParameter } from '../openapi/parameters.ts';
import { readAfter, readLimit, readName, readPrefix } from '../parameters.ts';
import { visibleIndex } from '../visible-index.ts';

/** The list of prompts, and the index document of one. */
export const promptRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/v1/prompts',
    access: { read: ['read'], filtered: true },
    operation: describeOperation({
      id: 'listPrompts',
      tag: 'read',
      summary: 'List prompts by name, a page at a time.',
      parameters: [prefixParameter, afterParameter, limitParameter],
      answer: schemaOf('PromptList'),
      conditional: true,
    }),
    handle: listPrompts,
  },
  {
    method: 'get',
    path: '/v1/prompts/{name}',
    access: { read: ['read'] },
    operation: describeOperation({
      id: 'showPrompt',
      tag: 'read',
      summary: 'Everything about one prompt: releases, digests, and what each environment serves.',
      parameters: [nameParameter],
      answer: schemaOf('PromptIndex'),
      conditional: true,
      codes: ['NAME_INVALID', 'PROMPT_NOT_FOUND'],
    }),
    handle: ({ params, caller }, { states }) => ({
      document: visibleIndex(states.current().resolver, readName(params['name'] ?? ''), caller),
      cacheControl: 'no-cache',
    }),
  },
];

function listPrompts({ query, caller }: ApiRequest, { states }: ApiContext): ApiAnswer {
  const state = states.current();
  const names = state.namesFor(caller);
  const prefix = readPrefix(query['prefix']);
  const after = readAfter(query['after']);
  const limit = readLimit(query['limit']);
  const matching = names.slice(firstAtOrAfter(names, prefix), firstAtOrAfter(names, `${prefix}\uffff`));
  const begin = after === undefined ? 0 : firstAtOrAfter(matching, `${after}\u0000`);
  const page = matching.slice(begin, begin + limit);
  const last = page.at(-1);
  const { epoch, revision } = state.index;
  const document: PromptListDocument = {
    prompts: page.map((name) => summarizePrompt(visibleIndex(state.resolver, name, caller))),
    ...(last === undefined || begin + limit >= matching.length ? {} : { next: last }),
    total: matching.length,
    epoch,
    revision,
  };
  return { document, cacheControl: 'no-cache' };
}

/** Index of the first name that is not below `bound`, in a sorted list. */
function firstAtOrAfter(names: readonly string[], bound: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
