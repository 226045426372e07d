import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { reportAuditFindings } from '../report/audit.ts';
import { loadSettings } from '../settings.ts';

export async function run(context: CommandContext): Promise<number> {
  const { clock, folder, output } = context;
  const { backend, registry: server } = await loadSettings(context);
  if (server.value !== undefined)
    output.warn(`this checks the repository here, not ${server.value}: "stemma sync" fetches first`);
  const { openRegistry } = await import('../../store/open-registry.ts');
  const registry = await openRegistry({ folder, backend: backend.value, clock });
  try {
    const report = await output.progress('Checking the history', registry.verifyAudit());
    output.answer(report, () => reportAuditFindings(report, output.style));
    return report.findings.length === 0 ? exitCodes.ok : exitCodes.failed;
  } finally {
    await registry.close();
  }
}
