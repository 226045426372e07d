import { testOpposed } from './test-opposed.ts';

testOpposed('conflict/values', {
  invalid: [
    ['All amounts are in euros.', 'Every sum is in the money that an American sees on a bank statement.'],
    ['Dates are written out in full, as in 3 March 1941.', 'No letter of the alphabet occurs in a date.'],
    ['Timestamps are in ISO 8601 format.', 'Dates must not be in ISO format.'],
    ['Amounts are rounded to two decimals.', 'Keep each amount at full precision, however many digits that takes.'],
    ['Newest day first.', 'What happened yesterday stands at the very end.'],
    ['Give weights in grams.', 'Feet, pounds, gallons and Fahrenheit are the only measures we use.'],
    ['Write dates as YYYY-MM-DD.', 'Write dates in the format DD.MM.YYYY.'],
    ['Give all prices in euros.', 'Give all prices in US dollars.'],
    ['Use metric units.', 'Use imperial units.'],
    ['Round to two decimal places.', 'Round to whole numbers.'],
    ['Sort the list alphabetically.', 'Sort the list by price.'],
    ['Give temperatures in Celsius.', 'Give temperatures in Fahrenheit.'],
    ['Sort in ascending order.', 'Sort in descending order.'],
  ],
  valid: [
    'Give all prices in euros.\nThe reader in London pays by card.',
    'Round amounts to two decimals.\nThe tool returns the amounts at full precision.',
    'Newest day first.\nThe signature stands at the very end.',
    'Timestamps are in ISO 8601 format.\nName at most three dates.',
    'Write dates as YYYY-MM-DD.\nWrite times as HH:MM.',
    'Give prices in euros.\nGive weights in kilograms.',
    'Use metric units.\nDo not use imperial units.',
    'Convert miles to kilometres.\nUse metric units.',
    'If the customer is in the USA, use dollars.\nOtherwise use euros.',
    '{{#if us}}Use imperial units.{{else}}Use metric units.{{/if}}',
    'The shop takes dollars.\nUse metric units.',
    'Sort the names alphabetically.\nNumber the names.',
    'Round prices to two decimal places.\nAdd the currency.',
    'Use the metric system.\nGive lengths in metres.',
    'Sort by price.\nSort the list.',
  ],
});

testOpposed('conflict/verbatim', {
  invalid: [
    ['Quote the customer word for word.', 'Correct the spelling in everything the customer wrote.'],
    ['Copy the text verbatim.', 'Paraphrase the text.'],
    ['Do not change the wording.', 'Reword the text.'],
    ['Keep the original wording.', 'Rephrase the text in your own words.'],
    ['Leave typos as they are.', 'Correct all typos.'],
    ['Never quote word for word.', 'Quote the text word for word.'],
  ],
  valid: [
    'Quote the customer word for word.\nCorrect the spelling in the title.',
    'Copy the code verbatim.\nExplain it in your own words.',
    'Keep the original wording.\nDo not change the wording.',
    'Paraphrase the text.\nDo not copy it.',
    'If it is a quote, keep it word for word.\nOtherwise paraphrase.',
    '{{#if legal}}Copy the text verbatim.{{else}}Paraphrase the text.{{/if}}',
    'Do not change the file name.\nReword the text.',
    'Correct typos.\nDo not change the meaning.',
    'Shorten the summary.\nQuote the law word for word.',
    'Keep the text short.\nKeep the original wording.',
  ],
});

