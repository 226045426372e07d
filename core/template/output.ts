/** A boundary between messages or parts. Only a helper in a template makes one; text never turns into one. */
export type Boundary =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'history' }
  | { readonly kind: 'media'; readonly url: string; readonly contentType?: string }
  | { readonly kind: 'section'; readonly purpose: string };

/** A stretch of text, or a boundary. */
export type Piece = string | Boundary;

/**
 * What a template writes to. Text and boundaries are kept apart by type, so nothing that a variable holds can be
 * taken for a boundary.
 */
export class Output {
  /** Text since the last boundary. Appended to directly: it is the hottest place of rendering. */
  text = '';
  /** Tokens fewer than bytes, of texts whose tokens are known. */
  saved = 0;
  /** Everything before it. */
  readonly pieces: Piece[] = [];

  mark(boundary: Boundary): void {
    if (this.text !== '') {
      this.pieces.push(this.text);
      this.text = '';
    }
    this.pieces.push(boundary);
  }

  /**
   * Writes all of `other`, each of its lines begun with `indent`, as Handlebars indents a partial that stands alone. What
   * its texts save is not taken over: with the indentation they are others.
   */
  appendIndented(other: Output, indent: string): void {
    let atLineStart = true;
    const begin = (): void => {
      if (atLineStart) this.text += indent;
      atLineStart = false;
    };
    for (const piece of [...other.pieces, other.text]) {
      if (typeof piece !== 'string') {
        begin();
        this.mark(piece);
        continue;
      }
      for (const line of piece.split(/(?<=\n)/u).filter((one) => one !== '')) {
        begin();
        this.text += line;
        atLineStart = line.endsWith('\n');
      }
    }
  }
}
