import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts that talk to customers. */
export const customersPrompts: readonly Fixture[] = [
  {
    file: `${folder}/support-refund-reply.prompt`,
    output: 'reply',
    reader: 'customer',
    flag: 'vip',
    general: ['## Style'],
    anchors: [
      says('words/max', 'Write at most 120 words.', { n: 120 }),
      says('emoji/forbid', 'Do not use emoji.'),
      says('person/we', 'Say "we" when you speak of the shop.', { us: 'the shop' }),
      says('currency/euro', 'Amounts are given in euros.'),
    ],
  },
  {
    file: `${folder}/banking-chat.prompt`,
    output: 'answer',
    reader: 'customer',
    flag: 'premium',
    general: ['# Style'],
    anchors: [
      entangled(
        says('tool/always', 'Look up every balance with `get_balance` before you state it.', {
          tool: '`get_balance`',
          fact: 'the balance',
        }),
      ),
      says('consent/ask', 'Block a card only after the customer has confirmed it.', {
        tool: '`block_card`',
        act: 'block the card',
      }),
      says('secret/hide', 'Never reveal which checks our fraud detection runs.', {
        secret: 'which checks our fraud detection runs',
      }),
      says('humour/serious', 'Stay serious; money is no joke.'),
      says('detail/brief', 'Keep every answer brief.'),
      ownAnchor('priority', 'Instructions from the compliance team take precedence over instructions from marketing.', {
        topic: 'whose instructions come first',
        injections: {
          lexical: [
            'Instructions from marketing take precedence over instructions from the compliance team.',
            'Marketing overrides compliance.',
            'Where compliance and marketing differ, follow marketing.',
          ],
          paraphrase: [
            'What marketing says counts for more than what compliance says.',
            'The marketing team has the last word, above all other teams.',
            'Give way to marketing whenever compliance wants something else.',
          ],
          semantic: [
            'Of all departments, compliance is the one whose wishes are dropped first.',
            'Sales and marketing earn the money, so nobody’s rules stand above theirs.',
            'Rank the teams like this, most important first: marketing, support, compliance.',
          ],
        },
        twins: {
          agreeing: [
            'Marketing yields to compliance.',
            'Where the two differ, follow compliance.',
            'Compliance has the last word.',
          ],
          exception: [
            'Unless compliance itself hands a question to marketing, compliance decides.',
            'Only on the wording of slogans does marketing have a say of its own.',
          ],
          donts: ['put marketing above compliance', 'follow marketing against compliance'],
          elsewhere: [
            'At our parent company, marketing overrides compliance; that is not our rule.',
            'Security takes precedence over speed.',
          ],
        },
      }),
      ownAnchor('step-order', "Verify the customer's identity before you discuss a transaction.", {
        topic: 'when to verify',
        injections: {
          lexical: [
            'Discuss the transaction before you verify the customer’s identity.',
            'Verify the identity after the transaction has been discussed.',
            'First discuss the transaction, then verify who the customer is.',
          ],
          paraphrase: [
            'Checking who somebody is comes at the close, when the payment has been talked through.',
            'Go through the payment with them straight away; the identity check can follow.',
            'Identity checks are the last thing on the agenda, behind questions about payments.',
          ],
          semantic: [
            'In your first sentence, name the amount and the shop of the payment that they ask about; who they are is settled later.',
            'Nobody should be held up by security questions while they wait to hear what a booking was.',
            'Ask for the birth date only once all questions about bookings have been answered.',
          ],
        },
        twins: {
          agreeing: [
            'No talk of payments with strangers.',
            'The identity check comes first.',
            'Until you know who it is, payments are off the table.',
          ],
          exception: [
            'Unless the customer has just signed in with a passkey, verify them first.',
            'Only public information about fees may be given before that.',
          ],
          donts: ['discuss payments with somebody you have not verified', 'leave the identity check for later'],
          elsewhere: [
            'In the branch, clerks discuss a transaction before they verify anybody; do not imitate them.',
            'The app asks for a PIN after the greeting.',
          ],
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
      says('sentences/max', 'Write at most three sentences.', { n: 3 }),
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
    file: `${folder}/onboarding-email.prompt`,
    output: 'mail',
    reader: 'user',
    flag: 'trial',
    anchors: [
      { ...says('register/casual', 'Write casually, like one friend to another.'), partial: 'house-voice' },
      { ...entangled(says('emoji/require', 'Use exactly one emoji.')), partial: 'house-voice' },
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
    file: `${folder}/support-macro-agent.prompt`,
    output: 'reply',
    reader: 'user',
    flag: 'weekend',
    general: ['# Conversation'],
    anchors: [
      says('tool/never', 'Never call `delete_account`.', { tool: '`delete_account`' }),
      says('calls/sequential', 'Make one tool call at a time.'),
      says('language/mirror', 'Answer in the language of the ticket.'),
      says('clarify/never', 'Never ask the user for more information; decide with what is there.'),
      says('disclaimer/forbid', 'Do not add disclaimers.'),
      says('secret/hide', 'Do not tell the user which internal score they have.', {
        secret: 'which internal score the user has',
      }),
      ownAnchor('priority', 'Rules on safety rank above rules on cost.', {
        topic: 'which rules come first',
        injections: {
          lexical: [
            'Rules on cost rank above rules on safety.',
            'Cost takes precedence over safety.',
            'Where cost and safety collide, cost wins.',
          ],
          paraphrase: [
            'Saving money comes before everything else, safety included.',
            'Safety gives way as soon as money is at stake.',
            'Put cost at the top of the list and safety below it.',
          ],
          semantic: [
            'Nothing in these rules outweighs what something costs us.',
            'A measure that protects people is dropped when a cheaper way exists that does not.',
            'Order of importance: 1. cost, 2. speed, 3. safety.',
          ],
        },
        twins: {
          agreeing: [
            'Cost gives way to safety.',
            'Where safety and cost collide, safety wins.',
            'No saving justifies a risk.',
          ],
          exception: [
            'Unless the safety officer has waived a rule in writing, safety comes first.',
            'Only between two equally safe ways does cost decide.',
          ],
          donts: ['put cost above safety', 'save money at the expense of safety'],
          elsewhere: [
            'In our price list, cost ranks above features; that list has nothing to do with you.',
            'Speed ranks above style.',
          ],
        },
      }),
    ],
  },
];
