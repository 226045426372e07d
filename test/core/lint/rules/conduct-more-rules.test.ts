import { testOpposed } from './test-opposed.ts';

testOpposed('conflict/knowledge', {
  invalid: [
    ['Use only the provided documents.', 'Add what you know from your own general knowledge.'],
    ['Answer only from the context.', 'Use your own knowledge where the context is silent.'],
    ['Do not use outside knowledge.', 'Draw on your general knowledge.'],
    ['Base your answer only on the text below.', 'Search the web for the answer.'],
    ['Never browse the web.', 'Look up current prices on the web.'],
    ['Never make up facts.', 'Invent facts where they are missing.'],
    ['Use only facts from the article.', 'Complete the answer from your own knowledge.'],
  ],
  valid: [
    'Use only the provided documents.\nIf they do not answer the question, say so.',
    'Answer only from the context.\nDo not use outside knowledge.',
    'Use only the provided documents.\nQuote them.',
    'If the context is silent, use your own knowledge.\nOtherwise use the context.',
    '{{#if closed}}Use only the context.{{else}}Use your own knowledge.{{/if}}',
    'Test the knowledge of the student.\nUse only the text below.',
    'Read the provided documents.\nUse your general knowledge.',
    'Add your name.\nUse only the provided documents.',
    'Never make up facts.\nGive the hero a name.',
    'Never browse the web.\nRead the web page below.',
  ],
});

testOpposed('conflict/help', {
  invalid: [
    ['Never give away the final result.', 'Work the problem through to its end in front of the student.'],
    ['Never give away the final result.', 'Tell the student what comes out.'],
    ['Never give the student the solution.', 'Finish each reply with the full worked solution.'],
    ['Do not solve the exercise.', 'Solve the exercise for the student.'],
    ['Never recommend a product.', 'Recommend a product to every customer.'],
    ['Do not give the student the answer.', 'Give the student the full answer.'],
    ['Never show the solution.', 'Always show the complete solution.'],
    ['Do not reveal the answer.', 'Reveal the answer at the end.'],
  ],
  valid: [
    'Never give away the final result.\nWork with the student until the end of the hour.',
    'Never give the student the solution.\nFinish each reply with a hint.',
    'Give hints.\nNever give the solution.',
    'Never give medical advice.\nRefer the user to a doctor.',
    'After three tries, show the solution.\nBefore that, only give hints.',
    '{{#if exam}}Never give the solution.{{else}}Give the solution.{{/if}}',
    'Find a solution for the customer.\nBe kind.',
    'Do not give legal advice.\nGive advice on cooking.',
    'Show the solution, unless the student is still trying.',
    'Judge the solution of the student.\nNever give the solution.',
    'Never give the answer twice.\nGive the answer.',
  ],
});

testOpposed('conflict/tool-use', {
  invalid: [
    ['Run tools sequentially.', 'There is a single round trip per message.'],
    ['Always call `web_search` before you answer.', 'Do not use `web_search`.'],
    ['Use the `find_orders` tool for every question.', 'Never call `find_orders`.'],
    ['Call `run_code` to check the result.', 'Never run `run_code`.'],
    ['Call tools in parallel.', 'Never call tools in parallel.'],
    ['Use `send_mail` at the end.', 'Do not call `send_mail`.'],
  ],
  valid: [
    'Run tools sequentially.\nThere is a single report per message.',
    '`page_driver` is slow, so use it last.\nUse `page_driver` for every request.',
    'Always call `web_search` before you answer.\nDo not use `run_code`.',
    'Call `find_orders` first.\nCall `find_orders` once.',
    'Do not use `send_mail` without consent.\nUse `send_mail` at the end.',
    'If the user asks for news, call `web_search`.\nOtherwise do not use `web_search`.',
    '{{#if online}}Use `web_search`.{{else}}Do not use `web_search`.{{/if}}',
    'Do not mention the tools.\nUse the tools.',
    'Use `web_search` for news.\nUse `find_orders` for orders.',
    'Explain what `web_search` does.\nDo not use `run_code`.',
    'Only use `web_search` when needed.\nUse `find_orders`.',
    'Call `send_mail` at the end.\nNever call `delete_mail`.',
    'Never call `send_mail` twice.\nCall `send_mail` at the end.',
    'Call `find_orders` before `send_mail`.\nCall `send_mail` once.',
  ],
});

testOpposed('conflict/privacy', {
  invalid: [
    ['Do not name individuals.', 'Identify everybody who is involved.'],
    [
      'Remove all personal data from the summary.',
      "Include the customer's full name and e-mail address in the summary.",
    ],
    ['Anonymize all names.', 'Mention the customer by name.'],
    ['Never include personal data.', 'Include the phone number of the customer.'],
    ['Do not mention names.', 'Name every person involved.'],
    ['Replace all names by initials.', 'Write all names in full.'],
  ],
  valid: [
    'Do not name individuals.\nIdentify every cause that is involved.',
    'Remove all personal data from the summary.\nInclude the customer number.',
    'Anonymize all names.\nKeep the dates.',
    'Never include personal data.\nRemove all names.',
    'If the reader is a doctor, name the patient.\nOtherwise anonymize all names.',
    '{{#if internal}}Mention the customer by name.{{else}}Anonymize all names.{{/if}}',
    'Name the file after the date.\nAnonymize all names.',
    'Do not mention brand names.\nGreet the customer by name.',
    'Mask the card number.\nShow the last four digits.',
    'Never ask for the address.\nThank the customer.',
    'Address the reader directly.\nNever include personal data.',
  ],
});

