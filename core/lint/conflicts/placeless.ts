import { surfaces } from '../lexicon/surfaces.ts';

const placeless: ReadonlySet<string> = new Set(surfaces.filter((one) => one.placeless === true).map(({ id }) => id));

/**
 * Whether a surface names its thing wherever it is spoken of: what the model does, a tool by its name. A rule on it in
 * a section on all answers reaches a section on tools.
 */
export const isPlaceless = (surface: string): boolean => placeless.has(surface) || surface.startsWith('tool:');
