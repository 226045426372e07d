import { isNegativeLead } from './place-context.ts';

/** Lists inside of so many others are read as part of the innermost one. */
const MAX_DEPTH = 30;

interface List {
  readonly indent: number;
  readonly list: number;
  readonly leadIn: string | undefined;
  readonly isNegative: boolean;
  /** Its last item. */
  item: string;
  isItemNegative: boolean;
}

/** A longer text is not repeated as what introduces the items below it. */
const LONGEST_LEAD = 240;

/** Lists that one stands in, outermost first. */
export class ListStack {
  #lists: List[] = [];
  #suspended: List[] = [];
  #count = 0;
  #pending: string | undefined;
  #leadIns: readonly string[] | undefined;

  get isOpen(): boolean {
    return this.#lists.length > 0;
  }

  /** White space before the items of the innermost list. */
  get indent(): number {
    return this.#lists.at(-1)?.indent ?? 0;
  }

  get current(): number | undefined {
    return this.#lists.at(-1)?.list;
  }

  /** The same list as long as the lists are the same. */
  get leadIns(): readonly string[] {
    this.#leadIns ??= this.#lists.flatMap(({ leadIn }) => leadIn ?? []);
    return this.#leadIns;
  }

  /** Whether the item names what to avoid. */
  get isNegative(): boolean {
    return this.#lists.some(({ isNegative }) => isNegative) || this.#lists.at(-1)?.isItemNegative === true;
  }

  /** Says what introduces the list that may follow. */
  introduce(leadIn: string): void {
    this.#pending = leadIn;
  }

  /** Something was said that a list may follow. */
  get isAwaited(): boolean {
    return this.#pending !== undefined;
  }

  /** Opens a list whose items have no marks. */
  open(): void {
    this.addItem(0, '', false);
  }

  close(): void {
    this.#lists = [];
    this.#leadIns = undefined;
    this.#suspended = [];
    this.#pending = undefined;
  }

  /** Leaves the lists, until another item follows without anything that closes them. */
  suspend(): void {
    this.#suspended = this.#lists;
    this.#lists = [];
    this.#leadIns = undefined;
  }

  get isSuspended(): boolean {
    return this.#suspended.length > 0;
  }

  addItem(indent: number, text: string, isNegative: boolean): void {
    const before = this.#lists.at(-1);
    if (this.#suspended.length > 0) {
      this.#lists = this.#suspended;
      this.#suspended = [];
    }
    while ((this.#lists.at(-1)?.indent ?? -1) > indent && this.#lists.length > 1) this.#lists.pop();
    const top = this.#lists.at(-1);
    const isDeeper = top === undefined || indent > top.indent + 1;
    if (isDeeper && this.#lists.length < MAX_DEPTH) this.#push(indent);
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    if (list !== before) this.#leadIns = undefined;
    list.item = text;
    list.isItemNegative = isNegative;
  }

  #push(indent: number): void {
    this.#count += 1;
    const above = this.#lists.at(-1)?.item;
    const leadIn = (above === undefined ? this.#pending : above.slice(-LONGEST_LEAD))?.replace(
      /\*\*|__|^\s+|\s+$/gu,
      '',
    );
    this.#pending = undefined;
    const isNegative = leadIn !== undefined && /:[*_]*$/u.test(leadIn) && isNegativeLead(leadIn);
    this.#lists.push({ indent, list: this.#count, leadIn, isNegative, item: '', isItemNegative: false });
  }
}
