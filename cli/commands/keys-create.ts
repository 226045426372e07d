import { resolve } from 'node:path';
import { fail } from '../../core/fail.ts';
import { createSigningKey, pemOf } from '../../store/keys/signing-key.ts';
import type { CommandContext } from '../command-context.ts';
import { addKey } from '../keys/add-key.ts';
import { writePrivateText } from '../keys/write-private-text.ts';
import { nextStep } from '../report/next-step.ts';

export async function run(context: CommandContext): Promise<void> {
  const email = context.args.text('for');
  const out = context.args.text('out');
  if (email === undefined && out === undefined) return addKey(context, () => true);
  if (email === undefined || out === undefined) {
    throw fail('USAGE', { command: context.spec.name, problem: '--for and --out belong together' });
  }
  if (!/^[^<>\s@]+@[^<>\s@]+$/u.test(email)) {
    throw fail('OPTION_INVALID', { option: '--for', problem: 'it must be an e-mail address' });
  }
  await createSignerKey(context, email.toLowerCase(), out);
}

/** A key of a person; the state learns of it by `.promptrc`. */
async function createSignerKey({ args, cwd, output }: CommandContext, email: string, out: string): Promise<void> {
  const dryRun = args.has('dry-run');
  const key = createSigningKey();
  if (!dryRun) await writePrivateText(resolve(cwd, out), pemOf(key));
  const document = { key: key.id, for: email, file: out, dryRun, signer: `ed25519:${key.key}` };
  output.answer(document, () =>
    dryRun
      ? output.style.dim(`Would write a key of ${email} to ${out}; run it without --dry-run to do it.`)
      : [
          `Wrote the private half of key ${key.id} to ${out}. Keep it secret.`,
          '',
          'In .promptrc at the head of the default branch:',
          '',
          'signers:',
          `  ${email}: "${document.signer}"`,
          '',
          nextStep(`STEMMA_SIGNING_KEY=${out} stemma approve NAME@VERSION`, output.style),
        ].join('\n'),
  );
}
