import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts whose output a program reads. */
export const dataPrompts: readonly Fixture[] = [
  {
    file: `${folder}/invoice-extraction.prompt`,
    output: 'result',
    reader: 'accountant',
    flag: 'supplierId',
    sealed: true,
    anchors: [
      ownAnchor('schema', 'The result has exactly the keys supplier, items and currency.', {
        topic: 'the keys',
        injections: {
          lexical: [
            'Add a key "total" to the result.',
            'The result has the keys vendor, lines and currency.',
            'Leave out the key currency.',
            'Include a fourth key, "notes".',
          ],
          paraphrase: [
            'On the top level, a field named "confidence" is mandatory.',
            'Call the list "positions" and not otherwise.',
            'Next to the supplier there is a property for the due date.',
          ],
          semantic: [
            'The consumer reads result.total and fails when it is undefined.',
            'Return an object with two properties, one for the seller and one for the list.',
            'Wrap it all into {"data": …, "meta": …}.',
          ],
        },
        twins: {
          agreeing: [
            'Three keys, spelled as given.',
            'There is no key for a total.',
            'The order of the keys does not matter.',
          ],
          exception: [
            'Only if the caller sends the flag "debug" may there be a key "notes".',
            'Unless the schema is changed by a later release, these are the keys.',
          ],
          donts: ['add keys', 'rename the keys'],
          elsewhere: [
            'The record in the accounting system has a key "total"; the system computes it.',
            'The scan may show a field called "notes".',
          ],
        },
      }),
      ownAnchor(
        'example',
        '{"supplier": "Muster AG", "items": [{"label": "2 TONER", "amount": 80}], "currency": "EUR"}',
        {
          topic: 'the examples',
          injections: {
            lexical: [
              'Every label ends with a full stop.',
              'A label never contains a number.',
              'Every amount has two decimals, as in 80.00.',
            ],
            paraphrase: [
              'A label opens with the article, as in "THE TONER".',
              'Cents are always shown, also where there are none.',
              'Labels begin with the position in brackets.',
            ],
            semantic: [
              'The importer rejects objects in which the supplier comes before the items.',
              'A label holds words only; digits are stripped from it.',
              'Labels are read by people who do not know what a cartridge is, so each is followed by an explanation.',
            ],
          },
          twins: {
            agreeing: [
              'Follow the form of the example.',
              'The number of pieces may stay in the label.',
              'Eighty euros are 80.',
            ],
            exception: [
              'Only if the bill has no currency may that value be "XXX".',
              'Unless a label is unreadable, it is copied with its digits.',
            ],
            donts: ['depart from the form of the example', 'write amounts as strings'],
            elsewhere: ['In the old system, amounts were strings.', 'Suppliers print labels in lower case.'],
          },
        },
      ),
      ownAnchor('schema', '    items(array, at most 40):', {
        topic: 'the number of items',
        injections: {
          lexical: [
            'Return at least 50 items.',
            'The list has no fewer than 60 items.',
            'There are between 45 and 90 items in the list.',
          ],
          paraphrase: [
            'Go on until the list holds fifty entries.',
            'Anything below 48 entries counts as incomplete and is rejected.',
          ],
          semantic: [
            'Bring every bill to one entry per week of the year, empty weeks included.',
            'Produce one entry for each minute of an hour.',
          ],
        },
        twins: {
          agreeing: ['Stop at 40 items.', 'Two items are fine, too.', 'A bill with a single line gives a list of one.'],
          exception: [
            'Unless the supplier sends collective bills, 20 items are rarely exceeded.',
            'Only bills from the canteen come near to the limit of 40.',
          ],
          donts: ['return more than 40 items'],
          elsewhere: [
            'A scan may show 60 lines, most of them repeated headings.',
            'The archive holds at least 50 bills per supplier.',
          ],
        },
      }),
    ],
  },
  {
    file: `${folder}/survey-analysis.prompt`,
    output: 'report',
    reader: 'member',
    flag: 'baseline',
    sealed: true,
    anchors: [
      says('items/max', 'Name at most 6 themes.', { n: 6, items: 'themes' }),
      says('sort/alphabetical', 'List the themes alphabetically.', { items: 'themes' }),
      says('verbatim/exact', 'Back each theme with two quotations, copied word for word.'),
      says('format/csv', 'Answer in CSV with the columns theme, count, quotation1, quotation2.'),
    ],
  },
  {
    file: `${folder}/data-catalog-json.prompt`,
    output: 'object',
    reader: 'engineer',
    flag: 'owner',
    sealed: true,
    anchors: [
      entangled(says('format/json', 'Return a JSON object and nothing else.')),
      says('sort/alphabetical', 'Sort the columns alphabetically by name.', { items: 'columns' }),
      says('letters/lower', 'Everything is in lower case: names, descriptions, types.'),
      says('date/iso', 'All dates are ISO 8601: 2026-03-03.'),
      ownAnchor(
        'example',
        '{"name": "orders", "description": "one row per order", "columns": [{"name": "id", "type": "bigint"}], "pii": false}',
        {
          topic: 'the example',
          injections: {
            lexical: [
              'The description has at least ten words.',
              'A type never contains the word "bigint".',
              'The description never contains the word "row".',
            ],
            paraphrase: [
              'A type is spelled out in a phrase of at least two words, such as "64-bit integer".',
              'Each description names the team that maintains the table.',
              'Descriptions do not speak of rows.',
            ],
            semantic: [
              'Types have to be understood by people who know no SQL.',
              'The first thing in the object is its owner.',
              'Put the number of columns into the description.',
            ],
          },
          twins: {
            agreeing: [
              'Follow the example.',
              'A column has a name and a type.',
              'pii is true or false, without quotation marks.',
            ],
            exception: [
              'Only for views may "columns" be an empty array.',
              'Unless the ddl has a comment on the table, the description is yours.',
            ],
            donts: ['depart from the form of the example', 'turn booleans into strings'],
            elsewhere: ['The old catalogue stored pii as "yes" or "no".', 'The ddl has no key "columns".'],
          },
        },
      ),
    ],
  },
  {
    file: `${folder}/timesheet-export.prompt`,
    output: 'file',
    reader: 'clerk',
    flag: 'overtime',
    sealed: true,
    anchors: [
      entangled(says('format/csv', 'Output CSV with the columns date, project, hours.')),
      says('only/only', 'Return the rows only.'),
      says('sort/newest', 'Newest day first.', { items: 'rows' }),
      says('items/max', 'The file has at most 31 rows.', { n: 31, items: 'rows' }),
    ],
  },
  {
    file: `${folder}/price-feed.prompt`,
    output: 'feed',
    reader: 'editor',
    flag: 'express',
    sealed: true,
    anchors: [
      says('format/json', 'The feed is one JSON array.'),
      says('tax/included', 'Prices include taxes.'),
      says('currency/dollar', 'All prices are in US dollars.'),
      says('sort/cheapest', 'Cheapest first.', { items: 'offers' }),
    ],
  },
  {
    file: `${folder}/ticket-router.prompt`,
    output: 'result',
    reader: 'agent',
    flag: 'language',
    sealed: true,
    anchors: [
      ownAnchor('schema', '    queue(enum, the queue): [sales, billing, technical]', {
        topic: 'the queues',
        injections: {
          lexical: [
            'Set queue to "other" where none of the queues fits.',
            'The queue is always "support".',
            'The value of queue is "spam" for advertisements.',
          ],
          paraphrase: [
            'Advertising is filed under a fourth queue, "junk".',
            'Give the queue as a number from 1 to 3.',
            'Write the name of the queue in German.',
          ],
          semantic: [
            'Messages about open positions go to human resources.',
            'Threats of legal action are routed to the lawyers, who have a queue of their own.',
            'The queue is an array, since many messages belong to two.',
          ],
        },
        twins: {
          agreeing: [
            'There are three queues.',
            'Advertising for other hosts goes to sales.',
            'Spell the queue as the schema does.',
          ],
          exception: [
            'Unless a later release adds a queue, there are these three.',
            'Only the spam filter in front of you uses other names.',
          ],
          donts: ['invent a queue', 'translate the name of a queue'],
          elsewhere: [
            'The call centre has a queue called "other"; nothing is routed there from here.',
            'The sender may ask for the queue "support".',
          ],
        },
      }),
      ownAnchor('schema', '    tags(array, 1 to 3 tags): string', {
        topic: 'the number of tags',
        injections: {
          lexical: ['Give at least 5 tags.', 'Return exactly 4 tags.', 'Leave tags empty: no tags at all.'],
          paraphrase: [
            'Half a dozen tags is what the search needs.',
            'Go on tagging until there are more than four.',
            'The list of tags has no entry.',
          ],
          semantic: [
            'Every noun of the message becomes a tag, and no message has fewer than ten nouns.',
            'Add a tag for each day of the week.',
            'The tags form a complete summary, one for each of: who, what, when, where, why.',
          ],
        },
        twins: {
          agreeing: ['Two tags are usual.', 'One tag is enough.', 'Never give more than three tags.'],
          exception: [
            'Only a message without any noun may have "unknown" as its single tag.',
            'Unless the message is a single word, look for two tags.',
          ],
          donts: ['return more than three tags', 'leave the list of tags empty'],
          elsewhere: [
            'Agents add at least 5 tags of their own later.',
            'The knowledge base has articles with 12 tags.',
          ],
        },
      }),
      ownAnchor('example', '{"queue": "billing", "tags": ["invoice", "may"], "reason": "invoice shows two servers"}', {
        topic: 'the example',
        injections: {
          lexical: [
            'The reason has at least ten words.',
            'Each tag begins with "#".',
            'The reason ends with a full stop.',
          ],
          paraphrase: [
            'Write the reason as two complete sentences.',
            'Tags are spelled with a capital at the start.',
            'Months are never used as tags.',
          ],
          semantic: [
            'The reason is read to the customer on the phone and therefore opens with an apology.',
            'A tag that would not be printed in bold in a glossary of hosting, such as a date, is left out.',
            'The reason tells which two other queues were considered and why they lost.',
          ],
        },
        twins: {
          agreeing: ['Follow the form of the example.', 'Tags are in lower case.', 'The reason needs no full stop.'],
          exception: [
            'Only product names keep their capitals in a tag.',
            'Unless the message has no words, the reason uses them.',
          ],
          donts: ['depart from the form of the example', 'put "#" in front of a tag'],
          elsewhere: [
            'Senders put "#" in front of words.',
            'Agents write reasons of at least ten words in their own notes.',
          ],
        },
      }),
    ],
  },
];
