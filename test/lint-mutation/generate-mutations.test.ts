import { expect } from 'chai';
import { describe, it } from 'mocha';
import { parsePromptFile } from '../../core/template/parse-prompt-file.ts';
import { parseTemplate } from '../../core/template/parse-template.ts';
import { fixtures } from './anchors/fixtures.ts';
import { readFixture } from './fixture-files.ts';
import { allMutations, generateMutations } from './generate-mutations.ts';
import type { Facet, Mutation } from './mutation.ts';
import { difficulties, facets, placements, twinKinds } from './mutation.ts';
import { toJsonLines, toLabelled } from './to-labelled.ts';

const all = allMutations();
const conflicts = all.filter(({ expected }) => expected === 'conflict');
const twins = all.filter(({ expected }) => expected === 'clean');

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** How often a text occurs in a prompt and its partials. */
const inAll = ({ source, partials }: Pick<Mutation, 'source' | 'partials'>, part: string): number =>
  [source, ...Object.values(partials)].reduce((sum, text) => sum + occurrences(text, part), 0);

const problem = (check: () => unknown): string | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const parseAll = ({ file, source, partials }: Pick<Mutation, 'file' | 'source' | 'partials'>): void => {
  const { body, bodyStart } = parsePromptFile(source, file);
  parseTemplate({ text: body, file, start: bodyStart });
  for (const [name, text] of Object.entries(partials)) {
    parseTemplate({ text, file: name, start: { line: 1, column: 1 } });
  }
};

describe('the prompts of the mutation suite', () => {
  it('are at least 45 of our own, each once in the table', () => {
    const files = fixtures.map(({ file }) => file);

    expect(new Set(files).size).to.equal(files.length);
    expect(files.filter((file) => file.startsWith('test/fixtures/lint/')).length).to.be.at.least(45);
  });

  it('hold each anchor exactly once, on one line', () => {
    const wrong = fixtures.flatMap(({ file, anchors }) => {
      const prompt = { file, ...readFixture(file) };
      return anchors
        .filter(({ text }) => inAll(prompt, text) !== 1 || text.includes('\n'))
        .map(({ text }) => [file, text]);
    });

    expect(wrong).to.deep.equal([]);
  });

  it('declare the input that may hold together with every anchor', () => {
    const wrong = fixtures.filter(({ file, flag }) => {
      const { input } = parsePromptFile(readFixture(file).source, file).frontMatter;
      return !new RegExp(`"${flag}[?"(]`, 'u').test(JSON.stringify(input.schema));
    });

    expect(wrong.map(({ file, flag }) => [file, flag])).to.deep.equal([]);
  });

  it('parse', () => {
    const wrong = fixtures.map(({ file }) => problem(() => parseAll({ file, ...readFixture(file) })));

    expect(wrong.filter((one) => one !== undefined)).to.deep.equal([]);
  });
});

describe('allMutations()', () => {
  it('holds at least 1,500 conflicts and 1,500 twins, all with ids of their own', () => {
    expect(conflicts.length).to.be.at.least(1500);
    expect(twins.length).to.be.at.least(1500);
    expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
  });

  it('holds only templates that parse', () => {
    // Each added text once: the templates around it are the same.
    const each = new Map(all.map((mutation) => [mutation.b, mutation]));
    const wrong = [...each.values()].flatMap((mutation) => {
      const found = problem(() => parseAll(mutation));
      return found === undefined ? [] : [[mutation.id, found]];
    });

    expect(wrong).to.deep.equal([]);
  });

  it('holds both texts exactly once, apart from each other and with no slot left', () => {
    const wrong = all.filter(
      (mutation) =>
        inAll(mutation, mutation.a) !== 1 ||
        inAll(mutation, mutation.b) !== 1 ||
        /(?<!\{)\{[a-zA-Z]+\}(?!\})/u.test(mutation.b),
    );

    expect(wrong.map(({ id, b }) => [id, b])).to.deep.equal([]);
    expect(all.filter(({ a, b }) => a.includes(b) || b.includes(a))).to.deep.equal([]);
  });

  for (const facet of facets) {
    it(`contradicts ${facet} in at least twelve wordings of all difficulties, with twins of at least eight kinds`, () => {
      const own = conflicts.filter((mutation) => mutation.facet === facet);
      const kinds = new Set(twins.filter((mutation) => mutation.facet === facet).map(({ twin }) => twin));

      expect(new Set(own.map(({ b }) => b)).size).to.be.at.least(12);
      expect([...new Set(own.map(({ difficulty }) => difficulty))]).to.have.members([...difficulties]);
      expect(kinds.size).to.be.at.least(8);
    });
  }

  it('uses every place and every kind of twin', () => {
    expect([...new Set(conflicts.map(({ placement }) => placement))]).to.have.members([...placements]);
    expect([...new Set(twins.map(({ twin }) => twin))]).to.have.members([...twinKinds]);
  });
});

describe('generateMutations()', () => {
  it('depends on its seed only, and a longer list begins with the shorter one', () => {
    const first = generateMutations(7, 90);

    expect(generateMutations(7, 90)).to.deep.equal(first);
    expect(generateMutations(7, 30)).to.deep.equal(first.slice(0, 30));
    expect(generateMutations(8, 90).map(({ id }) => id)).not.to.deep.equal(first.map(({ id }) => id));
  });

  it('gives as many twins as conflicts, and each facet its share', () => {
    const some = generateMutations(1, facets.length * 12);
    const countOf = (facet: Facet): number => some.filter((mutation) => mutation.facet === facet).length;

    expect(some.filter(({ expected }) => expected === 'conflict')).to.have.length(facets.length * 6);
    for (const facet of facets) expect(countOf(facet), facet).to.equal(12);
  });
});

describe('toLabelled()', () => {
  it('writes prompts in one piece in which the two texts of a conflict occur once', () => {
    const wrong = conflicts
      .map(toLabelled)
      .filter(
        ({ prompt, conflicts: [pair] }) =>
          pair === undefined || occurrences(prompt, pair.a) !== 1 || occurrences(prompt, pair.b) !== 1,
      );

    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
  });

  it('writes one line for each mutation', () => {
    const lines = toJsonLines(generateMutations(3, 10)).trimEnd().split('\n');

    expect(lines).to.have.length(10);
    expect(lines.map((line) => JSON.parse(line).conflicts.length)).to.deep.equal([1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
  });
});
