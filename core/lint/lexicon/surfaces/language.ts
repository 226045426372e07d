import { against, plainly, plainlyAgainst, solely } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const languages = {
  english: 'english|anglophone',
  german: 'german|deutsch|de de',
  french: 'french|francais|français',
  spanish: 'spanish|español|castilian|espanol',
  italian: 'italian|italiano',
  portuguese: 'portuguese|brazilian portuguese|português',
  dutch: 'dutch|flemish|nederlands',
  swedish: 'swedish',
  norwegian: 'norwegian|bokmål|nynorsk',
  danish: 'danish',
  finnish: 'finnish',
  polish: '=polish !(the|it|up|your|this|a|his|her|their|and|off)',
  czech: 'czech',
  hungarian: 'hungarian',
  romanian: 'romanian',
  greek: 'greek',
  turkish: 'turkish',
  russian: 'russian',
  ukrainian: 'ukrainian',
  arabic: 'arabic',
  hebrew: 'hebrew',
  persian: 'persian|farsi',
  hindi: 'hindi',
  urdu: 'urdu',
  bengali: 'bengali|bangla',
  punjabi: 'punjabi',
  tamil: 'tamil',
  telugu: 'telugu',
  marathi: 'marathi',
  gujarati: 'gujarati',
  kannada: 'kannada',
  thai: 'thai',
  vietnamese: 'vietnamese',
  indonesian: 'indonesian|bahasa',
  korean: 'korean|hangul',
  japanese: 'japanese|kanji|hiragana',
  chinese: 'chinese|mandarin|cantonese|simplified chinese|traditional chinese',
  swahili: 'swahili|kiswahili',
  welsh: 'welsh',
  irish: 'irish|gaelic',
  latin: 'latin',
  catalan: 'catalan',
  croatian: 'croatian',
  serbian: 'serbian',
  bulgarian: 'bulgarian',
  slovak: 'slovak',
  nepali: 'nepali',
} as const;

type Language = keyof typeof languages;

/** Towns whose people speak one language: who knows no other one is answered in it. */
const towns: Readonly<Partial<Record<Language, string>>> = {
  english: 'leeds|manchester|chicago|sydney|liverpool',
  german: 'berlin|munich|vienna|hamburg|cologne|leipzig',
  french: 'lyon|paris|marseille|lille|nantes|toulouse',
  spanish: 'madrid|seville|valencia|bogota|lima|santiago',
  italian: 'milan|rome|naples|turin|bologna|palermo',
  portuguese: 'lisbon|porto|coimbra|recife',
  dutch: 'utrecht|amsterdam|rotterdam|groningen|eindhoven',
  polish: 'gdansk|warsaw|krakow|poznan|lodz',
  japanese: 'osaka|tokyo|kyoto|sapporo|nagoya',
  swedish: 'stockholm|gothenburg|malmo',
  danish: 'copenhagen|aarhus|odense',
  czech: 'prague|brno|ostrava',
  hungarian: 'budapest|debrecen',
  greek: 'athens|thessaloniki',
  turkish: 'ankara|izmir|bursa',
  russian: 'moscow|kazan',
};

function localPhrases(language: Language): readonly SurfacePhrase[] {
  const town = towns[language];
  if (town === undefined) return [];
  const only =
    '(without (any|a)? (foreign|other) language|no (foreign|other) language|never learnt|never learned|only language|mother tongue|native language)';
  return plainly([
    `(live|lives|living|sit|sits|reside|resides) in (${town}) , (grew|grow|were|was|have|born) (up|born|raised|always lived)? ..`,
    `(from|in|of) (${town}) ... ${only} ..`,
    `(from|in|of) (${town}) .. , ... ${only} ..`,
  ]);
}

