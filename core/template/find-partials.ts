import Handlebars from 'handlebars';
import type { SourcePlace } from '../error-catalog/problem.ts';
import { isPartialBlock } from './file-names.ts';
import type { TemplateText } from './parse-template.ts';
import { parseTemplate, placeIn } from './parse-template.ts';

/** Partials that a template includes itself, in order of appearance. */
export interface PartialReferences {
  /** Where each is first included. */
  readonly partials: ReadonlyMap<string, SourcePlace>;
  /** The first partial whose name is computed at render time. */
  readonly dynamicPartial?: SourcePlace;
}

/** @throws TEMPLATE_INVALID */
export function findPartials(template: TemplateText): PartialReferences {
  const partials = new Map<string, SourcePlace>();
  let dynamicPartial: SourcePlace | undefined;
  const visit = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    const place = placeIn(template, node.loc.start);
    if (node.name.type === 'SubExpression') {
      dynamicPartial ??= place;
      return;
    }
    const name = String((node.name as hbs.AST.PathExpression).original);
    if (!isPartialBlock(name) && !partials.has(name)) partials.set(name, place);
  };
  const visitor = new PartialVisitor(visit);
  visitor.accept(parseTemplate(template));
  return dynamicPartial === undefined ? { partials } : { partials, dynamicPartial };
}

type Visit = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) => void;

class PartialVisitor extends Handlebars.Visitor {
  readonly #visit: Visit;

  constructor(visit: Visit) {
    super();
    this.#visit = visit;
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.#visit(partial);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.#visit(partial);
    super.PartialBlockStatement(partial);
  }
}
