import { canonicalJson } from '../canonical-json.ts';
import type { PromptMetadata, ToolDefinition } from '../protocol.ts';
import type { SchemaDifference } from './compare-schemas.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { Bump } from './next-version.ts';

export interface BumpProposal {
  readonly bump: Bump;
  /** Why, the weightiest first; never empty. */
  readonly reasons: readonly string[];
}

/**
 * Proposes the bump of the next release from the contract alone: `major` where an application that works with `before`
 * could fail with `after`, `minor` for what it may use or notice, `patch` for wording and settings.
 */
export function proposeBump(before: PromptMetadata, after: PromptMetadata): BumpProposal {
  const findings = [
    ...inputFindings(before, after),
    ...outputFindings(before, after),
    ...toolFindings(before, after),
    ...modelFindings(before, after),
  ];
  const bump = order.find((one) => findings.some((finding) => finding.bump === one)) ?? 'patch';
  const reasons = order.flatMap((one) =>
    findings.filter((finding) => finding.bump === one).map(({ reason }) => reason),
  );
  return { bump, reasons: reasons.length > 0 ? reasons : ['the contract is the same: only wording differs'] };
}

const order: readonly Bump[] = ['major', 'minor', 'patch'];

interface Finding {
  readonly bump: Bump;
  readonly reason: string;
}

type Kind = SchemaDifference['kind'];

/** What the application gives: asking for more, or accepting less, breaks it. */
const breaksGivers: ReadonlySet<Kind> = new Set(['removed', 'added-required', 'now-required', 'narrowed', 'changed']);
/** What the application takes: promising less, or sending what it does not know, breaks it. */
const breaksTakers: ReadonlySet<Kind> = new Set(['removed', 'now-optional', 'widened', 'changed']);

const words: Readonly<Record<Kind, string>> = {
  removed: 'was removed',
  'added-optional': 'is new and optional',
  'added-required': 'is new and required',
  'now-required': 'is now required',
  'now-optional': 'is now optional',
  narrowed: 'accepts less than before',
  widened: 'accepts more than before',
  changed: 'accepts other values than before',
};

/** A prompt without an input schema takes any variables. */
const anyInput = { type: 'object' };

function inputFindings(before: PromptMetadata, after: PromptMetadata): readonly Finding[] {
  const defaults = new Set(Object.keys(after.input.default ?? {}));
  return compareSchemas(before.input.schema ?? anyInput, after.input.schema ?? anyInput).map(({ path, kind }) => {
    const spared = defaults.has(path) && (kind === 'added-required' || kind === 'now-required');
    const bump = breaksGivers.has(kind) && !spared ? 'major' : 'minor';
    return {
      bump,
      reason: `${subject('variable', path, 'the input')} ${words[kind]}${spared ? ', with a default' : ''}`,
    };
  });
}

function outputFindings(before: PromptMetadata, after: PromptMetadata): readonly Finding[] {
  const [was, is] = [before.output, after.output];
  if (was.schema !== undefined && is.schema === undefined)
    return [{ bump: 'major', reason: 'the output schema was removed' }];
  if ((was.format ?? 'text') !== (is.format ?? 'text')) {
    return [
      { bump: 'major', reason: `the output format is ${is.format ?? 'text'} instead of ${was.format ?? 'text'}` },
    ];
  }
  if (was.schema === undefined && is.schema !== undefined)
    return [{ bump: 'minor', reason: 'the output has a schema now' }];
  return takerFindings(compareSchemas(was.schema, is.schema), 'output');
}

function toolFindings(before: PromptMetadata, after: PromptMetadata): readonly Finding[] {
  const [was, is] = [new Set(before.tools), new Set(after.tools)];
  const definitions = new Map(after.toolDefinitions.map((tool) => [tool.name, tool]));
  return [
    ...[...was]
      .filter((name) => !is.has(name))
      .map((name): Finding => ({ bump: 'major', reason: `tool ${name} was removed` })),
    ...[...is]
      .filter((name) => !was.has(name))
      .map((name): Finding => ({ bump: 'minor', reason: `tool ${name} is new` })),
    ...before.toolDefinitions.flatMap((tool) => toolFinding(tool, definitions.get(tool.name))),
  ];
}

/** The application runs the tool: it takes the arguments, and gives the result. */
function toolFinding(was: ToolDefinition, is: ToolDefinition | undefined): readonly Finding[] {
  if (is === undefined) return [];
  const wording =
    was.description === is.description
      ? []
      : [{ bump: 'patch' as const, reason: `tool ${was.name} is described differently` }];
  return [...takerFindings(compareSchemas(was.inputSchema, is.inputSchema), `tool ${was.name}`), ...wording];
}

function takerFindings(differences: readonly SchemaDifference[], what: string): readonly Finding[] {
  return differences.map(({ path, kind }) => ({
    bump: breaksTakers.has(kind) ? 'major' : 'minor',
    reason: `${subject(`${what} field`, path, `the ${what}`)} ${words[kind]}`,
  }));
}

function modelFindings(before: PromptMetadata, after: PromptMetadata): readonly Finding[] {
  const findings: Finding[] = [];
  if (before.model !== after.model) {
    findings.push({
      bump: 'minor',
      reason: `the model is ${after.model ?? 'unset'} instead of ${before.model ?? 'unset'}`,
    });
  }
  if (canonicalJson(before.config) !== canonicalJson(after.config)) {
    findings.push({ bump: 'patch', reason: 'the model settings differ' });
  }
  return findings;
}

function subject(kind: string, path: string, whole: string): string {
  return path === '' ? whole : `${kind} ${path}`;
}
