import { parsePromptName } from '../../core/prompt-ref.ts';
import { openRegistry } from '../../store/open-registry.ts';
import { openWorkTree } from '../../store/work-tree.ts';
import { readActor } from '../actor.ts';
import { gateRelease } from '../budget/gate-release.ts';
import type { CommandContext } from '../command-context.ts';
import { planRelease } from '../plan-release.ts';
import { publish } from '../publish.ts';
import { reportRelease, reportReleasePlan } from '../report/release.ts';
import { requireBump } from '../require-bump.ts';
import { loadSettings } from '../settings.ts';
import { parseVersionChoice } from '../version-choice.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, env, folder, interruption, output, randomId } = context;
  const name = parsePromptName(args.required('prompt'));
  const choice = parseVersionChoice(args);
  const { backend } = await loadSettings(context);
  const workTree = await openWorkTree(folder);
  // A tag that was made with plain git takes its version before the next one is worked out.
  const admitTags = !args.has('dry-run');
  const registry = await openRegistry({ folder, backend: backend.value, clock, admitTags });
  try {
    const plan = await output.progress('Checking the prompt', planRelease({ name, choice, workTree, registry }));
    const advice = requireBump(plan, args);
    const { warnings, trailers } = await gateRelease({ plan, workTree, registry, clock });
    for (const warning of warnings) output.warn(warning);
    if (args.has('dry-run')) {
      return output.answer({ ...plan, dryRun: true }, () => reportReleasePlan(plan, output.style));
    }
    const actor = await readActor(folder, env);
    const message = args.text('message') ?? `Release ${name}@${plan.version}`;
    const request = {
      name,
      message,
      actor,
      version: plan.version,
      commit: plan.commit,
      trailers: { ...trailers, ...advice },
    };
    const release = registry.release({ ...request, at: clock().toISOString(), id: randomId() });
    const applied = await output.progress(
      'Releasing',
      interruption.shield(() => release),
    );
    for (const warning of applied.warnings) output.warn(warning);
    output.answer(applied, () => reportRelease({ plan, applied, index: registry.current(), style: output.style }));
    if (args.has('push')) await publish(registry, context);
  } finally {
    await registry.close();
  }
}
