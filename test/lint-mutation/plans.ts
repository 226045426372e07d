import { seededRandom } from '../../core/seeded-random.ts';
import type { Anchor, Fixture } from './anchors/anchor.ts';
import { fillSlots } from './fill-slots.ts';
import type { HandwrittenTwins, Pole, Surface, Wording } from './grammar/surface.ts';
import { surfaces } from './grammar/surfaces.ts';
import type { PromptText } from './insert.ts';
import { insert } from './insert.ts';
import type { Difficulty, Mutation, Placement, TwinKind } from './mutation.ts';
import { difficulties, placements } from './mutation.ts';
import { seedOf } from './seed-of.ts';
import type { FramedTwin } from './twins.ts';
import { addDontList, framedTwins, frameTwin } from './twins.ts';

/** A mutation, and what its facet goes through in turns: the difficulty of a conflict, the kind of a twin. */
export interface Plan {
  readonly mutation: Mutation;
  readonly turn: Difficulty | TwinKind;
}

/** How many places one injection is put at, and how many harmless frames are put around it. */
const placesPerInjection = 2;
const framesPerInjection = 2;

/** Every mutation of a fixture. */
export function plans(fixture: Fixture, prompt: PromptText): readonly Plan[] {
  return fixture.anchors.flatMap((anchor) => {
    const cell = { fixture, prompt, anchor, ...poleOf(anchor, fixture.file) };
    return [...injectionPlans(cell), ...twinPlans(cell)];
  });
}

interface Cell {
  readonly fixture: Fixture;
  readonly prompt: PromptText;
  readonly anchor: Anchor;
  readonly name: string;
  readonly surface: Pick<Surface, 'facet' | 'topic'>;
  readonly pole: Pole;
}

function poleOf(anchor: Anchor, file: string): Pick<Cell, 'name' | 'surface' | 'pole'> {
  if ('own' in anchor) return { name: `own-${anchor.facet}`, surface: anchor, pole: anchor.own };
  const [name = '', side = ''] = anchor.says.split('/');
  const surface = surfaces[name];
  const pole = surface?.poles[side];
  if (surface === undefined || pole === undefined) throw new Error(`${file}: there is no ${anchor.says}`);
  return { name, surface, pole };
}

function injectionPlans(cell: Cell): readonly Plan[] {
  return difficulties.flatMap((difficulty) =>
    cell.pole.injections[difficulty].flatMap((wording, index) => {
      const injected = fillSlots(wording, cell.fixture, cell.anchor.slots);
      if (injected === undefined) return [];
      const one = { cell, difficulty, injected, key: `${difficulty}-${index + 1}` };
      return [...placedPlans(one), ...framedPlans(one)];
    }),
  );
}

interface Injection {
  readonly cell: Cell;
  readonly difficulty: Difficulty;
  readonly injected: string;
  readonly key: string;
}

function placedPlans({ cell, difficulty, injected, key }: Injection): readonly Plan[] {
  const allowed = rotated(placements, `${cell.anchor.text}${key}`).filter((one) => !cell.anchor.without?.includes(one));
  const texts = allowed.flatMap((placement) => {
    const id = idOf(cell, key, placement);
    const text = place(cell, placement, { injected, id });
    return text === undefined ? [] : [{ id, placement, text }];
  });
  return texts
    .slice(0, placesPerInjection)
    .map(({ id, placement, text }) =>
      planOf(cell, { id, difficulty, text, b: injected, turn: difficulty, kind: { expected: 'conflict', placement } }),
    );
}

function framedPlans({ cell, difficulty, injected, key }: Injection): readonly Plan[] {
  const { fixture, prompt, anchor, surface } = cell;
  const allowed = rotated<FramedTwin>(framedTwins, `${key}${anchor.text}`).filter(
    (one) => !anchor.withoutTwins?.includes(one),
  );
  const texts = allowed.flatMap((twin) => {
    const id = idOf(cell, key, twin);
    const { topic } = surface;
    const frame = { anchor: anchor.text, partial: anchor.partial, topic, injected, pick: picker(id), fixture };
    const text = frameTwin(twin, prompt, frame);
    return text === undefined ? [] : [{ id, twin, text }];
  });
  return texts
    .slice(0, framesPerInjection)
    .map(({ id, twin, text }) =>
      planOf(cell, { id, difficulty, text, b: injected, turn: twin, kind: { expected: 'clean', twin } }),
    );
}

