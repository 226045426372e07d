import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git';
import { formatPktLine, readPktLines } from './pkt-line.ts';

const nul = '\0';

/**
 * An HTTP client that leaves only the refs `wanted` in what a server advertises. isomorphic-git asks for every ref that
 * is advertised, also for those whose objects it has; with many tags it would ask for all of them each time.
 */
export function narrowAdvertisement(http: HttpClient, wanted: ReadonlySet<string>): HttpClient {
  return {
    request: async (request: GitHttpRequest): Promise<GitHttpResponse> => {
      const response = await http.request(request);
      if (!request.url.includes('/info/refs?') || response.statusCode !== 200) return response;
      return { ...response, body: oneChunk(narrow(await collect(response.body), wanted)) };
    },
  };
}

/**
 * An HTTP client for listing refs that accepts only whole answers. A list that a proxy cuts off would look as if the
 * other refs were gone. @throws RangeError
 */
export function requireWhole(http: HttpClient): HttpClient {
  return {
    request: async (request: GitHttpRequest): Promise<GitHttpResponse> => {
      const response = await http.request(request);
      const isGit = response.headers?.['content-type']?.startsWith('application/x-git-') === true;
      if (response.statusCode !== 200 || !isGit) return response;
      const bytes = await collect(response.body);
      if (readPktLines(bytes).at(-1) !== undefined) throw new RangeError('the answer is cut off');
      return { ...response, body: oneChunk(bytes) };
    },
  };
}

function narrow(bytes: Buffer, wanted: ReadonlySet<string>): Buffer {
  const kept: (Uint8Array | undefined)[] = [];
  let capabilities: string | undefined;
  for (const line of readPktLines(bytes)) {
    const text = line?.toString('utf8') ?? '';
    if (line === undefined || text.startsWith('# service=')) {
      kept.push(line);
      continue;
    }
    const [ref = '', found] = text.split(nul);
    const isFirst = found !== undefined;
    if (isFirst) capabilities = withHead(found.trim(), wanted);
    if (!wanted.has(ref.trim().split(' ')[1] ?? '')) continue;
    kept.push(Buffer.from(capabilities === undefined ? text : `${ref.trim()}${nul}${capabilities}\n`));
    capabilities = undefined;
  }
  return Buffer.concat(kept.map(formatPktLine));
}

/** isomorphic-git fails at the end of a fetch where the server does not say what HEAD is. */
function withHead(capabilities: string, wanted: ReadonlySet<string>): string {
  const others = capabilities.split(' ').filter((capability) => !capability.startsWith('symref=HEAD:'));
  return [...others, `symref=HEAD:${[...wanted][0] ?? ''}`].join(' ');
}

async function collect(body: GitHttpResponse['body']): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* oneChunk(bytes: Uint8Array): AsyncIterableIterator<Uint8Array> {
  yield bytes;
}
