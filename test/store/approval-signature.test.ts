import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import { approvalBinding } from '../../core/approval/approval-binding.ts';
import { signedText } from '../../core/approval/signed-text.ts';
import type { EnvironmentDocument } from '../../core/state/documents.ts';
import type { ApproveIntent } from '../../core/state/intent.ts';
import type { SigningKey } from '../../store/keys/signing-key.ts';
import { createSigningKey, signText } from '../../store/keys/signing-key.ts';
import type { Registry } from '../../store/registry.ts';
import { formatStateCommit, parseStateCommit } from '../../store/state/state-commit.ts';
import { aCanaryRepository } from '../helpers/a-canary-repository.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { intend, keepRepository, removeRepositories } from '../helpers/a-repository.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';

const STATE = 'refs/heads/stemma/state';

describe('approvals that are signed', () => {
  const [grace, eve] = [createSigningKey(), createSigningKey()];
  let original: TestRepository;

  /** A release waits for the approval of Grace in `guarded`. */
  before(async () => {
    const promptrc = `signers: { Grace@example.com: "ed25519:${grace.key}" }\n`;
    original = keepRepository(await aCanaryRepository({ promptrc }));
  });
  after(() => original.remove());
  afterEach(removeRepositories);

  it('count, and are verified again by the audit', async () => {
    const registry = await (await original.copy()).open();

    await registry.apply(signed(approval(registry), grace));

    const { approvals = [] } = registry.current().prompts.get('greet')?.environments['guarded'] ?? {};
    expect(approvals.map(({ authenticated }) => authenticated)).to.deep.equal([{ method: 'signature', id: grace.id }]);
    expect(await registry.verifyAudit()).to.deep.include({ approvals: 1, findings: [] });
  });

  it('do not count unsigned, with another key, of somebody without a key, or changed on the way', async () => {
    const registry = await (await original.copy()).open();
    const good = signed(approval(registry), grace);
    const { revision } = registry.current();

    await expectFailure(registry.apply(approval(registry)), 'APPROVAL_UNAUTHENTICATED');
    await expectFailure(registry.apply(signed(approval(registry), eve)), 'SIGNATURE_INVALID');
    await expectFailure(
      registry.apply(signed({ ...approval(registry), actor: 'Eve <eve@example.com>' }, eve)),
      'APPROVAL_UNAUTHENTICATED',
    );
    await expectFailure(registry.apply({ ...good, version: '2.0.0' }), 'SIGNATURE_INVALID');
    await expectFailure(registry.apply({ ...good, environment: 'production' }), 'SIGNATURE_INVALID');
    await expectFailure(registry.plan({ ...good, reason: 'another' }), 'SIGNATURE_INVALID');

    expect(registry.current().revision).to.equal(revision);
  });

  it('are found by the audit where a commit claims one that nobody signed', async () => {
    const repository = await original.copy();
    const registry = await repository.open();
    await registry.apply(signed(approval(registry), grace));
    const { backend } = repository;
    const head = `${(await backend.readRef(STATE))?.oid}`;
    const commit = parseStateCommit(head, (await backend.readObject(head)).bytes);
    const forged = { ...(commit.intent as ApproveIntent), reason: 'she said so' };
    const bytes = formatStateCommit({ ...commit, parent: `${commit.parent}`, intent: forged });
    await repository.setRef(STATE, await backend.writeObject('commit', bytes));

    const { findings } = await (await repository.open()).verifyAudit();

    expect(findings.map(({ code }) => code)).to.include('SIGNATURE_INVALID');
  });
});

/** Grace approves 1.1.0 as everything stands now. */
function approval(registry: Registry): ApproveIntent {
  const greet = registry.current().prompts.get('greet');
  const document = greet?.environments['guarded'] as EnvironmentDocument;
  const binding = approvalBinding(`${greet?.release?.versions['1.1.0']?.digest}`, document);
  const place = { name: 'greet', version: '1.1.0', environment: 'guarded' };
  return { ...intend({ verb: 'approve', ...place, binding }), actor: 'Grace <grace@example.com>' } as ApproveIntent;
}

function signed(intent: ApproveIntent, key: SigningKey): ApproveIntent {
  const unsigned = { method: 'signature', id: key.id, signature: '' } as const;
  const signature = signText(key, signedText({ ...intent, authenticated: unsigned }));
  return { ...intent, authenticated: { ...unsigned, signature } };
}
