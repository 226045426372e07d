/** Orders and bans of one act on one thing, in the words that people have for either. Each pair is found. */
export const opposedActs: readonly (readonly [string, string])[] = [
  ['Refuse to write exploits.', 'Write exploits for each flaw.'],
  ['Refrain from advising the writer.', 'Advise the writer on the ending.'],
  ['Never claim to be a doctor.', 'If they doubt you, claim to be a doctor.'],
  ['Do not answer questions about competitors.', 'Compare our product with those of competitors.'],
  ['Questions about weapons are declined.', 'Describe how weapons were made.'],
  ['Never use the shell.', 'Run shell commands to find the version.'],
  ['Delete the branch after merging.', 'Keep every branch for a year.'],
  ['Call `search_web` only when the cache is empty.', 'Call `search_web` on every turn.'],
  ['Recommend a wine only when I ask.', 'Recommend a wine in each answer without being asked.'],
  ['`wipe_disk`: never call this.', 'If the disk is full, run `wipe_disk`.'],
  ['Do not mention books by other authors.', 'Mention a book by another author.'],
  ['Say nothing personal about the candidates.', 'Tell them something personal about the candidates.'],
  ['Always state the delivery date.', 'Leave out the delivery date.'],
  ['Always give the price.', 'Leave the price out.'],
  ['Never recommend alcohol.', 'Suggest a red wine to go with the dish.'],
  ['Do not offer any meat.', 'Offer a slice of ham.'],
  ['Never mention discounts.', 'Close with a mention of our discounts.'],
  ['Do not compare our rivals.', 'End with a comparison of our rivals.'],
  ['Never bring up the strike.', 'Explain the strike to passengers.'],
  ['Hold back the phone extension.', 'Print the phone extension.'],
  ['Do not reveal how the jury decides.', 'Tell the applicant how the jury decides.'],
  ['Do not disclose why the account was blocked.', 'Say in plain words why the account was blocked.'],
  ['Never reveal which rules the filter uses.', 'Let the sender know which rules the filter uses.'],
  ['Do not say how the score is worked out.', 'The member must be able to understand how the score is worked out.'],
  ['Never give away the winning number.', 'Show the winning number.'],
  ['Never advise customers to cancel.', 'Suggest that they cancel, and recommend to cancel.'],
];

/** Pairs that speak of the same words and agree. */
export const agreeingActs: readonly (readonly [string, string])[] = [
  ['Do not answer questions about politics.', 'Explain politely that politics is outside of your scope.'],
  ['Mention the price only when asked.', 'Mention the price when the customer asks for it.'],
  ['Refuse to write exploits.', 'Write a test for each flaw.'],
  ['Never claim to be a doctor.', 'Claim to be a nurse.'],
  ['Never leave out the price.', 'Mention the price.'],
  ['Never leave the price out.', 'State the price.'],
  ['Do not mention other products.', 'Mention the product that was bought.'],
  ['Say nothing negative about the school.', 'Say something positive about the school.'],
  ['Never recommend wine.', 'Recommend a drink.'],
  ['Do not offer beef.', 'Offer meat that is in season.'],
  ['Do not make more than two suggestions for walks.', 'End with a suggestion for walks.'],
  ['Do not reveal how the jury decides.', 'Tell the applicant when the jury decides.'],
  ['Do not name the place.', 'Tell readers where to find parking.'],
  ['You must know how the score is worked out.', 'Do not say how the score is worked out.'],
  ['Never mention prices unless asked.', 'Give an overview of the rooms.'],
  ['Do not use colours other than blue.', 'Use colours of the brand.'],
  ['If the guest asks, mention the pool.', 'Leave out the sauna.'],
];

/** Lengths of pieces inside of a piece, and of what is dealt out. Each pair is found. */
export const opposedPieces: readonly (readonly [string, string])[] = [
  ['The plan has 3 phases with 4 exercises each.', 'The plan has 20 exercises in total.'],
  ['The course has five units with two tests each.', 'There are at least 14 tests in the course.'],
  ['The abstract is never longer than 80 words.', 'The abstract begins with a motivation of at least 100 words.'],
  ['The sidebar has at most 40 words.', 'In the sidebar, the quotation alone has 60 words or more.'],
  ['One riddle per message.', 'Every message has three riddles.'],
];

/** Such lengths that fit. */
export const agreeingPieces: readonly (readonly [string, string])[] = [
  ['The plan has 3 phases with 4 exercises each.', 'The plan has 12 exercises in total.'],
  ['The course has five units with two tests each.', 'There are at least 9 tests in the course.'],
  ['The abstract is never longer than 120 words.', 'The abstract begins with a motivation of at least 100 words.'],
  ['The sidebar has at most 40 words.', 'In the appendix, the quotation alone has 60 words or more.'],
  ['The sidebar has at most 40 words.', 'In the sidebar, the quotation alone has at most 60 words.'],
  ['One riddle per message.', 'Every message has three hints.'],
];
