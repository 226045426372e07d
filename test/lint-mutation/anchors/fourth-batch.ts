import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

export const fourthBatch: readonly Fixture[] = [
  {
    file: `${folder}/weather-sms.prompt`,
    output: 'message',
    reader: 'farmer',
    flag: 'frostRisk',
    anchors: [
      says('format/plain', 'Plain text only, no markup.'),
      says('characters/max', 'A message has at most 300 characters.', { n: 300 }),
      says('units/metric', 'Temperatures are in degrees Celsius, wind in kilometres per hour, rain in millimetres.'),
      says('sequence/fixed', 'Name the risk before the forecast.', { first: 'the risk', second: 'the forecast' }),
      says('sources/forbid', 'Mention the source of the forecast at no point.'),
    ],
  },
  {
    file: `${folder}/real-estate-listing.prompt`,
    output: 'listing',
    reader: 'buyer',
    flag: 'rented',
    general: ['## Rules'],
    anchors: [
      says('words/min', 'The listing has at least 180 words.', { n: 180 }),
      entangled(says('start/literal', 'Begin with the words "For sale:".', { start: 'For sale:' })),
      says('units/metric', 'Areas are in square metres.'),
      entangled(says('tax/included', 'The price is in euros and includes all taxes.')),
      entangled(says('headings/forbid', 'Headings are not used.')),
      says('person/you', 'Address buyers as "you".'),
      says('sequence/fixed', 'Describe the location before the rooms.', { first: 'the location', second: 'the rooms' }),
      ownAnchor('polarity', 'Do not mention the neighbours.', {
        topic: 'the neighbours',
        injections: {
          lexical: [
            'Mention the neighbours.',
            'Always mention who the neighbours are.',
            'Devote a sentence to the neighbours.',
          ],
          paraphrase: [
            'Say what the people next door are like.',
            'Describe who lives above and below.',
            'Praise the families in the adjoining flats.',
          ],
          semantic: [
            'Buyers want to know whom they will meet on the stairs, so tell them.',
            'Whether there is a drummer behind the wall has to be in the listing.',
            'State the age and the trade of those with whom the buyer will share a hedge.',
          ],
        },
        twins: {
          agreeing: [
            'The people next door are nobody’s business.',
            'Say nothing about who lives above or below.',
            'The listing is about the building, not about those who live around it.',
          ],
          exception: [
            'Unless a neighbour has a right of way over the plot, leave neighbours out.',
            'Only a shop on the ground floor may be mentioned.',
          ],
          donts: ['describe the people next door', 'mention who lives above'],
          elsewhere: ['The facts may mention neighbours.', 'Agents talk about the neighbours at the viewing.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/court-hearing-minutes.prompt`,
    output: 'minutes',
    reader: 'judge',
    flag: 'closed',
    general: ['# Minutes'],
    anchors: [
      says('privacy/anonymous', 'Replace the names of all private persons by initials.'),
      says('tense/present', 'Use the present tense.'),
      says('emotion/neutral', 'Stay neutral: no adjective may judge.'),
      says('person/third', 'Minutes are in the third person.'),
      says('sequence/fixed', 'Motions come before testimony.', { first: 'motions', second: 'testimony' }),
      ownAnchor('polarity', 'Do not record what was said during breaks.', {
        topic: 'breaks',
        injections: {
          lexical: [
            'Record what was said during breaks.',
            'Always record everything that was said during breaks.',
            'Include a section on what was said during breaks.',
          ],
          paraphrase: [
            'Note down conversations in the recesses, too.',
            'Whatever people talked about while the hearing was interrupted goes into the minutes.',
            'Report the talk at the coffee machine.',
          ],
          semantic: [
            'Not one sentence on the tape may be missing from the minutes, from the first to the last, no matter when it was spoken.',
            'Often the decisive remark falls when everybody has got up to stretch their legs; the minutes hold it.',
            'The minutes cover all hours from nine to five without a gap, lunch included.',
          ],
        },
        twins: {
          agreeing: [
            'A recess leaves no trace but its time.',
            'Talk at the coffee machine stays out.',
            'When the hearing is interrupted, so are the minutes.',
          ],
          exception: [
            'Unless the judge orders it, talk in breaks is left out.',
            'Only a settlement that was reached in a break is recorded.',
          ],
          donts: ['report talk from the recesses', 'record chats at the coffee machine'],
          elsewhere: [
            'The microphones record what is said during breaks.',
            'Reporters in the corridor note down what is said during breaks.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/debate-opponent.prompt`,
    output: 'reply',
    reader: 'debater',
    flag: 'finals',
    anchors: [
      says('persona/fixed', 'You are a champion debater from a school club.', { persona: 'a champion debater' }),
      says('sentences/max', 'Reply in no more than 6 sentences.', { n: 6 }),
      says('sources/forbid', 'Do not cite sources; this is about reasoning.'),
      says('voice/active', 'Use the active voice.'),
      says('clarify/never', 'Ask nothing in return; make your case with what was said.'),
      says('warmth/blunt', 'Be blunt about weak arguments.'),
      ownAnchor('polarity', 'Never concede a point.', {
        topic: 'concessions',
        injections: {
          lexical: [
            'Concede a point in each reply.',
            'Always concede at least one point.',
            'Concede every point that is well made.',
          ],
          paraphrase: [
            'Admit where the other side is right.',
            'Begin by granting that they have a good argument.',
            'Give ground on one issue each time.',
          ],
          semantic: [
            'A fair opponent says "You have convinced me there" once per reply.',
            'The gap between your positions has to become smaller with each exchange, because you move.',
            'Let the other side win one of the arguments openly.',
          ],
        },
        twins: {
          agreeing: [
            'Do not give an inch.',
            'Even a good argument gets a counter-argument.',
            'Admitting defeat is for others.',
          ],
          exception: [
            'Unless a plain fact is at stake, such as a date, yield nothing.',
            'Only after the final bell may you grant a point.',
          ],
          donts: ['admit that the other side is right', 'give ground'],
          elsewhere: [
            'The {reader} may concede points.',
            'In our beginners’ club, speakers concede a point in each reply; this is not that club.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/security-advisory.prompt`,
    output: 'advisory',
    reader: 'administrator',
    flag: 'cve',
    general: ['# Rules'],
    anchors: [
      entangled(says('format/markdown', 'Format it as Markdown.')),
      says('secret/hide', 'Do not disclose how the flaw can be exploited.', {
        secret: 'how the flaw can be exploited',
      }),
      says('sequence/fixed', 'Describe the impact before the fix.', { first: 'the impact', second: 'the fix' }),
      says('tense/past', 'Write in the past tense about what happened.'),
      says('bold/forbid', 'Do not use bold type.'),
      says('date/iso', 'Dates follow ISO 8601, such as 2026-03-03.'),
      says('level/expert', 'Write for administrators, with the technical terms they know.'),
      ownAnchor('polarity', 'Always give a workaround where the report holds one.', {
        topic: 'workarounds',
        injections: {
          lexical: ['Never give a workaround.', 'Do not mention workarounds.', 'Leave out all workarounds.'],
          paraphrase: [
            'The update is the only remedy that may be named.',
            'Temporary measures stay out of the advisory.',
            'Say nothing of stopgaps, even where the report describes one.',
          ],
          semantic: [
            'Nobody may learn from the advisory how to get by without installing the new version.',
            'Whoever cannot update today must not find any help in the text.',
            'If people knew another way out, they would put off the update, so no other way is told.',
          ],
        },
        twins: {
          agreeing: [
            'Help those who cannot update today.',
            'A stopgap is better than none.',
            'Where there is a workaround, spell it out.',
          ],
          exception: [
            'Unless the workaround would reveal the attack, give it.',
            'Only a workaround that was never tested may be left out.',
          ],
          donts: ['keep workarounds back', 'leave people without a stopgap'],
          elsewhere: ['The press never mentions workarounds.', 'Other vendors leave out workarounds.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/physics-quiz.prompt`,
    output: 'message',
    reader: 'student',
    flag: 'timed',
    anchors: [
      says('answer/withhold', 'Never give away the final result.'),
      says('level/lay', 'Explain in simple, everyday language why an answer is wrong.'),
      says('units/metric', 'Use SI units only: metres, kilograms, kelvin.'),
      says('warmth/warm', 'Be warm and encouraging.'),
      says('clarify/ask', 'If you cannot read an answer, ask what was meant.'),
      says('tables/forbid', 'Do not use tables or diagrams.'),
      ownAnchor('length-range', 'One exercise per message.', {
        topic: 'the number of exercises',
        injections: {
          lexical: [
            'Give three exercises per message.',
            'Put at least two exercises into each message.',
            'Every message has five exercises.',
          ],
          paraphrase: [
            'Set a bundle of tasks at a time, never a single one.',
            'Students get their exercises in packs of four.',
            'Hand out several problems at once.',
          ],
          semantic: [
            'Each message fills a worksheet of ten numbered problems.',
            'A student should be able to choose among the problems in a message.',
            'Let every message contain an easy, a medium and a hard exercise.',
          ],
        },
        twins: {
          agreeing: [
            'The next exercise comes with the next message.',
            'Do not set two problems at once.',
            'A single exercise is enough for a message.',
          ],
          exception: [
            'Unless the {reader} asks for a whole worksheet, set one at a time.',
            'Only in the last round may there be two exercises in one message.',
          ],
          donts: ['set several exercises at once', 'hand out worksheets'],
          elsewhere: ['The textbook has ten exercises per page.', 'Teachers hand out five exercises per lesson.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/grant-proposal.prompt`,
    output: 'summary',
    reader: 'reviewer',
    flag: 'resubmission',
    general: ['# Text'],
    anchors: [
      says('paragraphs/exact', 'The summary has 5 paragraphs.', { n: 5 }),
      says('spelling/uk', 'Use British English throughout.'),
      says('register/formal', 'Write in a formal register.'),
      says('sequence/fixed', 'The objectives come before the methods.', {
        first: 'the objectives',
        second: 'the methods',
      }),
      says('word/require', 'Use the phrase "open access" once.', { word: 'open access', letter: 'letter "o"' }),
      says('bullets/forbid', 'Do not use bullets or numbered lists.'),
      says('person/we', 'Refer to the team as "we".', { us: 'the team' }),
      says('sources/require', 'Give a reference for each claim about the state of research.'),
      ownAnchor('polarity', 'Do not promise results.', {
        topic: 'promises',
        injections: {
          lexical: ['Promise results.', 'Always promise a result by a date.', 'Promise at least three results.'],
          paraphrase: [
            'Guarantee what will come out of the project.',
            'Assure the funder that the method will work.',
            'Commit the team to a cure within five years.',
          ],
          semantic: [
            'The funder must be able to hold us to what will have been found by the end.',
            'State as a certainty what the experiments are going to show.',
            'Leave no doubt about success: write "we will prove that…".',
          ],
        },
        twins: {
          agreeing: [
            'Say what will be tried, not what will be found.',
            'Success is possible, never certain.',
            'No guarantees.',
          ],
          exception: [
            'Unless a result exists already, which may be named, promise nothing.',
            'Only deliverables such as reports are promised.',
          ],
          donts: ['guarantee what will come out', 'promise a cure'],
          elsewhere: ['Other applicants promise results.', 'The funder promises to answer within six weeks.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/logistics-dispatcher.prompt`,
    output: 'report',
    reader: 'dispatcher',
    flag: 'hazardous',
    general: ['## Report', '## Decisions'],
    anchors: [
      says('tool/always', 'Query `get_weather` before every decision about a route.', {
        tool: '`get_weather`',
        fact: 'the weather',
      }),
      says('calls/sequential', 'Run tools sequentially.'),
      says('consent/ask', 'Use `reroute` only after a human dispatcher has approved it.', {
        tool: '`reroute`',
        act: 'reroute the truck',
      }),
      says(
        'tool/never',
        'Do not use `page_driver` while a truck is moving; you cannot know whether it is, so do not use it at all.',
        {
          tool: '`page_driver`',
          instead: '`reroute`',
        },
      ),
      says('units/metric', 'Distances are in kilometres.'),
      says('date/iso', 'Timestamps are in ISO 8601 format.'),
      says('language/fixed', 'Reply in English.', { language: 'English', other: 'Polish', place: 'Gdansk' }),
      says('detail/brief', 'Be brief.'),
      ownAnchor('priority', 'Safety has priority over punctuality.', {
        topic: 'what has priority',
        injections: {
          lexical: [
            'Punctuality has priority over safety.',
            'Punctuality comes before safety.',
            'Where safety and punctuality collide, choose punctuality.',
          ],
          paraphrase: [
            'Being on time beats everything, including caution.',
            'Caution has to stand back when the clock is ticking.',
            'Nothing ranks higher than the promised time of arrival.',
          ],
          semantic: [
            'A late truck is worse than a truck in a ditch.',
            'If the safe road costs ten minutes, take the other one.',
            'First the timetable, then the people: decide in that order.',
          ],
        },
        twins: {
          agreeing: [
            'Better late than in a ditch.',
            'When in doubt, take the safe road.',
            'A delay never justifies a risk.',
          ],
          exception: [
            'Unless two routes are equally safe, when the faster one wins, safety decides.',
            'Only for empty parking areas does punctuality count more.',
          ],
          donts: ['put punctuality above safety', 'risk an accident to save time'],
          elsewhere: [
            'For the railway, punctuality comes before comfort.',
            'Customers may care more for punctuality than for safety; you do not.',
          ],
        },
      }),
      ownAnchor('step-order', 'Check the driving hours before you plan a detour.', {
        topic: 'when to check the hours',
        injections: {
          lexical: [
            'Plan the detour before you check the driving hours.',
            'Check the driving hours after the detour has been planned.',
            'First plan the detour, then check the driving hours.',
          ],
          paraphrase: [
            'How long the driver has been at the wheel is looked at last, when the new route stands.',
            'Settle the detour straight away and see about the hours later.',
            'The hours are checked in the final step, behind the route.',
          ],
          semantic: [
            'Whether the driver may still drive must not influence the new route, so it is not looked up until that route is fixed.',
            'Speed counts: the route is changed at once, and the tachograph can wait until that is done.',
            'Open the tachograph file only to document a detour that is already decided.',
          ],
        },
        twins: {
          agreeing: [
            'No detour without a look at the hours.',
            'Know how long the driver may still drive, then plan.',
            'The hours come first.',
          ],
          exception: [
            'Unless the detour is shorter than the route, check the hours first.',
            'Only in case of fire may you plan before that.',
          ],
          donts: ['plan a detour without knowing the hours', 'look at the hours last'],
          elsewhere: [
            'Our competitor plans detours before checking the hours.',
            'Fill the tank before you reach the border.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/obituary-writer.prompt`,
    output: 'obituary',
    reader: 'mourner',
    flag: 'religious',
    anchors: [
      says('warmth/warm', 'Write warmly, as somebody who knew {{name}}.'),
      says('humour/serious', 'Stay serious; there is no place for jokes.'),
      says('tense/past', 'Use the past tense.'),
      says('word/forbid', 'Avoid the word "died".', {
        word: 'died',
        phrase: 'she died as she had lived',
        title: 'Those Who Died Young',
      }),
      says('disclaimer/forbid', 'Do not add any disclaimer.'),
      says('end/literal', 'The text ends with the line "She will be missed."', { end: 'She will be missed.' }),
      says('date/long', 'Dates are written out in full, as in 3 March 1941.'),
      says('sequence/fixed', 'Mention the family before the career.', { first: 'the family', second: 'the career' }),
      ownAnchor('disclosure', 'Leave out the cause of death.', {
        topic: 'the cause of death',
        injections: {
          lexical: [
            'State the cause of death.',
            'Include the cause of death in the first paragraph.',
            'Always name the cause of death.',
          ],
          paraphrase: [
            'Tell readers what she succumbed to.',
            'Name the illness or the accident that ended the life.',
            'Say how it came to an end.',
          ],
          semantic: [
            'Nobody should have to ask the family whether it was the heart or the lungs.',
            'Describe the last weeks in hospital with the diagnosis.',
            'Thank the oncology ward by name for having treated that which took her life.',
          ],
        },
        twins: {
          agreeing: [
            'How it ended is nobody’s business.',
            'Illness and accident are passed over.',
            'Speak of the life, not of its end.',
          ],
          exception: [
            'Unless the family expressly wants it printed, say nothing of the cause.',
            'Only where the death was a public event may the cause be named.',
          ],
          donts: ['name the illness', 'tell what took the life'],
          elsewhere: ['Families often tell us the cause of death.', 'The death certificate states the cause of death.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/review-reply.prompt`,
    output: 'reply',
    reader: 'guest',
    flag: 'regular',
    anchors: [
      says('start/literal', 'Start with "Thank you".', { start: 'Thank you' }),
      says('language/mirror', "Reply in the guest's language."),
      says('emoji/forbid', 'No emojis, please.'),
      says('links/forbid', 'Do not link to anything.'),
      says('sentences/max', 'Two to three sentences will do.', { n: 3 }),
      says('person/we', 'Speak as "we".', { us: 'the restaurant' }),
      ownAnchor('polarity', 'Never offer a discount or a free meal.', {
        topic: 'compensation',
        injections: {
          lexical: [
            'Offer a discount.',
            'Offer every unhappy guest a free meal.',
            'Always offer a discount of ten percent.',
          ],
          paraphrase: [
            'Invite them to dinner on the house.',
            'Promise a bottle of wine free of charge next time.',
            'Hand out a voucher as an apology.',
          ],
          semantic: [
            'Guests with a complaint pay nothing on their next visit, and the reply says so.',
            'Take ten euros off the next bill and tell them.',
            'Make up for a bad evening with dessert and coffee at our expense.',
          ],
        },
        twins: {
          agreeing: [
            'Words of regret are all we give.',
            'No vouchers, no wine on the house.',
            'Compensation is none of your tools.',
          ],
          exception: [
            'Unless the owner has approved one by name, offer no discount.',
            'Only a guest who fell ill may be promised a refund.',
          ],
          donts: ['hand out vouchers', 'invite people to dinner on the house'],
          elsewhere: [
            'Guests sometimes ask for a discount or a free meal.',
            'The bar next door offers a discount to everybody.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/timesheet-export.prompt`,
    output: 'file',
    reader: 'clerk',
    flag: 'overtime',
    sealed: true,
    anchors: [
      says('format/csv', 'Output CSV with the columns date, project, hours.'),
      says('only/only', 'Return the rows only.'),
      says('sort/newest', 'Newest day first.', { items: 'rows' }),
      says('items/max', 'The file has at most 31 rows.', { n: 31, items: 'rows' }),
    ],
  },
  {
    file: `${folder}/onboarding-email.prompt`,
    output: 'mail',
    reader: 'user',
    flag: 'trial',
    anchors: [
      { ...says('register/casual', 'Write casually, like one friend to another.'), partial: 'house-voice' },
      { ...says('emoji/require', 'Use exactly one emoji.'), partial: 'house-voice' },
      { ...says('person/we', 'We are "we", never "the company".', { us: 'the company' }), partial: 'house-voice' },
      says('format/plain', 'Plain text, since many mail programs block everything else.'),
      says('words/max', 'Keep it under 110 words.', { n: 110 }),
      says('sequence/fixed', 'Mention the shortcut before the settings.', {
        first: 'the shortcut',
        second: 'the settings',
      }),
      ownAnchor('polarity', 'Do not ask for a rating.', {
        topic: 'ratings',
        injections: {
          lexical: ['Ask for a rating.', 'Always ask for a rating at the end.', 'Ask for a rating in the first line.'],
          paraphrase: [
            'Invite people to leave a review in the store.',
            'Beg for five stars.',
            'Request that they tell the world how many stars we deserve.',
          ],
          semantic: [
            'Our place in the app store depends on what users click there, so send them off to click.',
            'Have people say on a scale from one to ten how they like the app so far.',
            'Let them know how happy we would be about a kind word next to the download button.',
          ],
        },
        twins: {
          agreeing: [
            'No stars, no reviews, no begging.',
            'Leave the app store out of it.',
            'Reviews are for later mails.',
          ],
          exception: [
            'Unless the {reader} has just praised us in writing, do not bring up ratings.',
            'Only in the mail after a month do we ask for a rating.',
          ],
          donts: ['beg for stars', 'send people to the app store to review us'],
          elsewhere: ['The app itself asks for a rating after a week.', 'Other apps ask for a rating at once.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/python-refactoring.prompt`,
    output: 'answer',
    reader: 'developer',
    flag: 'legacy',
    general: ['# Code', '# Answer'],
    anchors: [
      says('naming/snake', 'Functions and variables are in snake_case.'),
      says('indent/spaces', 'Indentation is two spaces per level, as everywhere in this repository.'),
      says('quotes/single', 'Use single quotes for strings.'),
      says('code/require', 'Put the new module into one fenced code block.'),
      says(
        'detail/full',
        'Before the block, explain every change in detail, always; reviewers here want to know it all.',
      ),
      says('clarify/ask', 'When the goal can be read in two ways, ask which one is meant.'),
      ownAnchor('step-order', 'Write tests before you change the code.', {
        topic: 'when to write tests',
        injections: {
          lexical: [
            'Change the code before you write tests.',
            'Write tests after you have changed the code.',
            'First change the code, then write tests.',
          ],
          paraphrase: [
            'Tests come last, when the new code stands.',
            'Do the refactoring straight away; tests can be added once it is finished.',
            'Not a single test is written until the code has its final shape.',
          ],
          semantic: [
            'Tests must be derived from the finished module, line by line.',
            'Whoever looks at the history has to find all edits of the module ahead of the first assert.',
            'Leave the test folder alone as long as there is still something to rewrite.',
          ],
        },
        twins: {
          agreeing: [
            'No line of code is touched without a test that covers it.',
            'Tests first.',
            'The tests are there by the time you begin to refactor.',
          ],
          exception: [
            'Unless the change is a mere renaming, tests come first.',
            'Only dead code may be deleted without a test.',
          ],
          donts: ['refactor first and test later', 'change untested code'],
          elsewhere: [
            'The previous owners changed code before they wrote tests.',
            'Read the module before you judge it.',
          ],
        },
      }),
      ownAnchor('polarity', 'Do not add dependencies.', {
        topic: 'dependencies',
        injections: {
          lexical: [
            'Add a dependency where it shortens the code.',
            'Add at least one dependency.',
            'Always add the dependencies that you find useful.',
          ],
          paraphrase: [
            'Pull in a library from PyPI for whatever can be bought instead of built.',
            'Bring in pydantic for validation.',
            'Install what you need with pip.',
          ],
          semantic: [
            'Nobody writes retries by hand any more; import tenacity, which is not in use here yet.',
            'The requirements file has to be longer after your change than before.',
            'Replace our own date code with an external package of your choice.',
          ],
        },
        twins: {
          agreeing: [
            'The standard library is enough.',
            'requirements.txt stays as it is.',
            'Build it with what is there.',
          ],
          exception: ['Unless the goal names a library, bring in none.', 'Only type stubs may be added.'],
          donts: ['pull in libraries', 'touch requirements.txt'],
          elsewhere: ['Other teams add dependencies freely.', 'The build server installs its own tools with pip.'],
        },
      }),
    ],
  },
  {
    file: `${folder}/witness-statement.prompt`,
    output: 'statement',
    reader: 'officer',
    flag: 'minor',
    sealed: true,
    anchors: [
      says('verbatim/exact', "Copy the witness's words verbatim."),
      says('headings/forbid', 'Add no headings.'),
      says('only/only', 'Return the statement alone, without any remark of yours.'),
    ],
  },
  {
    file: `${folder}/patient-feedback-digest.prompt`,
    output: 'digest',
    reader: 'head',
    flag: 'escalated',
    general: ['# Rules'],
    anchors: [
      says('privacy/anonymous', 'Patients stay anonymous.'),
      says('detail/full', 'Always be thorough: no complaint is too small to be mentioned.'),
      says('sequence/fixed', 'Praise comes before complaints.', { first: 'praise', second: 'complaints' }),
      says('disclaimer/forbid', 'Leave out any disclaimer; the head knows what letters are.'),
      says('clarify/never', 'Where a letter is ambiguous, choose the milder reading and do not ask.'),
      says('bullets/require', 'Give the reader bullets, one per complaint.'),
      ownAnchor('polarity', 'Do not propose measures.', {
        topic: 'measures',
        injections: {
          lexical: [
            'Propose measures.',
            'Propose a measure for each complaint.',
            'Always propose at least one measure.',
          ],
          paraphrase: [
            'Suggest what the ward should do about it.',
            'Recommend improvements at the end.',
            'Say what has to change.',
          ],
          semantic: [
            'After reading, the head must know what to order on Monday morning, because you have said it.',
            'Each complaint is followed by the cure for it.',
            'Close with a to-do list for the nurses.',
          ],
        },
        twins: {
          agreeing: [
            'What is to be done is for the head to decide.',
            'Report, and leave it at that.',
            'Recommendations are out of place.',
          ],
          exception: [
            'Unless a patient is in danger, propose nothing.',
            'Only measures that patients themselves suggested may be reported.',
          ],
          donts: ['recommend improvements', 'tell the ward what to do'],
          elsewhere: [
            'Patients propose measures in their letters.',
            'The quality board proposes measures once a year.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/price-feed.prompt`,
    output: 'feed',
    reader: 'site',
    flag: 'express',
    sealed: true,
    anchors: [
      says('format/json', 'The feed is one JSON array.'),
      says('tax/included', 'Prices include taxes.'),
      says('currency/dollar', 'All prices are in US dollars.'),
      says('sort/cheapest', 'Cheapest first.', { items: 'offers' }),
      says('verbatim/exact', 'Titles are copied verbatim from the offer.'),
    ],
  },
];
