import { expect } from 'chai';
import { describe, it } from 'mocha';
import { proposeBump } from '../../core/release/propose-bump.ts';
import { compilePrompt } from '../../core/template/compile-prompt.ts';
import { resolveMetadata } from '../../core/template/resolve-metadata.ts';
import { projectFiles } from '../helpers/project-files.ts';
import { contentOf, promptNames, releasesOf, replayHistory, samplesOf } from '../helpers/sample-history.ts';

const steps = await replayHistory();
const final = steps.at(-1)?.after ?? new Map<string, string>();
const names = promptNames(final);
const library = projectFiles().filter(({ path }) => /^(prompts|schemas|tools)\//u.test(path));

const bumps = ['patch', 'minor', 'major'];

function bumpBetween(from: string, to: string): string {
  const [a, b] = [from, to].map((version) => version.split('-')[0]?.split('.') ?? []);
  return ['major', 'minor', 'patch'].find((_, index) => a?.[index] !== b?.[index]) ?? 'patch';
}

const bounds: Readonly<Record<string, readonly string[]>> = {
  string: ['maxLength', 'enum', 'format', 'pattern'],
  array: ['maxItems'],
  integer: ['maximum'],
  number: ['maximum'],
};

/** Paths of the parts of a schema that may be of any size. */
function unboundedPlaces(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, items, properties = {} } = schema as { type?: unknown; items?: unknown; properties?: object };
  const kinds = [type].flat().filter((kind) => typeof kind === 'string');
  const isOpen = kinds.some((kind) => bounds[kind]?.every((keyword) => !(keyword in schema)));
  return [
    ...(isOpen ? [path] : []),
    ...unboundedPlaces(items, `${path}[]`),
    ...Object.entries(properties).flatMap(([key, value]) => unboundedPlaces(value, `${path}.${key}`)),
  ];
}

