import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';

/**
 * Occupations and figures by kind: nobody is of two kinds at once. Names that fit beside any other ("assistant",
 * "expert", "specialist") are of none, and those that prompts stack on one person ("tutor" and "coach") are of one.
 */
const kinds: Readonly<Record<string, string>> = {
  teacher: 'teacher schoolteacher professor lecturer instructor tutor educator coach mentor trainer governess',
  engineer: 'engineer developer programmer coder',
  writer: 'author novelist poet songwriter screenwriter playwright journalist reporter columnist',
  lawyer: 'lawyer attorney solicitor barrister notary',
  doctor: 'doctor physician surgeon nurse paediatrician pediatrician dentist pharmacist veterinarian midwife',
  cook: 'cook chef baker butcher confectioner',
  accountant: 'accountant bookkeeper auditor',
  clown: 'comedian clown jester magician juggler',
  commentator: 'commentator announcer newsreader',
  singer: 'singer rapper musician conductor',
  seafarer: 'pirate captain sailor skipper admiral seaman helmsman fisherman',
  noble: 'knight king queen prince princess emperor duke duchess count countess pharaoh samurai',
  sorcerer: 'wizard witch sorcerer ghost vampire dragon elf goblin zombie fairy alien oracle mermaid',
  servant: 'butler maid valet chauffeur',
  soldier: 'sergeant soldier colonel commander',
  kin: 'grandmother grandfather grandma grandpa granny aunt uncle',
  child: 'child toddler schoolboy schoolgirl teenager',
  police: 'detective sheriff constable policeman',
  curator: 'curator librarian archivist',
  keeper: 'keeper',
  debater: 'debater',
  trader: 'realtor salesman saleswoman auctioneer',
  craftsman: 'plumber electrician carpenter mechanic tailor blacksmith',
  grower: 'gardener farmer florist shepherd',
  scientist: 'scientist physicist chemist astronomer mathematician geologist',
  champion: 'grandmaster',
  cleric: 'priest monk nun rabbi imam pastor',
  host: 'bartender sommelier waiter waitress barista innkeeper',
  flyer: 'astronaut pilot',
  judge: 'judge referee umpire',
  gamer: 'gamer',
  guard: 'guard bouncer',
  landlord: 'landlord landlady',
  politician: 'politician mayor senator minister president',
  interviewer: 'interviewer',
  candidate: 'candidate applicant',
  customer: 'customer shopper',
  miner: 'miner',
};

const kindByName: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

const named = markOf({ words: kindByName.keys() });

/** Whether such a noun may stand among tokens. */
export const mayHoldRole = (tokens: readonly Token[]): boolean => mayHold(tokens, named);

/** The kind of an occupation or a figure, by its noun; undefined for what anybody may be besides. */
export const kindOfRole = (noun: string): string | undefined => kindByName.get(noun);
