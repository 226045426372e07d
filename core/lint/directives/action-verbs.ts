import { stemWord } from '../text/stem-word.ts';

/** What a verb asks for: a verb that stands for its synonyms, or the opposite of it. */
export interface ActionSense {
  readonly verb: string;
  readonly sign: '+' | '-';
}

/** Verbs that prompts use for each other; behind the bar those that ask for the opposite. */
const classes: Readonly<Record<string, string>> = {
  mention:
    'mention include expose itemise itemize enumerate show list give state add name provide tell say report indicate note cite insert display print reveal share disclose output present specify publish announce put divulge record name | omit exclude hide withhold conceal suppress skip remove delete strip redact',
  make: 'write create produce deliver generate add include provide supply draft compose insert build ship',
  explain: 'explain describe discuss clarify define gloss elaborate illustrate address cover',
  use: 'use apply employ utilise utilize adopt call run invoke execute | avoid shun ban eschew',
  delete: 'delete remove erase drop discard strip purge eliminate wipe destroy | keep retain preserve',
  change:
    'change alter modify edit rewrite adjust amend update rephrase reword revise correct fix repair patch touch overwrite adapt',
  ask: 'ask request question query demand solicit',
  contact: 'contact call phone ring email notify inform alert message telephone reach',
  open: 'open unlock unblock | close shut lock block',
  start: 'start begin launch resume initiate | stop halt end pause interrupt suspend cease abort',
  accept: 'accept approve admit take grant | reject decline refuse deny dismiss',
  increase:
    'increase raise lift expand boost enlarge extend lengthen | reduce lower decrease cut shrink shorten diminish limit',
  allow: 'allow permit enable activate tolerate | block disable forbid prohibit prevent deactivate disallow',
  merge: 'merge combine join unite consolidate group | split separate divide',
  send: 'send forward transmit dispatch mail deliver submit pass',
  buy: 'buy order purchase book reserve',
  recommend: 'recommend suggest propose advise endorse promote advertise praise | discourage criticise criticize',
  promise: 'promise guarantee assure pledge',
  translate: 'translate render',
  summarise: 'summarise summarize condense',
  store: 'store save log record remember keep | forget',
  check: 'check verify validate test',
  infer: 'infer guess assume deduce derive conclude invent fabricate',
  install: 'install | uninstall',
  publish: 'publish post release deploy ship | withdraw unpublish',
  compare: 'compare contrast',
  repeat: 'repeat restate echo',
  refund: 'refund reimburse repay',
  remember: 'remember memorise memorize | forget',
  connect: 'connect attach link | disconnect detach unlink',
  encourage: 'encourage urge | discourage',
  encrypt: 'encrypt | decrypt',
  ignore: 'ignore disregard | follow obey heed respect',
  quote: 'quote cite',
  rename: 'rename relabel',
};

const senses: ReadonlyMap<string, readonly ActionSense[]> = readClasses();

function readClasses(): ReadonlyMap<string, readonly ActionSense[]> {
  const found = new Map<string, readonly ActionSense[]>();
  for (const [verb, words] of Object.entries(classes)) {
    const [same = '', opposite = ''] = words.split('|');
    const add = (word: string, sign: '+' | '-'): void => {
      const stem = stemWord(word);
      found.set(stem, [...(found.get(stem) ?? []), { verb, sign }]);
    };
    for (const word of same.split(' ').filter(Boolean)) add(word, '+');
    for (const word of opposite.split(' ').filter(Boolean)) add(word, '-');
  }
  return found;
}

/** The senses of a verb, by its stem; a verb without synonyms stands for itself. */
export const sensesOf = (stem: string): readonly ActionSense[] => senses.get(stem) ?? [{ verb: stem, sign: '+' }];

/** Whether a verb is one of those with synonyms. */
export const isKnownAction = (stem: string): boolean => senses.has(stem);
