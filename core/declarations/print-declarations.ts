import { parsePromptRef } from '../prompt-ref.ts';
import type { ContractShape } from './contract-shape.ts';
import { contractShape } from './contract-shape.ts';
import type { DeclaredRange } from './declared-range.ts';
import { NamedShapes } from './named-shapes.ts';
import { printNote } from './print-note.ts';
import { printShape } from './print-shape.ts';
import { quoteText } from './quote-text.ts';

export interface DeclarationOptions {
  /** Also export which releases were declared, as a value for `createClient`: a file of declarations has no values. */
  readonly withReleases: boolean;
}

export interface Declarations {
  readonly text: string;
  /** References for which no variables fit every release. */
  readonly contradictory: readonly string[];
}

/** Names that the file declares itself. */
const OWN_NAMES = ['DeclaredPrompts', 'PromptContracts'];

/** Writes the file of declarations. The same releases give the same text, in whatever order they are asked for. */
export function printDeclarations(
  ranges: readonly DeclaredRange[],
  { withReleases }: DeclarationOptions,
): Declarations {
  const sorted = ranges.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  const named = new NamedShapes(OWN_NAMES);
  const contracts = sorted.map(({ reference, ...rest }) => ({
    reference,
    contract: contractShape({ reference, ...rest }, named),
  }));
  const types = named
    .entries()
    .map(([name, { shape, direction }]) => `type ${name} = ${printShape(shape, { direction, indent: '' })};\n\n`);
  const parts = [
    headerOf(sorted),
    "import type {} from '@stemma/client';\n\n",
    ...types,
    `interface DeclaredPrompts {\n${contracts.map((one) => printContract(one)).join('')}}\n\n`,
    "declare module '@stemma/client' {\n  interface PromptContracts extends DeclaredPrompts {}\n}\n",
    ...(withReleases ? [releasesOf(sorted)] : []),
  ];
  const contradictory = contracts.filter(({ contract }) => contract.input.kind === 'never');
  return { text: parts.join(''), contradictory: contradictory.map(({ reference }) => reference) };
}

function headerOf(ranges: readonly DeclaredRange[]): string {
  const lines = ranges.flatMap(({ reference, releases }) => [
    ` * ${reference}`,
    ...releases.map(({ version, digest }) => ` *   ${version} ${digest}`),
  ]);
  return [
    '/* eslint-disable */',
    '/*',
    ' * Written by "stemma types": run it again instead of editing. What each reference may get:',
    ...lines,
    ' */\n',
  ].join('\n');
}

function printContract({
  reference,
  contract: { description, input, output, tools },
}: {
  readonly reference: string;
  readonly contract: ContractShape;
}): string {
  const indent = '    ';
  const [given, taken] = (['given', 'taken'] as const).map((direction) => ({ direction, indent }));
  if (given === undefined || taken === undefined) return '';
  return [
    printNote({ ...(description !== undefined && { description }) }, '  '),
    `  ${quoteText(reference)}: {\n`,
    `${indent}input: ${printShape(input, given)};\n`,
    `${indent}output: ${printShape(output, taken)};\n`,
    `${indent}tools: ${printTools(tools)};\n`,
    '  };\n',
  ].join('');
}

function printTools(tools: ContractShape['tools']): string {
  if (tools.size === 0) return '{}';
  const indent = '        ';
  const entries = [...tools].map(([name, { description, ...tool }]) =>
    [
      printNote({ ...(description !== undefined && { description }) }, '      '),
      `      ${quoteText(name)}: {\n`,
      `${indent}arguments: ${printShape(tool.arguments, { direction: 'taken', indent })};\n`,
      `${indent}result: ${printShape(tool.result, { direction: 'given', indent })};\n`,
      '      };\n',
    ].join(''),
  );
  return `{\n${entries.join('')}    }`;
}

function releasesOf(ranges: readonly DeclaredRange[]): string {
  const entries = ranges.map(
    ({ reference, releases }) =>
      `  ${quoteText(parsePromptRef(reference).text)}: [${releases.map(({ version }) => quoteText(version)).join(', ')}],\n`,
  );
  return `\n/** The releases that were declared: give them to \`createClient\`, which then tells of one that breaks them. */\nexport const contracts = {\n${entries.join('')}} as const;\n`;
}