function languagePhrases(language: Language): readonly SurfacePhrase[] {
  const it = `(${languages[language]}) !(spelling|word order|alphabet|letter|restaurant|food|law|market|customer|reader|company|flag|wine|team|user|text|input|source|original|number|keyboard|breakfast|numeral)`;
  const style =
    '(plain|simple|good|clear|fluent|standard|idiomatic|proper|formal|british|american|everyday|natural|easy|correct|flawless|perfect|modern|colloquial|basic|latin american|european|brazilian|high|swiss|canadian)?';
  return [
    ...localPhrases(language),
    `(version|form|translation|text|summary|rewrite|answer|reply) .. .. , in ${style} ${it} ($|.|,)`,
    ...plainly([
      `(never|not|no one may|do not|must not) (leave|abandon|depart from|give up|drop|stray from|switch away from|deviate from) ${it}`,
      `(@user|audience|reader|readers|recipient|listener|visitor|they|staff) .. (do not|does not|don't|doesn't|cannot|can't) (speak|understand|read|know|talk) (anything|any language|a language|any other language|a word) (but|except|other than|besides|of anything but) ${it}`,
      `${it} (be|is) (the|our|your) (only|sole|one) (language|tongue) ..`,
      `(get|gets|receive|receives|be given|is given|are given) (a|an|the|their|your)? ${style} ${it} (answer|answers|reply|replies|response|responses|version|text|message|letter)`,
      `(your|the|every|each|our) ${style} ${it} (answer|answers|reply|replies|response|responses|messages|letters|texts|output) ..`,
      `(meant|intended|made|written|destined) for ${it} (reader|readers|speakers|audience|customers|users|children) (who|that) (know|knows|speak|understand|read) no ..`,
    ]),
    `(@write|@answer_verb|answer|reply) ... auf ${it}`,
    ...plainly([`(whoever|who|anyone who|those who) (speak|know|read|understand) no ${it} ... (not|nothing) ..`]),
    `(@write|@answer_verb|speak|talk|converse|chat|communicate|@output_verb|@use|be|translate|keep|stay|remain|phrase|communicate|conduct|carry on|continue|go on|hold|summarise|summarize|explain|repeat|reach us|say|put|switch|appear|render|formulate|compose) ... (in|into|to) ${style} ${it}`,
    `(in|into) ${style} ${it} (only|alone|exclusively|throughout|always|please|at all times|whatever|regardless|no matter|below|underneath|as well|too|from|and nowhere|and nothing)`,
    `(use|speak|write|prefer|employ|choose|practise|practice|stick to|stay with|default to) ${style} ${it}`,
    `(@answer|@text|@whole|conversation|wording|everything|it|handover|@part|site|platform|caption) .. (be|is|are|be written|be given|appear|come|reach us|stay) (always|only|entirely|exclusively|strictly)? in ${style} ${it}`,
    `(language|locale|output language|response language|language of the @answer|reply language|tongue|answer language|target language) (:|=|be|must be|is) (always|only)? ${style} ${it}`,
    `(with|by|in brackets with|and|add|give|include|provide|gloss) (its|their|the|a|an|of)? ${it} (meaning|translation|equivalent|gloss|version|word|term|subtitle|rendering|counterpart|explanation)`,
    `(meaning|translation|equivalent|gloss|version|counterpart|rendering) in ${it}`,
    `(practise|practice|learn|train|rehearse|improve) (their|your|his|her|our)? ${it} , so ..`,
    ...solely([
      `(nothing|no word|not a word|no text|no other language|no language) (but|except|other than|besides|apart from|than) ${it}`,
      `(only|nothing but|exclusively|solely|purely|entirely|strictly|just) (use|speak|write|in|answer in|reply in|respond in|of|words in|be in)? ${style} ${it}`,
      `${it} (only|alone|exclusively|and in .. alone|and nothing else|and no other)`,
      `(outside|other than|apart from|except|besides|but|beyond) (of|for)? ${it} , (no|not|nothing) ..`,
    ]),
    ...against([
      `(no|not a word of|not one word of|not a single word of|no word of|without|avoid|never|never use|not use|free of|not in|neither|nor|not speak) (any|a|a single|single|in|word of|use|using|speak|write|text in|of)? ${it}`,
      `(not|no) .. (word|syllable|line|sentence|trace|bit) (of|in) ${it}`,
      `${it} (words|terms|phrases|expressions|loanwords|text)? .. (be|are|is) (strictly|absolutely|always)? @forbidden`,
    ]),
    ...plainly([
      `(our|the house|the working|the only|office) language (be|is) ${style} ${it}`,
      `nothing (but|except|other than) ${it} .. (leave|be|appear|reach|may|go out)`,
      `(@answer|@text|@whole|@part|conversation|wording|everything|handover|site|platform|lesson|exercise|chat|call|caption|subtitle) .. (be|is|are|happen|take place|run|proceed|come) (always|only|entirely|exclusively|strictly|held|written|given)? in ${style} ${it}`,
      `(@user|@receiver|it|they|we|bookkeeper|colleague|office|model|staff|editors|those) .. (understand|understands|read|reads|speak|speaks|know|knows|be fluent in|handle|handles|accept|accepts|support|supports) (only|nothing but|just|no language but|no language other than|no other language than|no language except) ${it}`,
      `(@user|@receiver|it|they|we|bookkeeper|colleague|office|model|staff|those) .. (understand|understands|read|reads|speak|speaks|know|knows|handle|handles|accept|accepts|support|supports|be) ${it} (only|alone|exclusively|speakers only)`,
      `(practise|practice|learn|learning|learners of) ${it} .. so (that)? .. (what|language|only) ..`,
    ]),
    ...plainlyAgainst([
      `@cannot (understand|read|speak|follow) (any|a word of)? ${it}`,
      `(understand|understands|read|reads|speak|speaks|know|knows) no ${it}`,
      `(@user|@receiver|it|they|we|bookkeeper|colleague|office|model|staff|those) .. (understand|read|reads|speak|speaks|know|knows|handle) no ${it}`,
      `(@user|@receiver|it|they|we|bookkeeper|colleague|office|model|staff|those) .. (@cannot) (understand|read|speak|handle|know|process|follow) (any|a word of)? ${it}`,
    ]),
  ];
}

