import { canonicalJson } from '../canonical-json.ts';
import type { ApproveIntent, RejectIntent } from '../state/intent.ts';

/** The text that a signature over an approval or a rejection is of: canonical JSON of the intent without the signature. */
export function signedText(intent: ApproveIntent | RejectIntent): string {
  const { authenticated, ...rest } = intent;
  if (authenticated === undefined) return canonicalJson(rest);
  const { method, id } = authenticated;
  return canonicalJson({ ...rest, authenticated: { method, id } });
}
