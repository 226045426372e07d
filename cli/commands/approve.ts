import type { Access } from '../access/access.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import type { RolloutReference } from '../references.ts';
import { chosenEnvironment, namesCandidate, parseRolloutReference } from '../references.ts';
import type { ApprovedSubject } from '../report/approval.ts';
import { reportApproval } from '../report/approval.ts';
import { applyOrder, tellApplied, whyOf } from '../run-verb.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output, spec } = context;
  const reference = parseRolloutReference(spec.name, args.required('reference'));
  await withAccess(context, async (access, settings) => {
    const environment = chosenEnvironment(settings) ?? (await access.defaultEnvironment());
    const subject = await findSubject(access, reference, environment);
    const binding = args.text('binding') ?? subject?.rollout?.binding;
    const order = { verb: 'approve' as const, ...reference, environment, binding, ...whyOf(args) };
    const applied = await applyOrder(context, access, order);
    const preface = subject === undefined ? '' : `${reportApproval(subject, output.style)}\n\n`;
    tellApplied(context, { ...applied, order, preface });
  });
}

/** What the approval would be of: a rollout that asks for it, otherwise a promotion; undefined where the reference does not tell, which the verb then refuses. */
async function findSubject(
  access: Access,
  reference: RolloutReference,
  environment: string,
): Promise<ApprovedSubject | undefined> {
  const { name, version } = reference;
  const { rollouts } = await access.rollouts({ name, environment, ended: false });
  const asking = rollouts.filter(
    ({ binding, candidate }) => binding !== undefined && namesCandidate(reference, candidate),
  );
  const [rollout, ...others] = asking;
  if (others.length > 0) return undefined;
  if (rollout !== undefined) {
    const { candidate, digest, baseline } = rollout;
    return { name, environment, version: candidate, digest, comparedWith: baseline, rollout };
  }
  const { versions, environments } = await access.index(name);
  const release = versions.find((entry) => entry.version === version);
  if (release === undefined) return undefined;
  const comparedWith = environments[environment]?.promoted.find((one) => one !== version);
  return { name, environment, version: release.version, digest: release.digest, comparedWith };
}
