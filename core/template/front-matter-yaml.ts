import type { YamlProblem, YamlValue } from '../config/yaml-value.ts';
import { parseYamlValue } from '../config/yaml-value.ts';
import { remember } from '../remember.ts';

/**
 * The text of a front matter as a value. It is read by whoever collects, compiles and measures a prompt, so the last ones
 * are kept, and nobody may change them.
 */
export const parseFrontMatterYaml: (text: string) => YamlValue | { readonly problems: readonly YamlProblem[] } =
  remember(parseYamlValue, { last: 64, longest: 16 * 1024 });
