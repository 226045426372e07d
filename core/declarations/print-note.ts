import type { FieldShape } from './type-shape.ts';

/** Longer descriptions are cut: editors show them in a small box. */
const MAX_LENGTH = 2_000;

/** A comment that editors show, with the line break after it; empty where there is nothing to say. */
export function printNote(
  { description = '', isDeprecated }: Pick<FieldShape, 'description' | 'isDeprecated'>,
  indent: string,
): string {
  const lines = [...linesOf(description), ...(isDeprecated ? ['@deprecated'] : [])];
  const [only = '', ...more] = lines;
  if (more.length === 0) return only === '' ? '' : `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** The text of others ends no comment, is no tag, and holds nothing that cannot be seen. */
function linesOf(description: string): readonly string[] {
  const cut = description.length > MAX_LENGTH ? `${description.slice(0, MAX_LENGTH)}…` : description;
  const lines = cut
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) =>
      line
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ')
        .replaceAll('*/', '*\\/')
        .replace(/(^|[\s{])@/gu, '$1\\@')
        .trimEnd(),
    );
  return lines.every((line) => line === '') ? [] : lines;
}
