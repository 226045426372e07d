import type { Surface, SurfacePhrase } from '../surface.ts';

const not = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-' }));
const notAtAll = (...phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-', mood: 'any' }));

const gift =
  '(discount|discounts|refund|refunds|voucher|vouchers|coupon|coupons|rebate|rebates|compensation|store credit|price reduction|free month)';

/** What is said in a conversation beside the matter itself. */
export const talkSurfaces: readonly Surface[] = [
  {
    id: 'apology',
    rule: 'conflict/parts',
    question: 'whether the answer apologises',
    names: { apologise: 'apologies' },
    exclusive: 'none',
    components: ['apologise'],
    poles: {
      apologise: [
        '(apologise|apologize|say sorry|beg pardon|ask for forgiveness|beg .. pardon)',
        '(say|write|tell|express|show|make clear) .. (sorry|regret|remorse)',
        '(offer|make|add|include|give|write|start with|begin with|open with|close with|extend|issue|with) (@det|sincere|short|our)? (@det|sincere|heartfelt|personal|brief|short)? (apology|apologies|word of regret|expression of regret|sorry)',
        '(admit|acknowledge|own up to|take responsibility for|accept|concede) (@det|that)? (@det|our)? (fault|mistake|error|guilt|blame|it was our|liability|responsibility|failure)',
        ...not(
          '(no|without|avoid|never|skip|omit|free of|refrain from) (@det|any)? (apology|apologies|sorry|regret|admission of guilt|admission of fault|apologising|apologizing)',
          '(word|phrase) (sorry|<quote>) .. (@forbidden)',
        ),
        ...notAtAll(
          '(apology|apologies|sorry|saying sorry) .. (be|is|are|would be|sound|counts as) .. (@forbidden|weakness|an admission|admission of|cost us|read as)',
        ),
      ],
    },
  },
  {
    id: 'small-talk',
    rule: 'conflict/parts',
    question: 'whether there is small talk',
    names: { chat: 'small talk' },
    exclusive: 'none',
    components: ['chat'],
    poles: {
      chat: [
        '(make|engage in|start with|begin with|include|use|indulge in|open with|do|add|have|exchange|with|bit of|take time for) (@det|some|little|friendly)? (@det|bit of|little|friendly)? (small talk|chit chat|chitchat|chat|pleasantry|banter|icebreaker|idle talk|friendly words)',
        '(ask|enquire|inquire) .. (how (@person)? .. (day|be doing|are doing|is doing|weekend|feel today|they be|they are|was their|things are)|about .. (day|weekend|family|holiday|well being|wellbeing|pets|hobbies))',
        '(chat|banter|gossip) (with|a bit|about|a little|freely)',
        '(joke|crack a joke|tell a joke|share an anecdote)',
        ...not(
          '(no|without|avoid|skip|omit|free of|cut|cut out|refrain from|dispense with|spare .. ) (@det|any)? (small talk|chit chat|chitchat|pleasantry|banter|chatter|idle talk|chatting|icebreaker)',
          '(get|come|go) (straight|directly|right) (to the point|down to business|to business)',
        ),
      ],
    },
  },
  {
    id: 'follow-up',
    rule: 'conflict/parts',
    question: 'whether the answer ends with an offer or a question',
    names: { offer: 'a closing question or offer' },
    exclusive: 'none',
    components: ['offer'],
    poles: {
      offer: [
        '(end|close|finish|conclude|round off|wrap up|sign off) .. (with|by) .. (question|asking|offer|offering|next step|call to action|invitation|inviting|follow up|suggestion for|suggest|what to do next|further help)',
        '(offer|suggest|propose|list|mention|give|add|include|provide|name|recommend) (@det|some|further|possible|#|two|three|concrete)? (@det|further|more|possible|concrete|#)? (help|assistance|next step|follow up question|follow up|further reading|ways forward|follow up topics|action to take|call to action)',
        '(ask|enquire|inquire) (@person|whether|if) .. (anything else|something else|help .. (with|further)|need more|further question|everything be clear|that help|want more|that answers|like to know more|satisfied|happy with)',
        '(invite|encourage|tempt) (@det)? @person .. to (ask|write back|reply|respond|come back|get in touch|continue|ask more|comment|follow|subscribe|book|visit)',
        '(keep|get|draw) .. (conversation going|talking|engaged|to reply)',
        ...not(
          '(no|without|avoid|skip|omit|drop|leave out|never add|refrain from|not a) (@det|any|closing|further|final)? (@det|closing|further)? (follow up question|follow up|next step|call to action|closing question|offer of help|further help|offers to help|offering further help|offering further|closing offer|invitation to|question at the end|suggestions for)',
          '(end|stop|finish|close) (when|once|as soon as|after|there|where|right after) .. (answer|said|done|information|question|fact|full stop|finished|complete)',
          '(not|never) (end|close|finish) .. (with|on|by) .. (question|offer|asking)',
        ),
      ],
    },
  },
  {
    id: 'upsell',
    rule: 'conflict/polarity',
    question: 'whether something is advertised',
    placeless: true,
    names: { sell: 'advertising' },
    exclusive: 'none',
    poles: {
      sell: [
        '(upsell|cross sell|upselling|cross selling)',
        '(encourage|urge|persuade|nudge|invite|convince|push|prompt|talk) (@det)? @user (to|into) (buy|upgrade|subscribe|purchase|order|book|sign up|take out|buying|upgrading|subscribing) ..',
        '(sell) (@person|them|people)? (anything|something|more|stuff)',
        '(advertise|promote|plug|push|pitch|market|sell|tout|hawk|praise) (@det|our|other|further|@person|more)? (@det|our|other|premium|new|more expensive|extended)? (product|offer|service|upgrade|plan|subscription|tariff|brand|membership|range|accessory|newsletter|extra|warranty|insurance|promotion|event|course)',
        '(mention|suggest|offer|recommend|point out|point to|draw attention to|bring up|propose|remind .. of|include) (@det|our|also|@person|about|to)? (@det|our|current|latest|premium|other|matching|more expensive|suitable|new)? (upgrade|promotion|special offer|premium plan|accessory|extra|add on|newsletter|loyalty programme|loyalty program|extended warranty|matching product|higher plan|subscription|membership|bigger plan|dessert|wine)',
        '(suggest|recommend|offer|propose|mention|show|point out) .. (a|an|the|our)? (more expensive|pricier|dearer|larger|premium|higher priced|costlier|better equipped) (alternative|model|version|plan|product|room|option|one|tier|package) ..',
        '(more expensive|pricier|dearer|larger|premium) (model|version|plan|product|room|option|one) .. (be|instead|too|as well)',
        ...not(
          '(no|without|avoid|free of|refrain from|skip|omit|not a word of) (@det|any|all|hidden)? (advertising|advertisement|promotion|sales pitch|sales talk|selling|marketing|plug|marketing talk|upselling|product placement|commercial|self promotion|ads|adverts|offers for)',
        ),
        ...notAtAll(
          '(hate|dislike|resent|not come .. for|not here .. for|be tired of) .. (sold to|sales|advertising|ads|sales talk|upsell|sales pitch)',
        ),
      ],
    },
  },
  {
    id: 'promise',
    rule: 'conflict/polarity',
    question: 'whether promises are made',
    placeless: true,
    names: { promise: 'promises' },
    exclusive: 'none',
    poles: {
      promise: [
        '(promise|guarantee|assure|pledge|vow|warrant|swear) (@person|anything|something|delivery|results|success|refund|refunds|full|quick|specific|that (you|we|the|it|they|@person)|to @act)',
        '(give|make|offer|add) (@det|@person|firm|clear|binding|any)? (@det|firm|clear|binding|any)? (promise|guarantee|assurance|commitment|pledge|undertaking|word that)',
        '(commit|commit yourself|commit us|bind us|tie us) to (a|an|any|the|specific|delivery|fixed|firm)? (a|specific|delivery|fixed|firm)? (date|deadline|time|price|outcome|result|repair|refund|delivery|figure|day)',
        '(give|name|state|tell|mention|quote) (@det|@person|firm|exact)? (@det|firm|exact|fixed|binding)? (delivery date|delivery time|deadline|arrival time|completion date|arrival date|date of delivery)',
        '(say|tell|state|let .. know) .. (when|by when|on which day|at what time) .. (arrive|arrives|be delivered|be ready|is ready|be done|be finished|is fixed|be repaired|come|comes)',
        ...not(
          '(no|without|avoid|never any|not any|free of|refrain from) (@det|any|firm|binding|false)? (promise|guarantee|assurance|commitment|pledge|promising|guaranteeing|binding statements)',
          '(promise|guarantee|assure|commit to) nothing',
        ),
      ],
    },
  },
  {
    id: 'concession',
    rule: 'conflict/polarity',
    question: 'whether discounts and gifts are offered',
    placeless: true,
    names: { offer: 'discounts and gifts' },
    exclusive: 'none',
    poles: {
      offer: [
        '(offer|grant|give|promise|mention|propose|allow|hand out|send|award|credit|apply|include|suggest|throw in|add|provide|announce|advertise|make) (@det|@person|a|any|#|# %|small|loyal customers)? (@det|@person|small|ten|#|%|# %|# percent|percent|generous)? (#|# %|# percent|small|full|partial|generous|one off|immediate)? (discount|rebate|voucher|coupon|gift|freebie|goodwill|compensation|price reduction|free month|free delivery|price cut|special price|promo code|gift card|bonus|refund|present|store credit|free wash|free night|free drink|credit note|reduction|markdown)',
        '(on the house|free of charge|for free|for nothing|at our expense|without charge|at no cost|gratis)',
        '(make up for|make it up|compensate|make good|sweeten|soothe|console|win back|soften) ... (with|by) ... (discount|voucher|gift|free|house|refund|coupon|bonus|credit|rebate|treat|present|goodie)',
        '(process|issue|approve|initiate|authorise|authorize|handle) (@det|any)? (refund|refunds|reimbursement|compensation|voucher|credit)',
        '(refund|reimburse|pay back|pay .. out|knock .. off|take .. off) (@det|the)? (@person|money|price|amount|order|purchase|fee|# %|bill|full|sum|it)',
        '(lower|reduce|cut|drop) the price',
        ...not(
          '(no|without|avoid|never any|not any|free of|contains no|refrain from) (@det|any|kind of|further)? (discount|rebate|voucher|coupon|gift|freebie|compensation|goodwill|price reduction|refund|giveaway|concession|special offers|gifts)',
          '(price|prices) (be|is|are) (fixed|final|not negotiable|non negotiable|firm|set in stone|as they are|not to be haggled)',
        ),
        ...notAtAll(
          '(feel|feels|be|are) .. (bought|bribed) .. (when|if|by|offered)?',
          `${gift} .. (be|are) (only|granted only|given only|approved only|offered only|issued only)? .. (by|up to|reserved for|a matter for) (@det)? (supervisor|manager|@helper)`,
          `only (@det)? (supervisor|manager|@helper) (may|can|is allowed to|are allowed to) .. (offer|grant|give|promise|issue|approve|authorise|authorize) ..`,
          `${gift} .. (must|may|can|should|shall|be) (never|not) (be)? (offered|granted|given|promised|issued|approved|possible|available) ..`,
          `${gift} .. be (@forbidden|out of the question|off the table) ..`,
          '(nothing|not a thing|nothing here) .. (be|is) (given away|free|for free|negotiable)',
        ),
      ],
    },
  },
  {
    id: 'restate',
    rule: 'conflict/parts',
    question: 'whether what was said is repeated',
    names: { repeat: 'repeating what was said' },
    exclusive: 'none',
    components: ['repeat'],
    poles: {
      repeat: [
        '(repeat|restate|echo|rephrase|recap|paraphrase|recapitulate|reiterate|summarise|summarize|mirror|quote|copy) (@det|back)? (@det|@person|original|user|customer)? (question|request|prompt|query|enquiry|inquiry|concern|problem|instructions|task|order|what @person (said|asked|wrote|want|wants|ordered))',
        '(begin|start|open) .. (with|by) .. (repeat|repeating|restating|echoing|summarising|summarizing|paraphrasing|recap of|summary of) .. (question|request|said|asked|concern|problem|task|prompt)?',
        '(repeat|restate|echo|rephrase|paraphrase|recap) what @det? @user (be|have|has)? (ask|asks|asked|say|says|said|want|wants|write|wrote) ..',
        '(repeat|reiterate) (yourself|it|them|the (main|key|most important) (point|message|word)|every|each|key|important)',
        '(say|tell|mention) .. (more than once|twice|several times|again and again|once more|over and over)',
        ...not(
          '(no|without|avoid|skip|free of|refrain from) (@det|any)? (repetition|redundancy|repeating|restating|duplicate|recap|repetitions)',
          '(say|mention|state|tell) .. (only once|once only|just once|once and only once|exactly once|no more than once)',
        ),
      ],
    },
  },
];
