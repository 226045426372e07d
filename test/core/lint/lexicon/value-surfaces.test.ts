import { describeSurface } from './surface-table.ts';

describeSurface('date-format', {
  '+iso': [
    'Write dates as YYYY-MM-DD.',
    'Use ISO 8601 for dates.',
    'Dates are in ISO format.',
    'Give every date in the form YYYY-MM-DD.',
  ],
  '+day': [
    'Write dates as DD.MM.YYYY.',
    'Use the format DD/MM/YYYY for dates.',
    'Dates follow the European date format.',
  ],
  '+month': ['Use MM/DD/YYYY.', 'Write dates in the American date format.', 'Dates are MM/DD/YYYY.'],
  '+full': ['Write the date out in full.', 'Give the full date.', 'Give dates with the month written out.'],
  nothing: ['Ask for the date of birth.', 'Dates and figs are in season.', 'The file is up to date.'],
});

describeSurface('clock', {
  '+h24': [
    'Use the 24-hour clock.',
    'Write times in 24h format.',
    'Times follow military time.',
    'Never use am or pm.',
  ],
  '+h12': ['Use the 12-hour clock.', 'Give times with am or pm.', 'Every time carries am or pm.'],
  nothing: ['We are open 24 hours.', 'Call before the clock strikes.', 'The delivery takes 12 hours.'],
});

describeSurface('units-length', {
  '+metric': [
    'Use metric units.',
    'Give distances in kilometres.',
    'All lengths are in metres.',
    'Convert feet to metres.',
    'Lengths must be given in centimetres.',
    'Our readers think in kilometres.',
  ],
  '+imperial': [
    'Use imperial units.',
    'Give distances in miles.',
    'State heights in feet and inches.',
    'The table is marked in inches.',
    'Convert everything to miles.',
    'Distances are in miles.',
  ],
  '-metric': ['Do not use metric units.', 'Never give distances in kilometres.', 'No metric units.'],
  nothing: ['Keep your feet dry.', 'The shop is two miles away.', 'Ask for the length of the table.'],
});

describeSurface('currency', {
  '+euro': [
    'Give prices in euros.',
    'Amounts are in euros.',
    'Convert all amounts to EUR.',
    'Currency: euro',
    'Quote every sum in euros.',
  ],
  '+dollar': ['Give prices in US dollars.', 'Amounts are in USD.', 'State costs in dollars.', 'Currency: USD'],
  '-euro': ['Do not give amounts in euros.', 'Never quote prices in euros.'],
  nothing: ['The euro was introduced in 2002.', 'Ask which currency the customer uses.', 'She found a dollar bill.'],
});

describeSurface('rounding', {
  '+whole': [
    'Round to whole numbers.',
    'No decimals.',
    'Give integers only.',
    'Round prices to the nearest euro.',
    'Amounts have no decimals.',
    'Use round figures.',
  ],
  '+exact': [
    'Do not round.',
    'Give exact figures down to the last cent.',
    'State sums to the cent.',
    'Give unrounded values.',
    'Keep all decimals.',
  ],
  '+two': ['Round to two decimals.', 'Give amounts with two decimal places.', 'Amounts have two decimals.'],
  nothing: ['Walk round the house.', 'The exact address is in the file.', 'Play another round.'],
});

describeSurface('sorting', {
  '+alphabetical': [
    'Sort the names alphabetically.',
    'List them in alphabetical order.',
    'Order the entries from A to Z.',
    'Sort by surname.',
    'The list goes from A to Z.',
  ],
  '+newest': [
    'List the newest first.',
    'Use reverse chronological order.',
    'Most recent events come first.',
    'Sort by date, newest first.',
  ],
  '+oldest': [
    'Use chronological order.',
    'Sort the events by date.',
    'Start with the oldest entry and go on from there.',
    'Oldest first.',
  ],
  '+ranked': [
    'Put the most important point first.',
    'Rank the options by relevance.',
    'Sort by importance.',
    'List them in descending order of importance.',
    'The strongest argument comes first.',
  ],
  '+source': ['Keep the original order.', 'List them in the order in which they appear.', 'Do not reorder the items.'],
  nothing: ['Order a pizza.', 'The machine is out of order.', 'What sort of bread is it?', 'In order to pay, log in.'],
});

describeSurface('greeting', {
  '+use': [
    'Greet the customer by name.',
    'Start with "Dear".',
    'Begin with a greeting.',
    'Say hello first.',
    'Open every email with a friendly salutation.',
    'Welcome the guest.',
  ],
  '-use': [
    'No greeting.',
    'Do not greet the user.',
    'Skip pleasantries.',
    'Get straight to the point.',
    'The template supplies the salutation.',
    'Avoid small talk.',
    'Leave out the salutation.',
  ],
  nothing: [
    'The greeting card costs two euros.',
    'Ask how the guest wants to be addressed.',
    'Hello Kitty is a brand.',
  ],
});

describeSurface('link', {
  '+use': [
    'Include links.',
    'Add a link to our shop.',
    'Link every term to its page.',
    'Send the user to our website.',
    'Give the URL.',
  ],
  '-use': [
    'No links.',
    'Do not include URLs.',
    'Never add hyperlinks.',
    'Avoid links.',
    'Listeners cannot click anything.',
  ],
  nothing: [
    'The missing link was found.',
    'Open the link that the user sends.',
    'There is a link between diet and sleep.',
  ],
});

describeSurface('mark-exclamation', {
  '+use': ['Use exclamation marks.', 'End every sentence with an exclamation mark.', 'Add an exclamation point.'],
  '-use': [
    'No exclamation marks.',
    'Do not use exclamation marks.',
    'Avoid exclamation points.',
    'Exclamation marks are forbidden.',
  ],
  nothing: ['Mark the exam.', 'What does the exclamation mean?', 'Leave a mark.'],
});

describeSurface('role', {
  '+inside': [
    'Stay in character.',
    'Never break character.',
    'Do not leave the role.',
    'Keep up the persona.',
    'Never step out of the role.',
  ],
  '+outside': [
    'Step out of the role for a moment.',
    'Break character at the end.',
    'Leave the role and explain the rules.',
  ],
  nothing: ['Explain the role of insulin.', 'Count the characters.', 'The role is assigned in the admin panel.'],
});

describeSurface('machine', {
  '+admit': [
    'Tell the user that you are an AI.',
    'Say that you are a chatbot.',
    'Explain that they are talking to a machine.',
    'Introduce yourself as a virtual assistant.',
  ],
  '-admit': [
    'Never say that you are an AI.',
    'Do not mention that you are a language model.',
    'Never reveal that you are a bot.',
  ],
  nothing: ['Explain what AI is.', 'Write about robots.', 'The machine prints receipts.'],
});
