import type { BoundaryNode, TemplateNode } from '../budget/template-nodes.ts';

/** A message that a template makes, or the place of the conversation so far. */
export interface Turn {
  /** A role; `history`; `*` for a role that a variable gives. */
  readonly role: string;
  /** Whether it is there whatever the variables are. */
  readonly isSure: boolean;
}

/** What a template makes messages of, in order, as far as it stands in the template. */
export interface MessageShape {
  readonly turns: readonly Turn[];
  /** Parts that are an image, a sound or a film: none, some by what the variables are, or always one. */
  readonly media: 'none' | 'sometimes' | 'always';
}

/** Reads the messages off a template, by the rules that rendering follows. */
export function messageShape(nodes: readonly TemplateNode[]): MessageShape {
  const reader = new ShapeReader();
  reader.read(nodes, true);
  return reader.shape();
}

class ShapeReader {
  readonly #turns: Turn[] = [];
  #media: MessageShape['media'] = 'none';
  #role = 'user';
  /** The message that is being written has something in it already. */
  #isOpen = false;

  read(nodes: readonly TemplateNode[], isSure: boolean): void {
    for (const node of nodes) {
      if (node.kind === 'choice') for (const { nodes: arm } of node.arms) this.read(arm, false);
      else if (node.kind === 'loop') this.read([...node.body, ...node.otherwise], false);
      else if (node.kind === 'boundary') this.#cross(node, isSure);
      else if (node.kind === 'slot' || /\S/u.test(node.text)) this.#write(isSure);
    }
  }

  shape(): MessageShape {
    return { turns: this.#turns, media: this.#media };
  }

  #cross({ boundary, role }: BoundaryNode, isSure: boolean): void {
    if (boundary === 'role') this.#begin(role ?? '*');
    if (boundary === 'history') {
      this.#turns.push({ role: 'history', isSure });
      this.#begin('model');
    }
    if (boundary === 'media') {
      this.#media = isSure ? 'always' : this.#media === 'always' ? 'always' : 'sometimes';
      this.#write(isSure);
    }
    if (boundary === 'section') this.#write(isSure);
  }

  #begin(role: string): void {
    this.#role = role;
    this.#isOpen = false;
  }

  /** What is sure in a message makes the message sure. */
  #write(isSure: boolean): void {
    const last = this.#turns.at(-1);
    if (!this.#isOpen || last === undefined) this.#turns.push({ role: this.#role, isSure });
    else if (isSure && !last.isSure) this.#turns[this.#turns.length - 1] = { ...last, isSure };
    this.#isOpen = true;
  }
}
