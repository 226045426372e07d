import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { canonicalJson } from '../core/canonical-json.ts';
import { defaultPromptrc } from '../core/config/default-promptrc.ts';
import { digestContent } from '../core/digest.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import type { EnvironmentDocument, Mark, ReleaseDocument, ReleaseRecord } from '../core/state/documents.ts';
import type { AdmitIntent } from '../core/state/intent.ts';
import { contentPath, encodeDocument, environmentPath, initialMeta, releasePath } from '../core/state/state-files.ts';
import { openBackend } from '../store/open-backend.ts';
import { formatStateCommit } from '../store/state/state-commit.ts';
import { STATE_BRANCH } from '../store/state/state-refs.ts';

/** How much there is in a large registry. */
export interface LargeRegistrySize {
  readonly prompts: number;
  readonly releases: number;
}

const ACTOR = 'Bench <bench@example.com>';
const SECONDS = 1_767_225_600;

export const promptName = (number: number): string => `team-${String(number % 100).padStart(3, '0')}/reply-${number}`;
const versionOf = (release: number): string => `1.${release}.0`;

/** A prompt of about 2 KB whose text differs in every release. */
export function contentOf(number: number, release: number): ReleaseContent {
  const lines = Array.from({ length: 24 }, (_, line) => {
    const words = `${(number * 7919 + release * 104_729 + line * 31) >>> 0}`;
    return `Rule ${line}: answer case ${words} in at most ${line + 3} sentences, and name the source of each claim.`;
  });
  const prompt = `---\nmodel: bench/model\ninput:\n  schema:\n    question: string\n---\n${lines.join('\n')}\n{{question}}\n`;
  return { format: 1, prompt, partials: {}, schemas: {}, tools: {} };
}

/**
 * Makes a repository with many releases in one go by `git fast-import`: sources, tags, and one state commit that admits
 * them all, as Stemma itself would write it.
 */
export async function makeLargeRegistry(folder: string, { prompts, releases }: LargeRegistrySize): Promise<void> {
  await git(folder, ['init', '-q', '-b', 'main', '.']);
  await importSources(folder, { prompts, releases });
  const tags = await tagIds(folder);
  await importState(folder, { prompts, releases, tags });
  await git(folder, ['repack', '-adq']);
  await git(folder, ['pack-refs', '--all']);
}

async function importSources(folder: string, { prompts, releases }: LargeRegistrySize): Promise<void> {
  await fastImport(folder, function* () {
    for (let release = 0; release < releases; release += 1) {
      yield `commit refs/heads/main\nmark :${release + 1}\ncommitter ${ACTOR} ${SECONDS + release} +0000\n`;
      yield data(`release ${release}`);
      if (release > 0) yield `from :${release}\n`;
      for (let number = 0; number < prompts; number += 1) {
        yield `M 100644 inline prompts/${promptName(number)}.prompt\n${data(contentOf(number, release).prompt)}`;
      }
      for (let number = 0; number < prompts; number += 1) {
        const tag = `${promptName(number)}@${versionOf(release)}`;
        yield `tag ${tag}\nfrom :${release + 1}\ntagger ${ACTOR} ${SECONDS + release} +0000\n${data(`${tag}\n`)}`;
      }
    }
  });
}

interface StateToImport extends LargeRegistrySize {
  readonly tags: ReadonlyMap<string, { readonly oid: string; readonly commit: string }>;
}

async function importState(folder: string, { prompts, releases, tags }: StateToImport): Promise<void> {
  const at = new Date(SECONDS * 1000).toISOString();
  const mark: Mark = { at, by: ACTOR };
  const intent: AdmitIntent = { id: 'bench', verb: 'admit', actor: ACTOR, at, tags: [] };
  const meta = initialMeta({ environments: defaultPromptrc.environments });
  await fastImport(folder, function* () {
    yield `commit ${STATE_BRANCH}\nmark :1\ncommitter Stemma <stemma@localhost> 0 +0000\n`;
    yield data('stemma state\n\nStemma-Revision: 0\nStemma-Epoch: 1\n');
    yield `M 100644 inline meta.json\n${data(encodeDocument(meta))}`;
    yield `commit ${STATE_BRANCH}\ncommitter ${ACTOR} ${SECONDS} +0000\n${data(messageOf(intent))}from :1\n`;
    for (let number = 0; number < prompts; number += 1) {
      const name = promptName(number);
      const versions: Record<string, ReleaseRecord> = {};
      const promoted: Record<string, Mark> = {};
      for (let release = 0; release < releases; release += 1) {
        const content = contentOf(number, release);
        const digest = digestContent(content);
        const tag = tags.get(`refs/tags/${name}@${versionOf(release)}`);
        versions[versionOf(release)] = {
          tag: tag?.oid ?? '',
          commit: tag?.commit ?? '',
          digest,
          ordinal: release + 1,
          admittedAt: at,
        };
        promoted[versionOf(release)] = mark;
        yield `M 100644 inline ${contentPath(digest)}\n${data(canonicalJson(content))}`;
      }
      const document: ReleaseDocument = { format: 1, name, versions };
      yield `M 100644 inline ${releasePath(name)}\n${data(encodeDocument(document))}`;
      const served: EnvironmentDocument = { format: 1, environment: 'production', name, promoted, withdrawn: {} };
      yield `M 100644 inline ${environmentPath('production', name)}\n${data(encodeDocument(served))}`;
    }
  });
}

/** The message that Stemma writes, taken from the bytes of such a commit. */
function messageOf(intent: AdmitIntent): string {
  const nowhere = '0'.repeat(40);
  const bytes = formatStateCommit({
    ...{ tree: nowhere, parent: nowhere, epoch: 1, revision: 1, subject: 'admit everything' },
    ...{ intent, seconds: SECONDS },
  });
  const text = Buffer.from(bytes).toString('utf8');
  return text.slice(text.indexOf('\n\n') + 2);
}

async function tagIds(folder: string): Promise<ReadonlyMap<string, { oid: string; commit: string }>> {
  await git(folder, ['pack-refs', '--all']);
  const backend = await openBackend({ folder, backend: 'native' });
  const refs = await backend.listRefs('refs/tags/');
  await backend.close();
  return new Map(refs.map(({ name, oid, peeled = '' }) => [name, { oid, commit: peeled }]));
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

async function fastImport(folder: string, stream: () => Generator<string>): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  let waiting = '';
  for (const text of stream()) {
    waiting += text;
    if (waiting.length < 1 << 20) continue;
    if (!child.stdin.write(waiting)) await once(child.stdin, 'drain');
    waiting = '';
  }
  child.stdin.end(waiting);
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import failed with ${code}`);
}

async function git(folder: string, args: readonly string[]): Promise<void> {
  const child = spawn('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`git ${args[0]} failed with ${code}`);
}
