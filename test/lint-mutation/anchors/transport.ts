import type { Fixture } from './anchor.ts';
import { entangled, ownAnchor, says } from './says.ts';

const folder = 'test/fixtures/lint/prompts';

/** Prompts that move people and goods. */
export const transportPrompts: readonly Fixture[] = [
  {
    file: `${folder}/travel-agent-tools.prompt`,
    output: 'reply',
    reader: 'traveller',
    flag: 'corporate',
    general: ['# Suggestions'],
    anchors: [
      entangled(
        says('tool/always', 'Always check the timetable with `search_trains` before you suggest a connection.', {
          tool: '`search_trains`',
          fact: 'the timetable',
        }),
      ),
      says('consent/ask', "Never call `book` without the traveller's explicit consent.", {
        act: 'book',
        tool: '`book`',
      }),
      says('calls/sequential', 'Call tools one after the other, never in parallel.'),
      says('items/max', 'Offer 3 options, no more.', { n: 3, items: 'options' }),
      says('sort/cheapest', 'Sort the options by price, cheapest first.', { items: 'options' }),
      says('tax/included', 'Prices include taxes.'),
      says('language/mirror', 'Reply in the language in which the traveller writes.'),
      entangled(
        says(
          'clarify/ask',
          'If the request leaves the date or the number of travellers open, ask for it before you search.',
        ),
      ),
    ],
  },
  {
    file: `${folder}/logistics-dispatcher.prompt`,
    output: 'report',
    reader: 'dispatcher',
    flag: 'hazardous',
    general: ['## Report', '## Decisions'],
    anchors: [
      entangled(
        says('tool/always', 'Query `get_weather` before every decision about a route.', {
          tool: '`get_weather`',
          fact: 'the weather',
        }),
      ),
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
];