describe('sample library', () => {
  it('has at least twelve prompts, and partials, named schemas and tools that they share', async () => {
    const contents = await Promise.all(names.map((name) => contentOf(name, final)));
    const uses = (kind: 'partials' | 'schemas' | 'tools', name: string): number =>
      contents.filter((content) => Object.hasOwn(content[kind], name)).length;

    expect(names).to.have.length.of.at.least(12);
    expect(uses('partials', 'untrusted-input')).to.equal(names.length);
    expect(uses('partials', 'tone')).to.be.at.least(3);
    expect(uses('partials', 'support/sign-off')).to.be.at.least(1);
    expect(uses('schemas', 'LongText')).to.be.at.least(8);
    expect(uses('tools', 'hand_over')).to.be.at.least(1);
  });

  it('uses every partial, schema and tool that it holds', async () => {
    const contents = await Promise.all(names.map((name) => contentOf(name, final)));
    const reached = new Set(
      contents.flatMap(({ partials, schemas, tools }) => [
        ...Object.keys(partials).map((name) => `prompts/${name.replace(/([^/]+)$/u, '_$1')}.prompt`),
        ...Object.keys(schemas).map((name) => `schemas/${name}.json`),
        ...Object.keys(tools).map((name) => `tools/${name}.yaml`),
      ]),
    );
    const unused = library
      .map(({ path }) => path)
      .filter((path) => /\/_[^/]+\.prompt$|^(schemas|tools)\//u.test(path) && !reached.has(path));

    expect(unused).to.deep.equal([]);
  });

  for (const name of names) {
    it(`${name} compiles, has an owner, and renders at least three samples`, async () => {
      const prompt = await compilePrompt(name, await contentOf(name, final));
      const { metadata } = prompt;
      const samples = samplesOf(name, final);

      expect(metadata.description, 'description').to.match(/^[A-Z].+\.$/u);
      expect(metadata.model, 'model').to.match(/^(googleai|openai|anthropic)\/[a-z0-9.-]+$/u);
      expect(metadata.config, 'config').to.have.property('maxOutputTokens');
      expect(metadata.ext['stemma']?.['owners'], 'owners').to.be.an('array').that.is.not.empty;
      expect(metadata.output.format, 'output.format').to.be.oneOf(['text', 'json']);
      expect(metadata.output.schema !== undefined, 'output.schema').to.equal(metadata.output.format === 'json');
      expect(samples).to.have.length.of.at.least(3);
      for (const { input, messages } of samples) {
        const rendered = prompt.render(input, messages === undefined ? {} : { messages });
        expect(rendered.messages[0]?.role).to.equal('system');
        expect(rendered.messages.at(-1)?.role).to.equal('user');
        expect(JSON.stringify(rendered.messages)).to.not.match(/undefined|\[object Object\]/u);
      }
    });
  }

  it('bounds every variable, so that the longest prompt is known', async () => {
    const unbounded: string[] = [];
    for (const name of names) {
      const { metadata } = await compilePrompt(name, await contentOf(name, final));
      unbounded.push(...unboundedPlaces(metadata.input.schema, name));
    }

    expect(unbounded).to.deep.equal([]);
  });

  it('keeps the system message the same for every sample where no variable is the customer’s own setting', async () => {
    const varying: string[] = [];
    for (const name of names) {
      const prompt = await compilePrompt(name, await contentOf(name, final));
      const system = samplesOf(name, final).map(({ input }) => JSON.stringify(prompt.render(input).messages[0]));
      if (new Set(system).size > 1) varying.push(name);
    }

    expect(varying).to.have.members(['support/reply', 'orders/assistant', 'data/text-to-sql', 'safety/moderate']);
  });
});

describe('sample history', () => {
  it('ends with the files of the library, byte for byte', () => {
    const now = new Map(library.map(({ path, text }) => [path, text]));
    const past = new Map([...final].filter(([path]) => path !== '.promptrc'));

    expect([...past.keys()].sort()).to.deep.equal([...now.keys()].sort());
    for (const [path, text] of past) expect(now.get(path), path).to.equal(text);
  });

  it('tells a quarter in order: each step has an author, a reason and a change', () => {
    const dates = steps.map(({ date }) => date);

    expect(dates).to.deep.equal([...dates].sort());
    expect(dates[0]).to.match(/^2026-07-/u);
    expect(dates.at(-1)).to.match(/^2026-09-/u);
    for (const { slug, author, message, files, removes, before, releases, actions } of steps) {
      expect(author, slug).to.match(/^[A-Z][a-z]+ [A-Z][a-z]+ <[a-z]+@example\.com>$/u);
      expect(message, slug).to.match(/^[A-Z][^\n]{10,70}\n\n[^\n]/u);
      expect([...releases, ...actions], slug).to.not.be.empty;
      for (const [path, text] of files) expect(before.get(path), `${slug} ${path}`).to.not.equal(text);
      for (const path of removes) expect(before.has(path), `${slug} ${path}`).to.equal(true);
      expect(files, slug).to.not.be.empty;
    }
  });

  for (const name of names) {
    const releases = releasesOf(name, steps);

    it(`${name} has at least four releases, each of another content, from at least four texts of its own file`, async () => {
      const contents = await Promise.all(releases.map(({ files }) => contentOf(name, files)));

      expect(releases).to.have.length.of.at.least(4);
      expect(new Set(releases.map(({ version }) => version)).size).to.equal(releases.length);
      expect(new Set(contents.map((content) => content.prompt)).size).to.be.at.least(4);
      for (const [index, content] of contents.entries()) {
        expect(content, releases[index]?.version).to.not.deep.equal(contents[index - 1]);
      }
    });

    it(`${name} never grows by less than its contract asks for`, async () => {
      const metadata = await Promise.all(
        releases.map(async ({ files }) => resolveMetadata(name, await contentOf(name, files))),
      );
      for (const [index, after] of metadata.entries()) {
        const before = metadata[index - 1];
        if (before === undefined) continue;
        const [from, to] = [releases[index - 1]?.version ?? '', releases[index]?.version ?? ''];
        const { bump, reasons } = proposeBump(before, after);

        expect(bumps.indexOf(bumpBetween(from, to)), `${from} to ${to}: ${reasons.join('; ')}`).to.be.at.least(
          bumps.indexOf(bump),
        );
      }
    });

    it(`${name} renders its samples at each of its releases`, async () => {
      for (const { files, version } of releases) {
        const prompt = await compilePrompt(name, await contentOf(name, files));
        const samples = samplesOf(name, files);

        expect(samples.length, version).to.be.at.least(3);
        for (const { input, messages } of samples) prompt.render(input, messages === undefined ? {} : { messages });
      }
    });
  }
});

describe('starters', () => {
  const starters = projectFiles().filter(({ path }) => path.startsWith('templates/'));
  const starterNames = [...new Set(starters.map(({ path }) => path.split('/')[1] ?? ''))];

  it('are at least six, and "blank" is one of them', () => {
    expect(starterNames).to.have.length.of.at.least(6);
    expect(starterNames).to.include('blank');
  });

  for (const starter of starterNames) {
    it(`${starter} describes itself and is a whole prompt with at least three samples that render`, async () => {
      const files = new Map(
        starters
          .filter(({ path }) => path.startsWith(`templates/${starter}/`))
          .map(({ path, text }) => [path.slice(`templates/${starter}/`.length), text]),
      );
      const repository = new Map([
        ...[...files].filter(([path]) => /^(schemas|tools)\//u.test(path)),
        ['prompts/started.prompt', files.get('prompt.prompt') ?? ''] as const,
        ['prompts/started.samples.yaml', files.get('samples.yaml') ?? ''] as const,
      ]);

      const prompt = await compilePrompt('started', await contentOf('started', repository));
      const samples = samplesOf('started', repository);

      expect(files.get('template.yaml')).to.match(/^description: [A-Z][^\n]+\.\n$/u);
      expect(samples).to.have.length.of.at.least(3);
      for (const { input, messages } of samples) {
        expect(prompt.render(input, messages === undefined ? {} : { messages }).messages[0]?.role).to.equal('system');
      }
    });
  }
});
