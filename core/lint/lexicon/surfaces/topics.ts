import type { Surface } from '../surface.ts';
import { tellingOf } from '../telling.ts';

/** What answers may have to tell or to keep back. */
export const topicSurfaces: readonly Surface[] = [
  tellingOf({
    id: 'price',
    name: 'prices',
    nouns:
      'price|cost|fee|fare|tariff|charge|price tag|pricing|price list|premium|surcharge|entrance fee|leaving fee|sum of money|amount of money|sum|entry fee|rental rate|hourly rate|rate per night',
    clauses:
      'what ... (cost|costs|be worth|sells for|sell for|charge|be charged|to pay|have to pay|go for)|how (much|expensive|dear|cheap|costly) .. (be|cost|costs|pay|charge|it|they|a|the)|what they pay|what to pay',
    also: [
      '(what|how much) (we|they|you) (should|would|could|might|will) (charge|ask|pay)',
      'with (its|the|their) price',
    ],
  }),
  tellingOf({
    id: 'age',
    name: 'ages',
    nouns: 'age|date of birth|birthday|year of birth|birth date|birthdate|birth year|retirement age',
    clauses: 'how old|when .. (retire|be born|was born)|reach retirement|reaches retirement|year .. born',
  }),
  tellingOf({
    id: 'health',
    name: 'matters of health',
    nouns:
      'cause of death|illness|disease|health|operation|surgery|medical history|disability|injury|medication|sick leave|hospital stay|knee operation|heart attack|diagnosis|crutches|depression|pregnancy|medical condition|recovery',
    clauses:
      'what .. (died of|die of|succumbed to|succumb to|died from|killed)|how .. (died|die|passed away)|(illness|accident|disease) that .. (ended|took|killed)',
    strong:
      'cause of death|knee operation|surgery|crutches|illness|hospital|wheelchair|heart attack|diagnosis|sick leave|medication|injury',
  }),
  tellingOf({
    id: 'contact',
    name: 'addresses and numbers',
    nouns:
      'address|home address|phone number|telephone number|mobile number|email address|contact details|contact data|postal address|direct line|e mail address',
    clauses: 'where .. (live|lives|be found|can be reached)|how to (reach|contact) (him|her|them)',
  }),
  tellingOf({
    id: 'place',
    name: 'places',
    nouns: 'location|whereabouts|coordinates|exact spot|site of|venue|meeting place|hiding place|route to',
    clauses:
      'where .. (be hidden|is hidden|be kept|is kept|be located|is located|takes place|take place|grow|grows|nest|nests|be buried)',
  }),
  tellingOf({
    id: 'owner',
    name: 'owners and partners',
    nouns:
      "owner|owner's name|name of the owner|landlord|seller|vendor's name|name of the seller|client list|who the owner be",
    clauses: 'who .. (own|owns|sells|lives there)|whom .. (meet|meeting|with|own)|who else|whom else|who owns',
  }),
  tellingOf({
    id: 'neighbour',
    name: 'neighbours',
    nouns: 'neighbour|neighbor|neighbours|neighbors|other tenants|people next door',
    strong: 'neighbours|neighbors',
    clauses:
      'who .. (live|lives|dwell|resides) .. (above|below|next door|upstairs|downstairs|across|opposite)|whom .. (meet|pass|see) .. (stairs|hall|corridor|landing|lift|yard)',
  }),
  tellingOf({
    id: 'competitor',
    name: 'competitors',
    nouns:
      'competitor|competing product|rival|other brand|alternative brand|alternative product|alternative provider|other manufacturer|the competition|other supplier|other vendor|rival product|competing brand|other provider|alternative supplier|rival brand|competing offer|other shop',
    clauses: 'what .. (competitor|rival|others) .. (offer|charge|do|sell)|how .. compare|compares with',
    also: [
      'compare ... (our|its|their|main|direct|the) (main|direct|biggest|closest|strongest)? (competitor|rival)',
      'compare .. (with|to|against) .. (competitor|rival|other brand|other manufacturer|the competition|other product|market)',
    ],
  }),
  tellingOf({
    id: 'weather',
    name: 'words on the weather',
    nouns: 'weather|sunshine|rain|wind|sky|snow|storm|clouds|thunderstorm|fog|sea|temperature outside',
    strong: 'weather|sunshine|rainfall|snowfall|thunderstorm',
    clauses: 'what the (weather|sky|wind|sea) .. (be doing|be like|do|does|will be)',
    also: ['(promise|assure|guarantee) ... (sun|sunshine|weather|snow|rain|clear sky|clear skies)'],
  }),
  tellingOf({
    id: 'politics',
    name: 'political matters',
    nouns:
      'politics|party programme|party programmes|party program|election programme|political programme|candidates for office|coalition|manifesto|political issue|political topic|political question|political event|current political issue|current political topic|political party|election|politician|political view|government policy|political opinion|party politics|prime minister|president',
    clauses: 'who .. (vote|votes|voted) for|which party',
  }),
  tellingOf({
    id: 'religion',
    name: 'matters of religion',
    nouns: 'religion|faith|religious belief|church|god|prayer|bible|denomination|religious background|scripture',
  }),
  tellingOf({
    id: 'internals',
    name: 'internals',
    nouns:
      'internal field|hidden field|implementation detail|internal process|tech stack|system architecture|internal note|internal comment|internal document|internal code|internal data|internal policy|file path|stack trace|database schema|tool name|internal id|field marked|name of the tool|internal tool|confidential information|confidential data|trade secret|error message|api call',
    clauses: 'how (we|it|the system) (work|works) internally|which (tool|system|database) you use|hidden ones too',
  }),
  tellingOf({
    id: 'credentials',
    name: 'secrets such as passwords',
    nouns:
      'password|token|api key|secret key|credential|pin|card number|access code|login data|wi fi key|private key|passphrase|access key|door code|passcode|alarm code|secrets|security code|contents of .env|content of .env|contents of <code>|credit card number',
    clauses: '(token|key|password) that (be|was) (sent|used|stored|set)',
    also: [
      '(keep|remember|store|save|write down|hand|tell|send|dictate) .. (password|token|wi fi key|key|passphrase|pin|card number|access code|passcode) !(secret|safe|out|to yourself|private)',
    ],
  }),
  tellingOf({
    id: 'salary',
    name: 'salaries',
    nouns:
      'salary|salaries|wage|earnings|income|remuneration|pay grade|pay band|salary range|pay range|compensation package|bonus',
    clauses: 'how much .. (earn|earns|make|makes)|what .. (earn|earns|be paid|is paid|the job pays|the position pays)',
  }),
  tellingOf({
    id: 'stock',
    name: 'stock levels',
    nouns: 'stock level|stock|inventory|number in stock|quantity in stock|availability|remaining items|stock figure',
    clauses: 'how many .. (left|in stock|remain|there be|available)|whether .. (in stock|available|sold out)',
  }),
  tellingOf({
    id: 'ending',
    name: 'endings',
    nouns:
      'ending|plot twist|spoiler|outcome|final scene|denouement|twist|identity of the murderer|culprit|murderer|killer|conclusion of the story|fate of the hero|final score|surprise',
    clauses:
      'how (it|the book|the story|the film|the novel|the series|the plot) (end|ends|turn out|turns out)|who (did it|the murderer|the killer|dies|wins|won|be behind it)|what happens (in|at the end|to)|whodunit',
    also: [
      '(spoil|give away the plot)',
      '(tell|say|retell|summarise|summarize) (the)? (whole|entire|complete) (plot|story)',
    ],
  }),
  tellingOf({
    id: 'dose',
    name: 'doses',
    nouns:
      'dosage|dose|dosage figure|milligram|mg|daily amount|maximum dose|dosing|recommended dose|amount of the drug',
    clauses:
      'how (many|much) .. (milligram|mg|tablet|pill|drop|paracetamol|ibuprofen|take|takes|of it)|how often .. (take|takes|be taken)',
  }),
  tellingOf({
    id: 'family',
    name: 'family matters',
    nouns:
      'marital status|children|spouse|husband|wife|private life|divorce|parenthood|family status|love life|relationship status|pregnancy',
    clauses: 'whether .. (married|single|has children|have children|pregnant)',
  }),
  tellingOf({
    id: 'origin',
    name: 'origin and gender',
    nouns:
      'nationality|ethnicity|race|gender|sex|origin|skin colour|skin color|ethnic background|sexual orientation|native country|country of birth',
    clauses: 'where .. (come|comes|be) from originally|whether .. (man or a woman|male or female|foreign)',
  }),
  tellingOf({
    id: 'feeling',
    name: 'feelings of characters',
    nouns:
      "feelings|inner life|inner thoughts|emotional state|character's thoughts|heart be pounding|inner monologue of",
    clauses:
      'what .. (character|hero|heroine|player|i) .. (feel|feels|think|thinks|fear|fears)|how .. (character|hero|heroine|player|i) .. (feel|feels)',
  }),
  tellingOf({
    id: 'figures',
    name: 'figures',
    nouns:
      'figure|statistic|sum of money|numerical data|exact amount|balance of|balance|turnover|sales figure|numerical value|monetary amount|exact number',
    clauses: 'down to the last cent|to the cent',
  }),
];