const mirror: readonly SurfacePhrase[] = [
  ...plainly([
    "(mirror|match|speak|use|adopt|follow|keep to|stick to|answer in|reply in|write in|respond in|stay in) (the|your|their|each|every)? (customer's|user's|guest's|caller's|visitor's|client's|patient's|student's|reader's|person's|writer's|sender's|other person's|input's|question's|message's) (own|native|mother)? (language|tongue)",
    '(@user|people|visitor|visitors|guest|guests|everyone|everybody|each|callers) .. (be|is|are|get|gets|receive|receives) (answered|served|helped|addressed|spoken to|greeted|an answer|a reply|answers|replies) .. in (their|his|her|its|the) (own|native|mother|first|respective) (language|tongue) ..',
    "(answer|reply|response|reply's|answer's|output) (language)? .. (follow|follows|match|matches|depend on|depends on|mirror|mirrors|be that of|is that of|correspond to) .. (language)? (that|the one|the language)? (of|in) (the|their|each) (question|query|message|input|user|customer|prompt|request)",
    '(keep to|stick to|stay in|remain in|answer in|reply in|follow) the language of (the|each|your|their) (input|question|query|message|prompt|request|email|text|user|customer|letter)',
    '(follow|go along with|switch with|keep up with) (the|your|a)? (@user|them|him|her) (when|if|whenever|as) .. (switch|switches|change|changes|move|moves|use|uses) .. (language|languages|tongue|tongues)',
    '(switch|change|move|go over) to (the|whichever|whatever) language (that|which|in which|your|the|they|he|she|someone|a)? ..',
    '(in whatever|in whichever|whatever|whichever) (language|tongue) .. (be|is|are|write|writes|speak|speaks|use|uses|address|addresses|asked|ask)',
  ]),
  '(same|very|original) (language|tongue) (as|that|in which|they|the (the|your|our|each|every|a|any|all|their|my|other)? @user|used by|of the (the|your|our|each|every|a|any|all|their|my|other)? @user|of the)',
  '(in|match|mirror|use|keep|follow|adopt|detect|adapt to|respond in|reply in|answer in|speak) (the)? (language|tongue|dialect) (of|that|in which|used by|spoken by|they|which|chosen by) (the|their|each|your|a)? (@user|message|input|question|query|incoming|original|came|wrote|write|writes|use|uses|it|request|text)?',
  "(in|keep|match|use|to|preserve) (the|their|his|her|each)? (@user|@user 's|customer's|user's|sender's|reader's|caller's|client's|guest's|patient's|visitor's|student's|tenant's|writer's|speaker's|own|native|mother|local) (own|native|mother|first|preferred)? (language|tongue)",
  '(whatever|whichever|any) (language|tongue) (they|the (the|your|our|each|every|a|any|all|their|my|other)? @user|it|customers|users|he|she|people|someone|a @user|is)',
  '(leave|keep|quote|retain) .. in (the|its|their|his|her)? (original|source) (language|tongue)',
  '(language|tongue) (of|in which) .. (came|come|arrived|arrives|was written|be written|wrote)',
  '(switch|adapt|change) .. (language|to the language) .. (@user|when|with)',
  "(do not|never|don't|not|without) (=translate|=translating) (it|them|anything|what)",
  '(=untranslated|without translation|no translation) ',
];

/** Which language the answer is in. */
export const languageSurface: Surface = {
  id: 'language',
  rule: 'conflict/language',
  question: 'which language the answer is in',
  names: {
    ...(Object.fromEntries(
      Object.keys(languages).map((language) => [language, language.charAt(0).toUpperCase() + language.slice(1)]),
    ) as Record<Language, string>),
    mirror: 'the language of the user',
  },
  exact: true,
  poles: {
    ...Object.fromEntries(Object.keys(languages).map((language) => [language, languagePhrases(language as Language)])),
    mirror,
  },
};

/** Words of other languages amid the text. */
export const foreignWordsSurface: Surface = {
  id: 'foreign-words',
  rule: 'conflict/language',
  question: 'whether words of other languages occur',
  names: { use: 'words of another language' },
  exclusive: 'none',
  poles: {
    use: [
      '(@use|@add|sprinkle|mix|throw|include|weave|drop|pepper) .. (foreign|latin|french|german|italian|spanish|non english|english) (word|words|phrase|phrases|expression|expressions|term|terms|loanword|loanwords|idiom|idioms|quotation|saying)',
      '(mix|blend|combine|switch between|alternate) (the)? (two|both|several)? (language|languages)',
      '(code switch|code switching)',
      ...against([
        '(no|not any|without any|never any) other (language|languages|tongue)',
        '(one|a single|single) language only',
        '(no|without|never|avoid|not use|not mix|free of) (any|use|the|mixing|mix|of)? (foreign|other|non english|second|loan|latin|another) (language|languages|word|words|phrase|phrases|expression|term|terms|loanword|tongue)',
        "(not|never|don't|do not|without|no) (mix|mixing|mixture of|switch|switching|blend) .. language",
      ]),
    ],
  },
};
