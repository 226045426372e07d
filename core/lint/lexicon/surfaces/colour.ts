import { mannerOf } from '../manner.ts';
import { likeA } from '../similes.ts';
import type { Surface } from '../surface.ts';

/** How much colour and haste a text has. */
export const colourSurfaces: readonly Surface[] = [
  {
    id: 'tone-ornament',
    rule: 'conflict/tone',
    question: 'whether the language is ornate or plain',
    names: { ornate: 'ornate language', plain: 'plain language' },
    poles: {
      ornate: [
        ...mannerOf({
          adjectives:
            'poetic|flowery|lyrical|ornate|figurative|metaphorical|florid|baroque|embellished|rhapsodic|purple|literary|picturesque|colourful|colorful|vivid|descriptive|sensory|evocative|rich|lush|imaginative|eloquent|grandiloquent',
          adverbs: 'poetically|lyrically|floridly|vividly|in verse|figuratively|metaphorically|eloquently',
          nouns:
            'poetry|lyricism|vivid imagery|imagery|metaphors|similes|rich imagery|figurative language|poetic devices|sensory details',
        }),
        '(@use|include|add|employ|fill|work with|create|paint|weave in|sprinkle) .. (metaphor|metaphors|simile|similes|imagery|figurative language|poetic language|personification|alliteration|sensory details|sensory language|word pictures|figures of speech|literary devices|flowery language)',
        '(metaphor|metaphors|simile|similes|imagery) .. (in every|in each|per|at least) ..',
        ...likeA('poet|romantic poet|poem|sonnet|baroque sermon|novelist|shelley|keats|rilke|fairy tale|bard'),
      ],
      plain: [
        '(style|language|tone|wording|prose|text) .. (dry|sober|unadorned|bare|spare|factual)',
        '(dry|sober|unadorned|spartan) (style|language|tone|wording|prose) ..',
        ...mannerOf({
          adjectives:
            'unadorned|literal|straightforward|sober|unembellished|no frills|plain spoken|spartan|bare|prosaic|austere|simple and direct|plain and direct',
          adverbs: 'plainly|literally|without ornament|without embellishment|straightforwardly|in plain prose',
          nouns: 'plainness',
        }),
        '(plain|bare|literal|simple|straightforward|unadorned|everyday|ordinary) (everyday|simple|ordinary|short|common)? (language|prose|statement|statements|words|wording|description)',
        '(call a spade a spade|say what you mean|mean what you say) ..',
        ...likeA(
          'instruction manual|manual|user manual|telegram|invoice|shopping list|packing list|timetable|technical specification|parts list',
        ),
      ],
    },
  },
  {
    id: 'tone-urgency',
    rule: 'conflict/tone',
    question: 'whether the tone is calm or urgent',
    names: { calm: 'a calm tone', urgent: 'an urgent tone' },
    poles: {
      calm: [
        ...mannerOf({
          adjectives:
            'calm|serene|tranquil|unhurried|composed|placid|peaceful|soothing|=relaxed|steady|even tempered|unruffled|laid back|level headed|=reassuring|meditative|gentle and calm',
          adverbs: 'calmly|serenely|without haste|without alarm|unhurriedly|peacefully|quietly',
          nouns: 'calm|serenity|tranquillity|composure|peace of mind',
        }),
        '(no|without|avoid|never|not|free of) (any|a|the|create|spread|cause|use|create a sense of|sense of|hint of)? (urgency|alarm|panic|haste|pressure|alarmism|scaremongering|fearmongering|sense of urgency|hurry|deadline pressure|time pressure|countdown|alarming words|alarming language)',
        "(do not|never|don't|not|without) (rush|push !(to|into|directly|code|commits|it|changes|branches|anything|<code>)|hurry|alarm|frighten|panic (@det|@user|anyone|anybody|people|readers)|press|worry|scare|pressure|pressurise) ..",
        ...likeA(
          'lullaby|yoga teacher|meditation|librarian|monk|sunday morning|quiet lake|anchor of the evening news|pilot during turbulence',
        ),
      ],
      urgent: [
        ...mannerOf({
          adjectives:
            'urgent|alarming|pressing|insistent|alarmist|frantic|breathless|hectic|pushy|hurried|=alarmed|dramatic|emphatic|imperious|feverish',
          adverbs: 'urgently|insistently|breathlessly|frantically|with urgency|emphatically',
          nouns: 'urgency|alarm|haste|panic|time pressure|a sense of urgency|insistence',
        }),
        '(create|convey|build|spread|stir up|instil|instill|raise|cause|sound) .. (urgency|alarm|panic|pressure|the alarm|a sense of urgency|fear of missing out|fomo)',
        '(now or never|last chance|before it is too late|act now|time is running out|clock is ticking|only today|hurry) ..',
        '(press|push|urge|drive|rush|hurry) (the|our|each|every|them|him|her|readers|users|customers)? .. (to|into) (act|buy|decide|reply|pay|sign|order|book|answer|deciding|buying)',
        ...likeA(
          'fire alarm|town crier|breaking news|auctioneer|auction|siren|emergency broadcast|market crier|teleshopping|infomercial|last call',
        ),
      ],
    },
  },
];
