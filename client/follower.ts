import { fail } from './fail.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './line.ts';
import type { RegistryLink } from './registry-link.ts';

/** Brings a ledger and the registry together, from the first call on that needs it. */
export class Follower {
  readonly ledger: Ledger;
  /** References that are asked about first, whichever is needed. */
  declared: readonly string[] = [];
  #link: Promise<RegistryLink> | undefined;
  #begun: Promise<void> | undefined;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** Asks about what is declared and known, and follows its changes from then on; once. Never rejects. */
  begin(...more: readonly string[]): Promise<void> {
    this.#begun ??= this.#ask([...new Set([...this.declared, ...more, ...this.ledger.lines.keys()])]);
    return this.#begun;
  }

  /** The line of a reference, asked for where it is not known. @throws why the registry did not say */
  async load(reference: string): Promise<Line> {
    const { lines, behind } = this.ledger;
    if (this.#begun === undefined) await this.begin(reference);
    else if (!lines.has(reference)) await (await this.#connect()).ask([reference]);
    const line = this.ledger.lines.get(reference);
    if (line !== undefined) return line;
    throw behind.get(reference) ?? fail('CLIENT_CLOSED', {});
  }

  async #ask(references: readonly string[]): Promise<void> {
    const link = await this.#connect();
    await link.ask(references);
    void link.follow();
  }

  /** What talks to registries is loaded apart: a program that only starts, or serves a bundle, does without. */
  #connect(): Promise<RegistryLink> {
    this.#link ??= import('./registry-link.ts').then(({ RegistryLink }) => new RegistryLink(this.ledger));
    return this.#link;
  }
}
