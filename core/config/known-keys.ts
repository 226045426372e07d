import { promptrcSchema } from './promptrc-schema.ts';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
}

/** Keys that `.promptrc` may have at a JSON pointer, for "did you mean". */
export function knownKeys(pointer: string): readonly string[] {
  let node: SchemaNode | undefined = promptrcSchema;
  for (const key of pointer.split('/').slice(1)) node = childOf(node, key);
  return Object.keys(node?.properties ?? {}).filter((key) => key !== '$schema');
}

function childOf(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  return node?.properties?.[key] ?? node?.items ?? (node?.additionalProperties || undefined);
}