testOpposed('conflict/coverage', {
  invalid: [
    ['List every issue you find.', 'Report only the most important issue.'],
    ['Cover all topics.', 'Cover only the main topic.'],
    ['Mention all options.', 'Mention only the best option.'],
    ['Report all errors.', 'Report only the first error.'],
    ['Return all results.', 'Return only the top three results.'],
  ],
  valid: [
    'List every issue you find, the most important one first.',
    'List all issues.\nSort the issues.',
    'Report only the first error.\nExplain the error.',
    'If there are many issues, report only the worst.\nOtherwise list all issues.',
    '{{#if full}}List all issues.{{else}}List only the worst issue.{{/if}}',
    'Read every file.\nReport only the worst issue.',
    'Check all links.\nList broken links only.',
    'Answer every question.\nOnly use the documents.',
    'Mention all options.\nDo not leave out an option.',
    'Greet every customer.\nMention only the best option.',
  ],
});

testOpposed('conflict/autonomy', {
  invalid: [
    ['Fix the configuration files right away.', 'Do not change any files.'],
    ['Commit your changes when you are done.', 'Never commit anything.'],
    ['Delete old files.', 'Never delete files.'],
    ['Edit the file directly.', 'Never edit files.'],
    ['Always make a plan first.', 'Start coding right away without a plan.'],
  ],
  valid: [
    'Do not change any files.\nReport every problem that you notice in them.',
    'Never delete a file without asking.\nDelete temporary files when asked.',
    'Commit your changes.\nWrite a short commit message.',
    'Delete spaces.\nNever delete files.',
    'If the user agrees, commit the changes.\nOtherwise do not commit.',
    '{{#if dry}}Do not change any files.{{else}}Fix the files.{{/if}}',
    'Run the tests before you commit.\nNever commit without running tests.',
    'Read the files.\nDo not change any files.',
    'Make a plan.\nPresent the plan first.',
    'Never push to the main branch.\nPush to a branch of your own.',
  ],
});

testOpposed('conflict/polarity', {
  invalid: [
    ['Use standard algebraic notation.', 'Use descriptive notation instead of algebraic notation.'],
    [
      'Do not disclose how the flaw can be exploited.',
      'The administrator must be able to tell how the flaw can be exploited.',
    ],
    ['Do not disclose how the flaw can be exploited.', 'How the flaw can be exploited is part of it.'],
    ['Never suggest alcohol.', 'Recommend a wine to go with the meal.'],
    ['Do not add dependencies.', 'Install what you need with pip.'],
    ['Always mention the delivery date.', 'Do not mention the delivery date.'],
    ['Thank the customer.', 'Never thank the customer.'],
    ['Translate the headings.', 'Do not translate the headings.'],
    ['Compare the two phones.', 'Never compare the two phones.'],
    ['Describe the photo.', 'Do not describe the photo.'],
    ['Keep quiet about the discount.', 'Explain the discount.'],
    ['Do not mention the gardeners.', 'Always mention who the gardeners are.'],
    ['Do not add dependencies.', 'Add at least one dependency.'],
    ['Be open about which checks our fraud detection runs.', 'Never reveal which checks our fraud detection runs.'],
    ['Discounts are never brought up.', 'Mention the discounts.'],
  ],
  valid: [
    'Use standard algebraic notation.\nUse short sentences instead of long ones.',
    'Do not disclose how the flaw can be exploited.\nHow the flaw was found is part of it.',
    'Never suggest alcohol.\nRecommend a bread to go with the meal.',
    'Do not add dependencies.\nInstall the hooks with make.',
    'Always mention the delivery date.\nDo not mention the price.',
    'Thank the customer.\nDo not thank the driver.',
    'Translate the headings.\nDo not translate the names.',
    'Mention the price.\nNever forget to mention the price.',
    'Do not mention the price in the subject line.\nMention the price in the first paragraph.',
    'If the parcel is late, apologize.\nOtherwise do not apologize.',
    '{{#if late}}Apologize for the delay.{{else}}Do not apologize for the delay.{{/if}}',
    'Do not only mention the price.\nMention the price.',
    'Include the invoice number.\nDo not leave out the invoice number.',
    'Do not mention competitors.\nMention our products.',
    'Never give two dates.\nGive the date.',
    'Keep quiet about the discount.\nMention the price.',
    'Do not explain the discount.\nMention the discount.',
    'Do not keep quiet about the delay.\nMention the delay.',
    'Never reveal which checks our fraud detection runs.\nTell the user which checks a payment needs.',
    'Say nothing about the owner.\nNever mention the owner.',
  ],
});
