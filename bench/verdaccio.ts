/**
 * Measures what it takes to learn which version a range stands for, beside a registry of packages: Verdaccio with as many
 * versions of one package, each of which holds the same prompt, asked for the package's document as npm asks. Both
 * servers run in processes of their own and are measured in turn, round by round; the ratios are medians over the rounds.
 * It installs Verdaccio into the machine's temporary folder.
 *
 *     npm run bench:peers
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { removeRepositories } from '../test/helpers/a-repository.ts';
import { ask, compare, connections, durationMs, rounds, startPeer, stopPeers } from './http-peers.ts';
import { loadNow, writeResults } from './machine.ts';
import { installPeers } from './peer-packages.ts';
import { projectRepository } from './project-repository.ts';

const versions = Array.from({ length: 20 }, (_, minor) => `1.${minor}.0`);
const newest = versions.at(-1) ?? '';
const name = 'support-reply';
/** What npm sends to resolve a range: the short form of the document. */
const headers = { accept: 'application/vnd.npm.install-v1+json' };

/** It keeps its log to warnings, and asks no other registry. */
const configOf = (folder: string): string => `
storage: ${folder}/storage
auth: { htpasswd: { file: ${folder}/htpasswd } }
uplinks: {}
packages: { '**': { access: $all, publish: $all } }
log: { type: stdout, format: json, level: warn }
`;

async function buildStemma(): Promise<string> {
  const builder = projectRepository();
  for (const version of versions) builder.release('support/reply', version);
  const promoted = { verb: 'promote', name: 'support/reply', version: newest, environment: 'production' } as const;
  return (await builder.apply(promoted).build()).folder;
}

/** Publishes a version as npm does. */
async function publish(url: string, version: string): Promise<void> {
  const tarball = gzipSync(`${name}@${version}`);
  const file = `${name}-${version}.tgz`;
  const shasum = createHash('sha1').update(tarball).digest('hex');
  const manifest = { name, version, dist: { shasum, tarball: `${url}/${name}/-/${file}` } };
  const attachment = { content_type: 'application/octet-stream', data: tarball.toString('base64') };
  const response = await fetch(`${url}/${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ _id: name, name, 'dist-tags': { latest: version }, versions: { [version]: manifest } },
      _attachments: { [file]: { ...attachment, length: tarball.length } },
    }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Both know all versions; an answer about nothing would be a fast one. */
async function check(stemmaUrl: string, verdaccioUrl: string): Promise<Record<string, number>> {
  const resolved = await (await fetch(stemmaUrl)).text();
  const packument = await (await fetch(verdaccioUrl, { headers })).text();
  const known = Object.keys(JSON.parse(packument).versions);
  if (JSON.parse(resolved).version !== newest || known.length !== versions.length) throw new Error('not the same');
  return { resolvedBytes: resolved.length, packumentBytes: packument.length };
}

const folder = await mkdtemp(join(tmpdir(), 'stemma-verdaccio-'));
try {
  const config = join(folder, 'config.yaml');
  await writeFile(config, configOf(folder));
  const verdaccio = await startPeer({ kind: 'verdaccio', peers: await installPeers(), config });
  for (const version of versions) await publish(verdaccio.url, version);
  const stemma = await startPeer({ kind: 'stemma', folder: await buildStemma() });
  const path = '/v1/prompts/support/reply@^1?environment=production';
  const bytes = await check(`${stemma.url}${path}`, `${verdaccio.url}/${name}`);
  const theirs = { ...ask(verdaccio, `/${name}`), headers };
  const comparisons = [await compare('resolve of a range / packument of Verdaccio', ask(stemma, path), theirs)];
  const method = { connections, rounds, secondsPerMeasurement: durationMs / 1000, versions: versions.length };
  writeResults('verdaccio', { ...method, ...bytes, load: loadNow(), comparisons });
} finally {
  stopPeers();
  await removeRepositories();
  await rm(folder, { recursive: true, force: true });
}
