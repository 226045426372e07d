import { testOpposed } from './test-opposed.ts';

testOpposed('conflict/person', {
  invalid: [
    ['Write the story in the third person.', 'Tell the story in the first person.'],
    ['Write in the first person.', 'Never use the first person.'],
    ['Address the reader as "you".', 'Write in the third person only.'],
    ['Use the second person throughout.', 'Write everything in the third person.'],
    ['Write in first person singular.', 'Write in first person plural.'],
    ['Speak as "we".', 'Never say "we".'],
    ['Always write from the first-person point of view.', 'Use a third-person narrator.'],
  ],
  valid: [
    'Write the story in the third person.\nThe letters in it are in the first person.',
    'Write in the first person.\nUse the present tense.',
    'Tell the story in the third person.\nThere are three persons in it.',
    'Write in the first person, not the third.',
    'If the user asks for a diary, write in the first person.\nOtherwise use the third person.',
    'Contact the person in charge.\nWrite in the third person.',
    '{{#if diary}}Write in the first person.{{else}}Write in the third person.{{/if}}',
    'Use the third person in reports.\nUse the first person in letters.',
    'Avoid the first person.\nWrite in the third person.',
    'Help one person at a time.\nUse the third person.',
    'Use the third person.\nDo not use the first person.',
  ],
});

testOpposed('conflict/voice', {
  invalid: [
    ['Always write in the active voice.', 'Use the passive voice throughout.'],
    ['Use the active voice.', 'Write in the passive voice.'],
    ['Never use the passive voice.', 'Write every sentence in the passive.'],
    ['Avoid the active voice.', 'Write in the active voice.'],
    ['Prefer passive constructions.', 'Always use the active voice.'],
    ['Write all sentences in passive voice.', 'Do not use passive voice.'],
    ['Put every sentence in the active voice.', 'Use passive sentences only.'],
  ],
  valid: [
    'Write in the active voice.\nAvoid the passive voice.',
    'Use the active voice, except in the methods section, which uses the passive voice.',
    'Be active.\nUse the passive voice.',
    'Turn passive sentences into active ones.',
    'If you describe a method, use the passive voice.\nOtherwise use the active voice.',
    'Use the active voice.\nKeep a friendly tone of voice.',
    'List all active users.\nUse the passive voice.',
    'Use the passive voice in reports.\nUse the active voice in mails.',
    '{{#if report}}Use the passive voice.{{else}}Use the active voice.{{/if}}',
    'Prefer the active voice over the passive voice.',
  ],
});

testOpposed('conflict/tense', {
  invalid: [
    ['Write in the present tense.', 'Use the past tense throughout.'],
    ['Tell the story in the past tense.', 'Tell the story in the present tense.'],
    ['Use the future tense.', 'Write everything in the past tense.'],
    ['Never use the past tense.', 'Write in the past tense.'],
    ['Write commit messages in the past tense.', 'Write commit messages in the present tense.'],
    ['Use present tense only.', 'Use past tense only.'],
    ['Everything is told in the present tense.', 'Narrate in the past tense.'],
  ],
  valid: [
    'Write in the present tense.\nThe title is in the past tense.',
    'Use the present tense.\nDo not use the past tense.',
    'Change the past tense to the present tense.',
    'If the event is over, use the past tense.\nOtherwise use the present tense.',
    'Write in the present tense, except for quotations.',
    'Mention past orders.\nWrite in the present tense.',
    '{{#if over}}Use the past tense.{{else}}Use the present tense.{{/if}}',
    'Avoid a tense mood.\nUse the past tense.',
    'Be relaxed and not tense.\nUse the past tense.',
    'Avoid the future tense.\nUse the present tense.',
    'Learn from the past.\nUse the present tense.',
  ],
});

testOpposed('conflict/spelling', {
  invalid: [
    ['Use British English spelling.', 'Use American English spelling.'],
    ['Write in British English.', 'Write in American English.'],
    ['Always use US spelling.', 'Use UK spelling.'],
    ['Spell words the British way.', 'Spell words the American way.'],
    ['Follow American spelling conventions.', 'Follow British spelling conventions.'],
    ['Use British spelling ("colour").', 'Use American spelling ("color").'],
    ['Never use British spelling.', 'Use British spelling.'],
  ],
  valid: [
    'Use British English spelling.\nIf the customer lives in the USA, use American English spelling.',
    'Use British spelling, not American spelling.',
    'Use British spelling.\nUse metric units.',
    'Correct the spelling.\nUse British English.',
    'Translate American English into British English.',
    'Answer American customers politely.\nUse British spelling.',
    '{{#if us}}Use American spelling.{{else}}Use British spelling.{{/if}}',
    'Avoid American spelling.\nUse British spelling.',
    'Compare British and American spelling.',
    'Use British spelling in letters.\nUse American spelling in invoices.',
  ],
});

