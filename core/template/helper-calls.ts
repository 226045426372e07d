import { closestMatch } from '../closest-match.ts';
import type { TemplateFile } from './template-file.ts';
import { invalid } from './template-file.ts';

/** How a helper may be called. */
interface HelperForm {
  /**
   * `value`: prints, or is an argument in parentheses; `print`: prints and is no argument; `boundary`: stands alone;
   * `block`: `{{#name}}…{{/name}}`.
   */
  readonly kind: 'value' | 'print' | 'boundary' | 'block';
  readonly arguments: number;
  readonly named: readonly string[];
  /** How it is written, for messages. */
  readonly example: string;
  /** True where the name is that of a variable unless arguments stand beside it. */
  readonly isShared?: true;
}

/** The helpers of Dotprompt and of Handlebars, and `budget`, which is ours. */
export const helperForms: ReadonlyMap<string, HelperForm> = new Map<string, HelperForm>([
  ['json', { kind: 'value', arguments: 1, named: ['indent'], example: '{{json value indent=2}}' }],
  ['lookup', { kind: 'value', arguments: 2, named: [], example: '{{lookup map key}}' }],
  [
    'budget',
    {
      ...{ kind: 'print', arguments: 1, named: ['tokens', 'marker'], isShared: true },
      example: '{{budget value tokens=400 marker="…"}}',
    },
  ],
  ['log', { kind: 'value', arguments: Number.NaN, named: ['level'], example: '{{log value}}' }],
  ['role', { kind: 'boundary', arguments: 1, named: [], example: '{{role "system"}}' }],
  ['history', { kind: 'boundary', arguments: 0, named: [], example: '{{history}}' }],
  ['section', { kind: 'boundary', arguments: 1, named: [], example: '{{section "name"}}' }],
  ['media', { kind: 'boundary', arguments: 0, named: ['url', 'contentType'], example: '{{media url=address}}' }],
  ['if', { kind: 'block', arguments: 1, named: ['includeZero'], example: '{{#if value}}…{{/if}}' }],
  ['unless', { kind: 'block', arguments: 1, named: ['includeZero'], example: '{{#unless value}}…{{/unless}}' }],
  ['each', { kind: 'block', arguments: 1, named: [], example: '{{#each list}}…{{/each}}' }],
  ['with', { kind: 'block', arguments: 1, named: [], example: '{{#with value}}…{{/with}}' }],
  ['ifEquals', { kind: 'block', arguments: 2, named: [], example: '{{#ifEquals a b}}…{{/ifEquals}}' }],
  ['unlessEquals', { kind: 'block', arguments: 2, named: [], example: '{{#unlessEquals a b}}…{{/unlessEquals}}' }],
]);

/** A call of a helper, wherever it stands. */
export interface HelperCall extends hbs.AST.Node {
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/**
 * Checks how a helper is called. Handlebars finds such mistakes when rendering, or never: `{{#role "system"}}`
 * drops its content in silence there.
 *
 * @throws TEMPLATE_INVALID
 */
export function checkHelperCall(file: TemplateFile, name: string, call: HelperCall): void {
  const form = helperForms.get(name);
  if (form === undefined) throw unknownHelper(file, name, call);
  const isBlock = call.type === 'BlockStatement';
  if (isBlock !== (form.kind === 'block')) throw misused(file, name, call);
  if (form.kind !== 'value' && call.type === 'SubExpression') throw misused(file, name, call);
  if (!Number.isNaN(form.arguments) && call.params.length !== form.arguments) throw misused(file, name, call);
  for (const { key } of call.hash?.pairs ?? []) {
    if (form.named.includes(key)) continue;
    const nearest = closestMatch(key, form.named);
    const advice = nearest === undefined ? `write ${form.example}` : `did you mean "${nearest}"?`;
    throw invalid(file, call, `"${name}" has no argument "${key}": ${advice}`);
  }
}

export function unknownHelper(file: TemplateFile, name: string, node: hbs.AST.Node): Error {
  const nearest = closestMatch(name, helperForms.keys());
  const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return invalid(file, node, `there is no helper "${name}"${advice}`);
}

function misused(file: TemplateFile, name: string, call: HelperCall): Error {
  const form = helperForms.get(name);
  const advice = `write ${form?.example ?? `{{${name}}}`}; a variable of this name is {{this.${name}}}`;
  return invalid(file, call, `"${name}" is a helper: ${advice}`);
}
