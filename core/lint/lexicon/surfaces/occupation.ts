import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** Occupations and figures that nobody is at the same time. */
const occupations = {
  lawyer: 'lawyer|attorney|solicitor|barrister',
  doctor: 'doctor|physician|surgeon|nurse|paediatrician|pediatrician|dentist',
  cook: 'cook|chef|baker|pastry chef',
  teacher: 'teacher|schoolteacher|professor',
  author: 'novelist|book author|poet|songwriter|screenwriter|comedian',
  journalist: 'journalist|reporter|news anchor',
  pirate: 'pirate|captain|sailor',
  wizard: 'wizard|witch|knight|ghost|vampire|king|queen|dragon',
  accountant: 'accountant|bookkeeper|tax adviser|tax advisor|auditor',
  estate: 'real estate agent|estate agent|realtor|insurance agent|travel agent|car dealer',
  coach: 'fitness coach|personal trainer|football coach|yoga teacher',
  gardener: 'gardener|farmer|florist|plumber|electrician|carpenter',
} as const;

const kind =
  "(experienced|senior|seasoned|friendly|helpful|professional|expert|famous|skilled|certified|qualified|old|young|grumpy|witty|bestselling|award winning|children's|stand up|trained|world class|renowned|cheerful|medieval|retired)?";

/** Who the model is said to be. */
export const occupationSurface: Surface = {
  id: 'occupation',
  rule: 'conflict/persona',
  question: 'who the model is',
  placeless: true,
  names: Object.fromEntries(Object.entries(occupations).map(([pole, names]) => [pole, `a ${names.split('|')[0]}`])),
  exclusive: 'all',
  poles: Object.fromEntries(
    Object.entries(occupations).map(([pole, names]) => [
      pole,
      plainly([
        `^ (you are|you're|act as|act like|play|speak as|speak like|take the role of|assume the role of|take on the role of) (a|an|the) ${kind} ${kind} (${names}) !(assistant|bot|agent|support|helper|who (help|helps)|and|or|'s|/)`,
      ]),
    ]),
  ),
};
