import { closestMatch } from '../closest-match.ts';
import { at } from '../error-catalog/problem.ts';
import { failTemplate } from './fail-template.ts';
import type { Boundary } from './output.ts';
import type { Evaluate, Run, Write } from './scope.ts';
import type { Arguments } from './value-helpers.ts';

/** Roles that a message can have. */
const ROLES: readonly string[] = ['system', 'user', 'model', 'tool'];

/** Roles that a variable may choose: what speaks with the authority of the system stands in the template. */
const ROLES_OF_VARIABLES: readonly unknown[] = ['user', 'model', 'tool'];

const HISTORY: Boundary = { kind: 'history' };

/** A literal argument, where the first one is a text. */
export type Literal = string | undefined;

/** Helpers that begin a message or a part. They write boundaries, not text. */
export const boundaryHelpers: ReadonlyMap<string, (args: Arguments, literal: Literal) => Write> = new Map([
  ['role', (args, literal) => (literal === undefined ? variableRole(args) : mark({ kind: 'role', role: literal }))],
  ['history', () => mark(HISTORY)],
  ['section', section],
  ['media', (args) => media(args)],
]);

/** What is wrong with a role that stands in the template, or `undefined`. */
export function roleProblem(role: string): string | undefined {
  if (ROLES.includes(role)) return undefined;
  const nearest = role === 'assistant' ? 'model' : closestMatch(role, ROLES);
  const advice = nearest === undefined ? `a role is ${ROLES.join(', ')}` : `did you mean "${nearest}"?`;
  return `there is no role "${role}"; ${advice}`;
}

const mark =
  (boundary: Boundary): Write =>
  (out) =>
    out.mark(boundary);

function variableRole(args: Arguments): Write {
  const value = required(args.positional[0]);
  return (out, context, scope) => {
    const role = value(context, scope);
    if (!ROLES_OF_VARIABLES.includes(role)) {
      throw refused(scope.run, args, 'a role given by a variable must be user, model or tool');
    }
    out.mark({ kind: 'role', role: role as string });
  };
}

function section(args: Arguments, literal: Literal): Write {
  if (literal !== undefined) return mark({ kind: 'section', purpose: literal });
  const value = required(args.positional[0]);
  return (out, context, scope) => {
    const purpose = value(context, scope);
    if (typeof purpose !== 'string') throw refused(scope.run, args, 'the name of a section must be a text');
    out.mark({ kind: 'section', purpose });
  };
}

function media(args: Arguments): Write {
  const url = required(args.named.get('url'));
  const contentType = args.named.get('contentType');
  return (out, context, scope) => {
    const address = url(context, scope);
    if (typeof address !== 'string' || address === '') {
      throw refused(scope.run, args, 'the url of a media part must be a text that is not empty');
    }
    const type = contentType?.(context, scope);
    if (!type) {
      out.mark({ kind: 'media', url: address });
      return;
    }
    if (typeof type !== 'string') throw refused(scope.run, args, 'the contentType of a media part must be a text');
    out.mark({ kind: 'media', url: address, contentType: type });
  };
}

/** The form of the call was checked, so the argument is there. */
const required = (value: Evaluate | undefined): Evaluate => value ?? ((): undefined => undefined);

function refused(run: Run, { place }: Arguments, problem: string): Error {
  return failTemplate('RENDER_FAILED', { prompt: run.prompt, problem: `${at(place)}: ${problem}` });
}
