import type { Surface } from '../surface.ts';
import { namedMore } from './personal-data.ts';

const who =
  '(name|full name|first name|surname|last name|family name|real name|initials|given name|colleague|speaker|customer|client|patient|person|applicant|witness|author|employee|participant|member|resident|student|pupil|owner|guest|sender|reporter|complainant|victim|donor|winner|volunteer|them|him|her|everyone|everybody|each of them|those involved|people involved|parties|candidate|individual|anyone|anybody)';
const personal =
  '(personal data|personal detail|personal information|pii|personally identifiable information|private data|identity|identities|identifying detail|identifying information|identifier|personal identifier|sensitive data|customer data|patient data|private detail|private information)';

/** Names of things are no names of people. */
const ofThing =
  '!(of the (file|field|tool|function|variable|product|company|country|dish|place|city|document|table|book|film|class|team|event|project|brand|column|branch|repository|month|key|game|ship|street)|the file|file|variable|tag|:)';

/** What tells a person from all others. */
const datum =
  'address|home address|phone number|mobile number|telephone number|card number|credit card number|account number|date of birth|birth date|social security number|passport number|email address|e mail address|student number|insurance number|tax number|full name|real name|surname|last name|licence plate|license plate';

export const anonymiseSurface: Surface = {
  id: 'anonymise',
  rule: 'conflict/privacy',
  question: 'whether people can be recognised',
  names: { name: 'naming people' },
  exclusive: 'none',
  poles: {
    name: [
      ...namedMore,
      '(keep|leave|retain|preserve) (@det|all)? (names|full names|real names|phone numbers|email addresses) (and (phone numbers|addresses|email addresses|dates of birth))? (in|as|unchanged|visible|$|.)',
      `(mention|name|list|state|include|give|print|show|write|publish|quote|use|put|add|record|reveal|disclose|say|provide|spell out|thank .. by|call .. by|address .. by|refer to .. by|greet .. by|sign with|specify|identify|credit|report) (@det|customer's|speaker's|both|everybody's|person's)? (@det|customer|speaker|patient|author|client|applicant|guest|person|full|first|last|real|sender|employee|user|caller)? (@det|full|first|last|real|complete)? (name|surname|full name|real name|initials) ${ofThing}`,
      `(thank|name|list|mention|credit|praise|greet|address|call|introduce|identify|refer to|quote|tag|cite) !(.. (policy|product|company|brand|competitor|tool|document|file|source|rule|vendor|supplier)) .. by (their|his|her|the|first|full|last)? (first|full|last|real)? name`,
      '(name|identify) (every|each|all|the|those|whoever|anyone|any) (colleague|speaker|customer|person|employee|participant|member|volunteer|author|student|witness|people|culprit|winner|patient|applicant|one responsible|responsible|candidate|attendee|guest|donor|sender|who)',
      '(say|state|tell|show|write|mention|note|record|indicate|specify|add|list|report|make clear|spell out) ... (which|what) (colleague|person|employee|member|customer|student|patient|speaker|nurse|teacher|clerk|manager|participant)',
      '(say|state|tell|write|mention|note|record|indicate|specify|make clear|name|list|report) ... who (say|said|did|be responsible|is responsible|has to|have to|deliver|spoke|wrote|complained|promised|owes|asked|attended|be to blame|made|caused|is to|be to)',
      `(with|including|together with|along with|next to|beside) (the|their|his|her|its|full|a)? (full|real|first|last)? (name|surname) of (the|each|every|all|whoever|its) (speaker|author|person|customer|employee|witness|patient|sender|colleague|participant|member|responsible|owner)`,
      `(each|every) .. with the name of`,
      `(include|give|show|keep|list|add|retain|state|print|publish|report|mention) (@det|customer's)? (@det|customer|patient|relevant)? ${personal}`,
      {
        phrase:
          '(names) .. (belong|appear|occur|go in|stand in|come first|be part of|be included|be printed|be given|be shown|be mentioned|be added|be listed|be kept|turn up|crop up)',
        mood: 'any',
      },
      '(add|include|give|list|show|append|supply|provide|attach) (@det)? (@det)? (email address|email|addresses under which|phone number|home address|telephone number|contact data|contact details|date of birth) ',
      '(select|query|return|export|output|fetch|include|read|expose|log) (@det)? (<code>|column|field)? (email|name|phone|address|birth date)? ..(of the customer|of customer|of user|of patient)',
      'de-anonymise',
      '(identify|name|unmask) (everybody|everyone|each person|every person|all those|all people|all persons|whoever|anybody|all who|everybody who)',
      '(copy|carry over|take over|transfer|keep|pass on|reproduce|hand over|leave|output) ... (contact data|contact details|personal data|personal details|names|addresses|phone numbers) ... (without (masking|redacting|redaction|blacking out|anonymising|anonymizing|shortening|hiding)|unmasked|unredacted|in clear|in the clear|unchanged|as they are)',
      '(whose|which) (mouth|lips|pen) ..',
      {
        phrase:
          '(person|people|they|each person|everybody|he|she) .. (can be|could be|may be|to be) (greeted|recognised|recognized|found|rung up|called|phoned|visited|looked up) (in the street|by name|at home|by everyone)?',
        mood: 'any',
      },
      `(read|reading|repeat|print|list|give|show|put|keep|add|include|state|label|mark|tag|confirm|store|save|record|quote|display|attach|append|note|log|output|insert|copy) .. (@det|${who}'s|user's|person's|their|his|her)? (full|real|home|first|last|private|personal|exact)? (${datum})`,
      `(sign|label|mark|tag|head|annotate|close|end) .. (line|entry|item|comment|quote|row|statement|remark|case|ticket|note|each|every) .. with .. (who|name|full name|real name|initials|author|speaker|reporter)`,
      '(address|greet|call|name) .. by (their|his|her|the)? (full|first|last|real)? (and)? (last|full)? name ..',
      `(quote|introduce|present|describe|identify|cite) (@det)? ${who} .. with (their|his|her)? (name|job title|full name|department|employer|photo) ..`,
      "(add|include|give|state|show|print|append|insert|quote|list) (@det)? (customer's|user's|client's|patient's|caller's|sender's|applicant's|employee's|guest's|student's|author's|participant's) (full|private|home|work)? (email|e mail|email address|phone|phone number|address|date of birth|photo)",
      '(attribute|ascribe|assign|credit) (each|every|all|the)? .. to (its|their|the|his|her) (speaker|speakers|author|authors|sender|source person)',
      // Without names
      {
        phrase:
          '(keep|treat|hold) .. (identity|identities|who (they|he|she) be) .. (secret|private|hidden|confidential|to yourself)',
        sign: '-',
      },
      { phrase: '(hide|conceal|protect|withhold|mask) .. (identity|identities)', sign: '-' },
      { phrase: '(not|never) (reveal|tell|say|disclose|show|betray|mention|give away) who ..', sign: '-' },
      {
        phrase:
          '(personal data|names|personal details|pii|personal information|real names|private data) .. (must not|may not|should not|must never|cannot|never) (appear|be included|be shown|be mentioned|occur|leave|be stored|be printed) ..',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(names) (be|are|are to be|must be|have to be|should be) (changed|replaced|altered|invented|fictional|removed|shortened)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(source|author|sender|name|origin|identity) of .. (secret|confidential|to yourself|undisclosed|unnamed|anonymous)',
        sign: '-',
      },
      {
        phrase:
          '(mask|black out|blank out|cross out|obscure|truncate|replace|hash|encrypt) .. (numbers|digits|names|addresses|emails|identifiers|data) ..',
        sign: '-',
      },
      {
        phrase: `(not|never|no|avoid|without) (store|storing|repeat|repeating|keep|collect|share|sharing|print|log|ask for|request|record|process|pass on|save|output|reveal|mention|include|disclose|expose) .. ${personal}`,
        sign: '-',
      },
      {
        phrase: `(keep|keeping|maintain|maintaining|treat|handle|hold|ensure|guarantee) .. (identity|identities|${who}|response|responses|answers|data|details|information|records)? .. (confidential|confidentially|confidentiality|anonymous|anonymity|private|privacy)`,
        sign: '-',
      },
      {
        phrase:
          '(leave out|omit|hide|conceal|keep back|withhold|not say|never say|not tell|not mention|never mention) who',
        sign: '-',
      },
      {
        phrase: '(anonymise|anonymize|pseudonymise|pseudonymize|depersonalise|depersonalize|de-identify|deidentify)',
        sign: '-',
      },
      {
        phrase:
          '(remain|stay|keep .. |be|be kept|appear) (anonymous|unnamed|nameless|unidentified|incognito|unrecognisable|unrecognizable)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(anonymous|anonymised|anonymized|pseudonymous|pseudonymised) (form|only|version|summary|report|everywhere|throughout|data)',
        sign: '-',
      },
      { phrase: '(anonymously|without naming anyone|without naming anybody|without naming names)', sign: '-' },
      {
        phrase: `(no|without|not any|never any|omit|skip|leave out|avoid|exclude|remove|strip|strip out|delete|drop|suppress|hide|withhold|conceal|black out|blank out|mask|redact|scrub|obscure|replace|cover up|filter out|cut out|erase|obfuscate) (@det|any|all|both)? (@det|customer|real|personal|full|speaker|patient|people's|employee|user)? (@det|real|full|first|last|proper)? (name|surname|initials|${personal}) ${ofThing}`,
        sign: '-',
      },
      {
        phrase:
          '(replace|substitute|swap|exchange) .. (name|person|people) .. (with|by) .. (initial|role|placeholder|pseudonym|letter|number|alias|<quote>|<code>|function|code|square bracket|job title)',
        sign: '-',
      },
      {
        phrase:
          '(refer|point|speak) (to|of) .. (only|solely|just)? (by|with|through|as) (their|his|her|the)? (role|function|job title|initial|position|pseudonym|letter|number|customer number|a letter|id)',
        sign: '-',
      },
      {
        phrase:
          '(use|write|say|give|choose) (@det|only|just|their)? (@det|only)? (role|job title|function|pseudonym|initial|placeholder|customer number|fictitious name|alias) (instead of|rather than|in place of|for|only) .. (name|person|people|customer|patient|speaker)',
        sign: '-',
      },
      {
        phrase:
          '(nobody|no one|no person|no customer|no reader|none of them|no individual) .. (be|can be|may be|must be|is to be|be to be|can) (named|identified|recognised|recognized|identifiable|recognisable|recognizable|singled out|traced|tell who|guess who|known)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase: `(nothing|no detail|no hint|not a thing|no clue|no trace) ... (point to|reveal|betray|identify|lead to|give away|hint at|allow|tell|show|disclose|indicate) .. (who|whom|whoever|person|identity|${who})`,
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(protect|safeguard|guard|respect|preserve) .. (privacy|identity|anonymity|identities|personal data|confidentiality)',
        sign: '-',
      },
      {
        phrase: `(not|never) (identify|name|expose|single out|out) (@det|any|individual|single|by name)? (@det|individual)? ${who}`,
        sign: '-',
      },
      { phrase: '(name|personal data|identity) .. (stay|remain|be|be kept) (@secret|out of)', sign: '-', mood: 'any' },
      {
        phrase:
          '(initials|roles|job titles|functions|pseudonyms) (only|instead of names|in place of names|, no names|rather than names)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(gdpr|hipaa|privacy law|data protection) .. (forbid|forbids|not allow|require|requires|prohibit|apply|applies)',
        sign: '-',
        mood: 'any',
      },
    ],
  },
};
