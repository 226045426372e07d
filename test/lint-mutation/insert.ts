import type { Fixture } from './anchors/anchor.ts';
import { listEnd, readLayout, sectionEnd } from './layout.ts';
import type { Placement } from './mutation.ts';

/** A prompt with its partials, before or after an addition. */
export interface PromptText {
  readonly source: string;
  readonly partials: Readonly<Record<string, string>>;
}

export interface Addition {
  readonly text: string;
  readonly placement: Placement;
  /** Picks among headings and names that mean the same. */
  readonly pick: (count: number) => number;
}

const endHeadings = ['Also', 'General', 'House rules', 'One more thing', 'Before you send it', 'Further instructions'];
const partialNames = ['house-rules', 'team-notes', 'defaults', 'output-conventions'];
const userLeads = ['', '', 'Reminder: ', 'Please note: '];

/** Adds a text in one place; `undefined` where the prompt has no such place. */
export function insert(
  prompt: PromptText,
  fixture: Fixture,
  addition: Addition & { readonly anchor: string },
): PromptText | undefined {
  return inserters[addition.placement](prompt, fixture, addition);
}

type Insert = (
  prompt: PromptText,
  fixture: Fixture,
  addition: Addition & { readonly anchor: string },
) => PromptText | undefined;

const inserters: Readonly<Record<Placement, Insert>> = {
  list(prompt, _fixture, { anchor, text }) {
    const layout = readLayout(prompt.source);
    const line = layout.lines.findIndex((one) => one.includes(anchor));
    const place = line === -1 ? undefined : listEnd(layout, line);
    return place && withLines(prompt, place.at, [`${place.marker} ${text}`]);
  },
  intro(prompt, _fixture, { text }) {
    return withLines(prompt, readLayout(prompt.source).afterIntro, ['', text]);
  },
  section(prompt, { general = [] }, { text, pick }) {
    const layout = readLayout(prompt.source);
    const heading = general[pick(general.length)];
    const at = heading === undefined ? undefined : sectionEnd(layout, heading);
    if (at === undefined) return undefined;
    const inList = listEnd(layout, at - 1);
    return withLines(prompt, at, inList?.at === at ? [`${inList.marker} ${text}`] : ['', text]);
  },
  end(prompt, _fixture, { text, pick }) {
    return withLines(prompt, readLayout(prompt.source).end, ['', ...headed(prompt.source, { pick, text })]);
  },
  partial(prompt, _fixture, { text, pick }) {
    const name = partialNames[pick(partialNames.length)] ?? 'house-rules';
    const added = withLines(prompt, readLayout(prompt.source).end, [
      '',
      ...headed(prompt.source, { pick, text: `{{> ${name}}}` }),
    ]);
    return { ...added, partials: { ...added.partials, [name]: `${text}\n` } };
  },
  block(prompt, { flag }, { text, pick }) {
    const { afterIntro, end } = readLayout(prompt.source);
    const block = [`{{#if ${flag}}}`, text, '{{/if}}'];
    if (pick(2) === 0) return withLines(prompt, afterIntro, ['', ...block]);
    return withLines(prompt, end, ['', ...headed(prompt.source, { pick, text: block.join('\n') })]);
  },
  user(prompt, _fixture, { text, pick }) {
    if (!/\{\{~?role "user"/u.test(prompt.source)) return undefined;
    const lead = userLeads[pick(userLeads.length)] ?? '';
    return { ...prompt, source: `${prompt.source.trimEnd()}\n\n${lead}${text}\n` };
  },
};

/** Lines under a heading in the style of the prompt, so that they do not belong to its last section. */
export function headed(source: string, { text, pick }: Pick<Addition, 'text' | 'pick'>): readonly string[] {
  const mark = /^(#+) /mu.exec(source)?.[1];
  if (mark === undefined) return [text];
  return [`${mark} ${endHeadings[pick(endHeadings.length)] ?? 'Also'}`, text];
}

/** Adds lines before the line with that index. */
export function withLines(prompt: PromptText, at: number, added: readonly string[]): PromptText {
  return {
    ...prompt,
    source: prompt.source
      .split('\n')
      .toSpliced(at, 0, ...added)
      .join('\n'),
  };
}
