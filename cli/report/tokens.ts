import type { TokenRecord } from '../../core/access/token-record.ts';
import { scopeMeanings } from '../../core/access/token-record.ts';
import type { CreatedToken } from '../../store/tokens/manage-tokens.ts';
import type { Style } from '../style.ts';
import type { TokenDocument } from '../tokens/token-document.ts';
import { nextStep } from './next-step.ts';
import { oneLine } from './printable.ts';
import { alignRows } from './table.ts';

interface CreatedReport {
  readonly file: string;
  /** It is the first of its server, which lets no one change anything without one from now on. */
  readonly isFirst: boolean;
  readonly style: Style;
}

/** The token itself, once, and in words what it may do. */
export function reportCreatedToken({ record, text }: CreatedToken, { file, isFirst, style }: CreatedReport): string {
  return [
    `Token ${style.bold(record.id)} "${oneLine(record.name)}" acts as ${oneLine(record.actor)}, ${lifeOf(record)}:`,
    '',
    `  ${style.bold(text)}`,
    '',
    'Keep it now: it is not shown again. Programs find it in STEMMA_TOKEN.',
    'It may:',
    ...record.scopes.map((scope) => `  ${scopeMeanings[scope]}`),
    `${placesOf(record)}.`,
    '',
    `${file} holds only its hash. A running server knows it within a second.`,
    ...(isFirst ? ['It is the first one: from now on, changes through the server need a token.'] : []),
    nextStep('stemma token list', style),
  ].join('\n');
}

/** One line for each token, the oldest first. */
export function reportTokens(tokens: readonly TokenDocument[], style: Style): string {
  if (tokens.length === 0) {
    return `There are no tokens.\n${nextStep('stemma token create --name NAME --scope read', style)}`;
  }
  const header = ['TOKEN', 'NAME', 'ACTOR', 'SCOPES', 'PROMPTS', 'ENVIRONMENTS', 'STATE'].map(style.bold);
  const rows = tokens.map((token) => [
    style.cyan(token.id),
    oneLine(token.name, 30),
    oneLine(token.actor, 50),
    token.scopes.join(','),
    token.prompts.join(','),
    token.environments.join(','),
    stateOf(token, style),
  ]);
  return alignRows([header, ...rows], { columns: style.columns }).join('\n');
}

export function reportRevokedToken(record: TokenRecord, changed: boolean, style: Style): string {
  const who = `Token ${record.id} "${oneLine(record.name)}"`;
  const what = changed ? `${who} is revoked. A running server knows it within a second.` : `${who} was revoked before.`;
  return `${what}\n${nextStep('stemma token list', style)}`;
}

function lifeOf({ expiresAt }: TokenRecord): string {
  return expiresAt === undefined ? 'without an end' : `until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC`;
}

function placesOf({ prompts, environments }: TokenRecord): string {
  const which = prompts.includes('**') ? 'for every prompt' : `for ${prompts.join(', ')}`;
  const where = environments.includes('*') ? 'in every environment' : `in ${environments.join(', ')}`;
  return `${which} ${where}`;
}

function stateOf({ status, expiresAt, revokedAt }: TokenDocument, style: Style): string {
  if (status === 'revoked') return style.red(`revoked ${revokedAt?.slice(0, 10) ?? ''}`);
  const day = expiresAt?.slice(0, 10);
  if (status === 'expired') return style.red(`expired ${day ?? ''}`);
  return style.green(day === undefined ? 'does not expire' : `until ${day}`);
}
