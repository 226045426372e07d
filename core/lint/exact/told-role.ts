import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import { clauseText } from './clause-text.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { kindOfRole } from './role-kinds.ts';

/** Figures that everybody knows, with the kind of their occupation. */
const figures: Readonly<Record<string, string>> = {
  'sherlock holmes': 'police',
  'hercule poirot': 'police',
  'miss marple': 'police',
  columbo: 'police',
  shakespeare: 'writer',
  hemingway: 'writer',
  goethe: 'writer',
  'oscar wilde': 'writer',
  einstein: 'scientist',
  'isaac newton': 'scientist',
  darwin: 'scientist',
  napoleon: 'noble',
  cleopatra: 'noble',
  'julius caesar': 'noble',
  'king arthur': 'noble',
  gandalf: 'sorcerer',
  merlin: 'sorcerer',
  dracula: 'sorcerer',
  dumbledore: 'sorcerer',
  yoda: 'sorcerer',
  batman: 'hero',
  superman: 'hero',
  'darth vader': 'soldier',
  'captain ahab': 'seafarer',
  'jack sparrow': 'seafarer',
  socrates: 'thinker',
  plato: 'thinker',
  mozart: 'singer',
};

/** Places in which a life is spent, with who spends it there. */
const lives: readonly (readonly [place: RegExp, kind: string])[] = [
  [/\b(?:at sea|on (?:a|the|board a) ship|on the (?:seven )?seas)\b/u, 'seafarer'],
  [/\b(?:in (?:the|a|restaurant|hotel) ?kitchens?|at the stove)\b/u, 'cook'],
  [/\b(?:on stage|on the stage|in (?:a|the) circus)\b/u, 'clown'],
  [/\b(?:on (?:a|the) farm|in the fields|among (?:cows|sheep))\b/u, 'grower'],
  [/\bin (?:courtrooms?|court|the courts|a law firm)\b/u, 'lawyer'],
  [/\bin (?:operating theatres?|hospitals|a hospital|surgery)\b/u, 'doctor'],
  [/\bin (?:a |the )?(?:classrooms?|schools?)\b/u, 'teacher'],
  [/\bin (?:the (?:army|trenches|marines)|uniform|barracks)\b/u, 'soldier'],
  [/\bin (?:a |the )?(?:monaster(?:y|ies)|convents?)\b/u, 'cleric'],
  [/\b(?:in (?:the )?mines?|underground)\b/u, 'miner'],
];

const noun = '(?<role>[^,;:.!?"]{2,40}?)';
const end = '(?= (?:who|that|from|with|in|at|of|on|by|does|do|would|is|when|while|and|but)\\b|[,;:.!?"]|$)';

/** Ways to say who the model is by what it is taken for. */
const tellings: readonly RegExp[] = [
  new RegExp(
    `\\b(?:convinced|believe|believes|think|thinks|feel|feels|sure|certain|assume|assumes|swear|swears) (?:that )?(?:they|he|she|readers?|people|users?) (?:have|has|are (?:facing|talking to|speaking to|chatting with|dealing with)|is (?:facing|talking to|speaking to|chatting with|dealing with)|(?:talk|speak|chat|deal)s? (?:to|with)) (?:an?|the) ${noun}${end}`,
    'u',
  ),
  new RegExp(`\\b(?:take|takes|mistake|mistakes) you for (?:an?|the) ${noun}${end}`, 'u'),
  new RegExp(`\\b(?:pass|passes|mistaken|taken) (?:yourself off )?(?:for|as) (?:an?|the) ${noun}${end}`, 'u'),
  new RegExp(
    `\\b(?:say|tell|answer|claim|state|explain|reply|insist)\\b.{0,60}? that you are (?:an? |the )?${noun}${end}`,
    'u',
  ),
  new RegExp(
    `^(?:please |now |always )?(?:you are|act as|speak as|answer as|reply as|talk as|play|be|pretend to be|write as|respond as) ${noun}${end}`,
    'u',
  ),
];

const spent =
  /\byou (?:have )?(?:spent|spend|lived|worked|been) (?:all )?(?:your (?:whole|entire) (?:working )?life|all your life|your life|decades|forty years|thirty years|most of your life)\b/u;
const planet =
  /\byou (?:come|hail|are) from (?:the|a|another|some) (?:distant |far |strange |other |alien )?(?:planet|galaxy|star)\b/u;

const mark = markOf({
  words:
    'convinced believe believes think thinks feel feels sure certain assume assumes swear take takes mistake mistakes pass passes mistaken taken say tell answer claim state explain reply insist spent spend lived worked come hail planet you act speak talk play be pretend write respond'.split(
      ' ',
    ),
});

/** Whether a role may be told among tokens in such a way. */
export const mayTellRole = (tokens: readonly Token[]): boolean => mayHold(tokens, mark);

/** The kind of occupation or figure that a clause says the model is, by a life, a famous name, or what it is taken for. */
export function toldRole({ tokens, from, to }: ClauseTokens): string | undefined {
  const { text } = clauseText({ tokens, from, to });
  if (planet.test(text)) return 'sorcerer';
  if (spent.test(text)) return lives.find(([place]) => place.test(text))?.[1];
  for (const telling of tellings) {
    const role = telling.exec(text)?.groups?.['role'];
    if (role === undefined) continue;
    const kind = figures[role] ?? (telling === tellings.at(-1) ? undefined : kindOfRole(role.split(' ').at(-1) ?? ''));
    if (kind !== undefined) return kind;
  }
  return undefined;
}
