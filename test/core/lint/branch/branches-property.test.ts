import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { canHoldTogether } from '../../../../core/lint/branch/can-hold-together.ts';
import { domainsOf } from '../../../../core/lint/branch/domains.ts';
import { witness } from '../../../../core/lint/branch/witness.ts';
import { readSentences } from '../../../../core/lint/text/read-sentences.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';
import type { JsonObject } from '../../../../core/protocol.ts';
import { aTemplate } from '../../template/a-template.ts';
import type { BranchingTemplate } from './branching-templates.ts';
import { branchingTemplates, lists, tones } from './branching-templates.ts';

const inputSchema: JsonObject = {
  type: 'object',
  properties: {
    ...{ a: { type: 'boolean' }, b: { type: 'boolean' }, c: { type: 'boolean' } },
    tone: { type: 'string', enum: [...tones] },
    items: { type: 'array', items: { type: 'object', properties: { urgent: { type: 'boolean' } } } },
  },
  required: ['a', 'b', 'c', 'tone', 'items'],
};
const domains = domainsOf(inputSchema);

const booleans = [true, false];

/** Every assignment of the variables. */
const assignments = booleans.flatMap((a) =>
  booleans.flatMap((b) =>
    booleans.flatMap((c) => tones.flatMap((tone) => lists.map((items) => ({ a, b, c, tone, items })))),
  ),
);

const markersOf = (text: string): readonly string[] => [...text.matchAll(/marker \d+/gu)].map(([found]) => found);

/** Which markers each assignment renders, by really rendering. */
function render({ source, partials }: BranchingTemplate): readonly ReadonlySet<string>[] {
  const template = aTemplate(source, partials);
  return assignments.map((variables) => new Set(markersOf(JSON.stringify(template.render(variables).messages))));
}

interface Marked {
  readonly marker: string;
  readonly branch: Branch;
}

/** The markers that the linter sees, with their branches; one that a partial brings in twice is there twice. */
function read({ source, partials }: BranchingTemplate): readonly Marked[] {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: `_${name}.prompt`, text }] as const);
  const { sentences, problems } = readSentences({
    ...{ file: 'a.prompt', text: source, kind: 'prompt', inputSchema },
    partials: new Map(files),
  });
  expect(problems).to.deep.equal([]);
  return sentences.map(({ text, branch }) => ({ marker: markersOf(text)[0] ?? text, branch }));
}

/** Whether two markers can be rendered together in some of the ways in which they come in. */
const canMeet = (one: readonly Branch[], other: readonly Branch[]): boolean =>
  one.some((a) => other.some((b) => canHoldTogether([a, b], domains)));

/** Whether an assignment takes a branch; written apart from what is tested. */
const isTaken = (branch: Branch, variables: Readonly<Record<string, unknown>>): boolean =>
  branch.every(({ subject, equals, holds }) => {
    const value = variables[subject];
    return (equals === undefined ? value === true : JSON.stringify(value) === equals) === holds;
  });

/** All pairs that differ between what is rendered and what the linter says. */
function disagreements(template: BranchingTemplate): { readonly unsound: string[]; readonly incomplete: string[] } {
  const renderings = render(template);
  const seen = read(template);
  const branchesOf = (marker: string): readonly Branch[] =>
    seen.filter((one) => one.marker === marker).map(({ branch }) => branch);
  const markers = [...new Set(markersOf(template.source + Object.values(template.partials).join('')))];
  const found = { unsound: [] as string[], incomplete: [] as string[] };
  const branches = markers.map(branchesOf);
  for (const [index, one] of markers.entries()) {
    for (const [at, other] of markers.slice(0, index + 1).entries()) {
      const really = renderings.some((rendering) => rendering.has(one) && rendering.has(other));
      const said = canMeet(branches[index] ?? [], branches[at] ?? []);
      if (really && !said) found.unsound.push(`${one} with ${other}`);
      if (said && !really) found.incomplete.push(`${one} with ${other}`);
    }
  }
  return found;
}

describe('branches of sentences', () => {
  it('say of each sentence in which renderings it is', () => {
    const check = (template: BranchingTemplate): void => {
      const seen = read(template);
      for (const [index, rendered] of render(template).entries()) {
        const taken = seen.filter(({ branch }) => isTaken(branch, assignments[index] ?? {}));
        expect(new Set(taken.map(({ marker }) => marker))).to.deep.equal(rendered);
      }
    };
    fc.assert(fc.property(branchingTemplates({ loops: false }), check), { numRuns: 100 });
  });

  it('can hold together exactly when some rendering has both sentences, for flags and enums', () => {
    const check = (template: BranchingTemplate): void => {
      expect(disagreements(template)).to.deep.equal({ unsound: [], incomplete: [] });
    };
    fc.assert(fc.property(branchingTemplates({ loops: false }), check), { numRuns: 60 });
  });

  it('have a witness: values of the variables that really render both sentences', () => {
    const check = (template: BranchingTemplate): void => {
      const prompt = aTemplate(template.source, template.partials);
      const some = read(template).slice(0, 12);
      for (const [one, other] of some.flatMap((a) => some.map((b) => [a, b] as const))) {
        const found = witness([one.branch, other.branch], inputSchema);
        expect(found !== undefined).to.equal(canHoldTogether([one.branch, other.branch], domains));
        if (found === undefined) continue;
        const rendered = markersOf(JSON.stringify(prompt.render(found).messages));
        expect(rendered).to.include.members([one.marker, other.marker]);
      }
    };
    fc.assert(fc.property(branchingTemplates({ loops: true }), check), { numRuns: 60 });
  });

  it('are never said to exclude each other when some rendering has both sentences, loops included', () => {
    const check = (template: BranchingTemplate): void => {
      expect(disagreements(template).unsound).to.deep.equal([]);
    };
    fc.assert(fc.property(branchingTemplates({ loops: true }), check), { numRuns: 60 });
  });
});