testOpposed('conflict/language', {
  invalid: [
    ['Always answer in English.', 'Respond in German.'],
    ['Reply in French.', 'Your answer must be in Spanish.'],
    ['Answer only in Italian.', 'Always reply in English.'],
    ['Write the answer in Japanese.', 'Write the answer in Korean.'],
    ['Never answer in English.', 'Answer in English.'],
    ['Always answer in English.', 'Answer in the language of the user.'],
    ['Respond in Dutch.', 'All replies are written in Portuguese.'],
  ],
  valid: [
    'Answer in English by default. If the user writes in German, respond in German.',
    'Translate the text from German into English.',
    'Answer in English.\nKeep German names as they are.',
    'Write the code comments in English.\nAnswer the user in French.',
    'Answer in English.\nDo not answer in German.',
    'Answer in English unless the user writes in French.',
    '{{#if german}}Answer in German.{{else}}Answer in English.{{/if}}',
    'The user learns Spanish.\nAnswer in English.',
    'Answer in plain English.\nAnswer in English.',
    'Write the title in French.\nWrite the summary in English.',
  ],
});

testOpposed('conflict/tone', {
  invalid: [
    ['Use a formal tone.', 'Use a casual tone.'],
    ['Use a formal, professional tone.', 'Keep it casual and chatty.'],
    ['Be serious.', 'Be funny.'],
    ['Write in a warm tone.', 'Be cold and distant.'],
    ['Be polite at all times.', 'Be rude.'],
    ['Never use humor.', 'Add a joke to every answer.'],
    ['Sound enthusiastic.', 'Keep a neutral tone.'],
  ],
  valid: [
    'Use a formal tone.\nDo not be casual.',
    'Use a formal tone instead of a casual one.',
    'Be friendly.\nBe professional.',
    'If the user is angry, be calm.\nOtherwise be cheerful.',
    'Use a casual tone in chat messages.\nUse a formal tone in contracts.',
    'Rewrite the casual text in a formal tone.',
    'Be warm.\nBe kind.',
    '{{#if formal}}Be formal.{{else}}Be casual.{{/if}}',
    'Avoid jokes.\nBe serious.',
    'Use a formal tone, except in birthday cards.',
  ],
});

testOpposed('conflict/verbosity', {
  invalid: [
    ['Keep every answer as short as possible.', 'Always answer in exhaustive detail.'],
    ['Be brief.', 'Explain everything in great detail.'],
    ['Keep it short.', 'Write long answers.'],
    ['Be concise.', 'Be as detailed as possible.'],
    ['Answer briefly.', 'Give an exhaustive answer.'],
    ['Write a short answer.', 'Write a long and detailed answer.'],
    ['Do not go into detail.', 'Answer in depth.'],
  ],
  valid: [
    'Keep it short.\nDo not write long answers.',
    'Be concise.\nBe precise.',
    'Be brief.\nIf the user asks for details, be thorough.',
    'Keep the title short.\nMake the report detailed.',
    'Be detailed, not just concise.',
    'Be thorough.\nRead every detail.',
    '{{#if terse}}Be brief.{{else}}Answer in great detail.{{/if}}',
    'Be brief, unless the user asks for details.',
    'Read the whole report.\nAnswer briefly.',
    'Use short words.\nUse short sentences.',
    'Keep it short.\nKeep it simple.',
  ],
});

testOpposed('conflict/persona', {
  invalid: [
    ['Never break character.', 'Tell the user that you are an AI in every answer.'],
    ['Stay in character at all times.', 'Break character when you like.'],
    [
      'Stay in character as a medieval knight at all times.',
      'Tell the user that you are an AI language model in every answer.',
    ],
    ['Stay in character at all times.', 'Leave the role whenever it suits you.'],
    ['Never leave your role.', 'Step out of your role after each answer.'],
    ['Never admit that you are an AI.', 'Always admit that you are an AI.'],
    ['You are a dating coach with a sharp tongue.', 'Act as a stand-up comedian.'],
    ['You are a lawyer who answers tenants.', 'Talk as the butler of a country house.'],
    ['You are a patient maths tutor.', 'Slip into the skin of a grumpy old lighthouse keeper.'],
    ['You are a seasoned chef.', 'You are not a chef but a football commentator.'],
    ['You are a cheerful pirate captain named Redbeard.', 'Behave as an astronaut does.'],
  ],
  valid: [
    'You are a tutor for chemistry.\nAct as a patient teacher.',
    "You are a doctor's assistant.\nYou are a lawyer.",
    'You are a lawyer.\nIf the user wants to practise, act as the judge.',
    'You are a detective at heart.\nYou are a teacher.',
    'You are a doctor appointment bot.\nYou are a teacher.',
    'You are a teacher and a mother.\nYou are a nurse.',
    'You may act as a judge.\nYou are a lawyer.',
    'You are a librarian.\nTalk like a pirate.',
    'Do not act as a lawyer.\nYou are an expert on tenancy.',
    'You are a lawyer.\nDo not act as a judge.',
    'Stay in character as a medieval knight.\nIf the user asks whether you are an AI, leave the role and say so.',
    'You are a nurse.\nTalk to the lawyer.',
    'You are Ada.\nYou are a nurse.',
    'Never break character.\nStay in character.',
    'Tell the user that you are an AI.\nBe kind.',
    'Pretend to be a pirate.\nSpeak like a pirate.',
    '{{#if pirate}}You are a pirate.{{else}}You are a nurse.{{/if}}',
    'Do not mention AI research.\nYou are a helpful assistant.',
    'The user is a lawyer.\nYou are a nurse.',
    'Write a story about a robot.\nStay in character.',
  ],
});