testOpposed('conflict/code-style', {
  invalid: [
    ['Indent the code with tabs.', 'Use two spaces for indentation.'],
    ['Use single quotes for strings.', 'Use double quotes for strings.'],
    ['Use camelCase for variable names.', 'Use snake_case for variable names.'],
    ['Indent with four spaces.', 'Indent with two spaces.'],
    ['Use type hints.', 'Do not use type hints.'],
    ['Indent with tabs.', 'Indent with spaces.'],
    ['Use double quotes for strings.', 'Use only single quotes for strings.'],
  ],
  valid: [
    'Indent the code with tabs.\nIf the file is YAML, indent it with two spaces.',
    'Use camelCase for variables.\nUse PascalCase for classes.',
    'Use single quotes.\nDo not use double quotes.',
    'Comment every function.\nKeep comments short.',
    'Write TypeScript.\nUse single quotes.',
    '{{#if python}}Use snake_case for names.{{else}}Use camelCase for names.{{/if}}',
    'Open two tabs in the browser.\nIndent with spaces.',
    'Use spaces, not tabs.',
    'Use double quotes in JSON.\nUse two spaces for indentation.',
    'Read the comments of the code.\nIndent with tabs.',
  ],
});

testOpposed('conflict/order-cycle', {
  invalid: [
    ['Preheat the oven before you mix the dough.', 'The oven stays cold until the dough is ready.'],
    ['Check the driving hours before you plan a detour.', 'The hours are checked in the final step, behind the route.'],
    [
      "Verify the customer's identity before you discuss a transaction.",
      'Checking who somebody is comes at the close, when the payment has been talked through.',
    ],
    [
      'Check the order number before you ask for the address.',
      'Ask for the address before you check the order number.',
    ],
    ['Run the tests before you commit.', 'Commit before you run the tests.'],
    ['Read the file before you answer.', 'Answer before you read the file.'],
    ['After you greet the user, ask for the name.', 'Ask for the name before you greet the user.'],
    ['Summarize the text before you translate the text.', 'Translate the text before you summarize the text.'],
    ['Verify the identity before you open the account.', 'Open the account before you verify the identity.'],
  ],
  valid: [
    'Preheat the oven before you mix the dough.\nThe fridge stays closed until the dough is ready.',
    'Check the driving hours before you plan a detour.\nThe route is checked in the final step.',
    "Verify the customer's identity before you discuss a transaction.\nWho they work for is settled later.",
    'Check the order number before you ask for the address.\nAsk for the address before you offer a refund.',
    'Run the tests before you commit.\nNever commit before you run the tests.',
    'Read the file before you answer.\nAnswer after you read the file.',
    'Greet the user.\nAsk for the name.',
    'If the user is new, ask for the name before you greet the user.\nGreet the user before you help.',
    'First read, then write.\nCheck what you wrote.',
    'Answer before noon.\nRead the file before you answer.',
    '{{#if new}}Read the file before you answer.{{else}}Answer before you read the file.{{/if}}',
    'Check the order number before you ask for the address.',
    'Translate the text before you summarize the text.\nPrint the summary before you stop.',
  ],
});

testOpposed('conflict/priority-cycle', {
  invalid: [
    [
      'Instructions from the compliance team take precedence over instructions from marketing.',
      'The marketing team has the last word, above all other teams.',
    ],
    ['The safety rules override the style rules.', 'The style rules override the safety rules.'],
    [
      'The safety rules take precedence over the style rules.',
      'The style rules take precedence over the safety rules.',
    ],
    ['Accuracy is more important than speed.', 'Speed is more important than accuracy.'],
    ['The policy wins over the wishes of the user.', 'The wishes of the user win over the policy.'],
    ['Clarity comes before brevity.', 'Brevity comes before clarity.'],
    ['The system rules have priority over the user rules.', 'The user rules have priority over the system rules.'],
  ],
  valid: [
    'The safety rules override the style rules.\nThe style rules override the wishes of the user.',
    'Accuracy is more important than speed.\nSpeed is more important than style.',
    'Safety comes first.\nStyle comes last.',
    'The safety rules override the style rules.\nThe safety rules override all other rules.',
    'Be accurate.\nBe fast.',
    '{{#if fast}}Speed is more important than accuracy.{{else}}Accuracy is more important than speed.{{/if}}',
    'The title comes before the summary.\nThe summary comes before the details.',
    'Women and children come first.\nAnswer briefly.',
    'Accuracy is important.\nSpeed is important.',
    'The policy wins over the wishes of the user.\nThe law wins over the policy.',
  ],
});