function twinPlans(cell: Cell): readonly Plan[] {
  const { twins } = cell.pole;
  const kinds = (['agreeing', 'exception', 'elsewhere', 'part'] as const).filter(
    (kind) => !cell.anchor.withoutTwins?.includes(kind) && !(kind === 'part' && cell.fixture.sealed === true),
  );
  return [
    ...kinds.flatMap((kind) =>
      (twins[kind] ?? []).flatMap((wording, index) => statedPlan(cell, { kind, wording, index })),
    ),
    ...dontPlans(cell, twins),
  ];
}

interface StatedTwin {
  readonly kind: 'agreeing' | 'exception' | 'elsewhere' | 'part';
  readonly wording: Wording;
  readonly index: number;
}

function statedPlan(cell: Cell, { kind, wording, index }: StatedTwin): readonly Plan[] {
  const b = fillSlots(wording, cell.fixture, cell.anchor.slots);
  if (b === undefined) return [];
  const allowed = rotated(placements, `${cell.anchor.text}${kind}${index}`).filter((one) => one !== 'user');
  for (const placement of allowed) {
    const id = idOf(cell, `${kind}-${index + 1}`, placement);
    const text = place(cell, placement, { injected: b, id });
    if (text === undefined) continue;
    return [planOf(cell, { id, difficulty: 'lexical', text, b, turn: kind, kind: { expected: 'clean', twin: kind } })];
  }
  return [];
}

function dontPlans(cell: Cell, { donts }: HandwrittenTwins): readonly Plan[] {
  if (cell.anchor.withoutTwins?.includes('dont-list')) return [];
  const filled = donts.flatMap((one) => fillSlots(one, cell.fixture, cell.anchor.slots) ?? []);
  return filled.map((dont, index) => {
    const id = idOf(cell, `dont-${index + 1}`, 'dont-list');
    const others = filled.length > 1 ? [filled[(index + 1) % filled.length] as string] : [];
    const text = addDontList(cell.prompt, [dont, ...others], picker(id));
    const b = `- ${dont}`;
    return planOf(cell, {
      id,
      difficulty: 'lexical',
      text,
      b,
      turn: 'dont-list',
      kind: { expected: 'clean', twin: 'dont-list' },
    });
  });
}

function place(
  cell: Cell,
  placement: Placement,
  { injected, id }: { readonly injected: string; readonly id: string },
): PromptText | undefined {
  const { prompt, fixture, anchor } = cell;
  return insert(prompt, fixture, { text: injected, placement, pick: picker(id), anchor: anchor.text });
}

type Kind =
  | { readonly expected: 'conflict'; readonly placement: Placement }
  | { readonly expected: 'clean'; readonly twin: TwinKind };

interface PlanParts {
  readonly id: string;
  readonly difficulty: Difficulty;
  readonly text: PromptText;
  readonly b: string;
  readonly turn: Plan['turn'];
  readonly kind: Kind;
}

function planOf({ surface, name, fixture, anchor }: Cell, { id, difficulty, text, b, turn, kind }: PlanParts): Plan {
  const { facet } = surface;
  const { file } = fixture;
  const mutation: Mutation = { id, facet, surface: name, difficulty, file, ...text, a: anchor.text, b, ...kind };
  return { mutation, turn };
}

function idOf({ fixture, anchor, name }: Cell, key: string, place: string): string {
  const file = fixture.file.replace(/^(?:test\/fixtures\/lint\/prompts\/)?(.*?)(?:\/prompt)?\.prompt$/u, '$1');
  return `${file}:${fixture.anchors.indexOf(anchor) + 1}:${name}:${key}:${place}`;
}

function picker(id: string): (count: number) => number {
  const random = seededRandom(seedOf(id));
  return (count) => Math.floor(random() * count);
}

/** Begins at an element that depends on the key. */
function rotated<Value>(values: readonly Value[], key: string): readonly Value[] {
  const first = seedOf(key) % values.length;
  return [...values.slice(first), ...values.slice(0, first)];
}
