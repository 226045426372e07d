import type { TemplateNode } from './template-nodes.ts';

/**
 * Roles of the messages that a template makes where it makes the most of them; a loop counts as one turn, and the
 * conversation so far as nothing, since both are the caller's.
 */
export function messageRoles(nodes: readonly TemplateNode[]): readonly string[] {
  const first = nodes.findIndex((node) => node.kind === 'boundary' && node.boundary === 'role');
  const before = first === -1 ? nodes : nodes.slice(0, first);
  // What stands before the first role is a user's message, unless there is nothing.
  return [...(before.some(isShown) ? ['user'] : []), ...rolesIn(nodes)];
}

/** Whether it shows something by itself: no white space, and no branches that begin messages of their own. */
const isShown = (node: TemplateNode): boolean =>
  node.kind === 'text' ? node.text.trim() !== '' : node.kind !== 'choice' || rolesIn([node]).length === 0;

const rolesIn = (nodes: readonly TemplateNode[]): readonly string[] => nodes.flatMap(rolesOf);

function rolesOf(node: TemplateNode): readonly string[] {
  switch (node.kind) {
    case 'boundary':
      return node.boundary === 'role' ? [node.role ?? 'user'] : [];
    case 'choice':
      return longest(node.arms.map(({ nodes }) => rolesIn(nodes)));
    case 'loop':
      return longest([rolesIn(node.body), rolesIn(node.otherwise)]);
    default:
      return [];
  }
}

const longest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((most, one) => (one.length > most.length ? one : most), []);
