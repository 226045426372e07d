import type { BundleDocument } from '../core/bundle-document.ts';
import { digestContent } from '../core/digest.ts';
import type { ManifestCandidate, ManifestDocument, PromptMetadata } from '../core/protocol.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { Answer } from '../test/helpers/fake-registry.ts';

/** How many prompts the applications of these benchmarks use. */
export const promptCount = 1_000;
/** One copy of each text, as of the literals in an application: keys are found by them without comparing characters. */
export const asLiterals = (texts: readonly string[]): readonly string[] =>
  Object.keys(Object.fromEntries(texts.map((text) => [text, 0])));

/** Share of the units that get the candidate: 5 %. */
export const canaryPpm = 50_000;

export const promptName = (number: number): string => `team-${number % 20}/reply-${number}`;
export const saltOf = (number: number): string => number.toString(16).padStart(32, '0');
export const referenceOf = (number: number): string => `${promptName(number)}@^1`;

const metadata: PromptMetadata = {
  model: 'anthropic/claude-sonnet-4-5',
  config: { temperature: 0.3, maxOutputTokens: 700 },
  input: { schema: { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] } },
  ...{ output: {}, toolDefinitions: [], tools: [], metadata: {}, ext: {} },
};

/** A text of some 2 KB, of its own for each prompt and version. */
function contentOf(number: number, version: string): ReleaseContent {
  const sentence = `Answer customers of team ${number} kindly and briefly, in version ${version}. `;
  const prompt = `---\nmodel: ${metadata.model}\n---\n${sentence.repeat(28)}{{message}}`;
  return { format: 1, prompt, partials: {}, schemas: {}, tools: {} };
}

type Entry = ManifestDocument['references'][string];

/** All that a registry says about the prompts: each serves 1.0.0, and has an open rollout of 1.1.0 at 5 %. */
export function manyPrompts(): BundleDocument {
  const contents: [string, BundleDocument['contents'][string]][] = [];
  const references: [string, Entry][] = [];
  for (let number = 0; number < promptCount; number += 1) {
    const candidates = ['1.1.0', '1.0.0'].map((version): ManifestCandidate => {
      const content = contentOf(number, version);
      const digest = digestContent(content);
      contents.push([digest, { metadata, content }]);
      return {
        version,
        ordinal: version === '1.0.0' ? 1 : 2,
        digest,
        promoted: version === '1.0.0',
        ...(version === '1.1.0' && { rollout: rolloutOf(number) }),
      };
    });
    references.push([referenceOf(number), { acrossMajors: false, candidates }]);
  }
  const manifest = { environment: 'production', epoch: 1, revision: 1, expiresAt: '2999-01-01T00:00:00.000Z' };
  return {
    ...{ format: 1, environment: 'production', savedAt: new Date().toISOString() },
    manifests: [{ ...manifest, references: Object.fromEntries(references) }],
    contents: Object.fromEntries(contents),
  };
}

function rolloutOf(number: number): NonNullable<ManifestCandidate['rollout']> {
  const draw = { bucketing: 'murmur3-x86-32/mulshift/v1', salt: saltOf(number), canaryPpm, overrides: [] } as const;
  return { id: `r${number}`, ...draw, armed: true };
}

/** Answers about the prompts as a registry does. */
export function servingMany({ manifests: [manifest], contents }: BundleDocument): Answer {
  return ({ url: path = '' }, response) => {
    const url = new URL(path, 'http://registry.example');
    if (url.pathname === '/v1/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n');
      return;
    }
    const digest = /^\/v1\/digests\/(.+)$/.exec(url.pathname)?.[1];
    if (digest !== undefined) {
      response.end(JSON.stringify(contents[digest]));
      return;
    }
    const wanted = (url.searchParams.get('refs') ?? '').split(',');
    const references = Object.fromEntries(wanted.map((reference) => [reference, manifest?.references[reference]]));
    response.end(JSON.stringify({ ...manifest, references }));
  };
}
