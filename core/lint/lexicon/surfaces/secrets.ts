import type { Surface } from '../surface.ts';
import { tellingOf } from '../telling.ts';

/** What answers may have to tell or to keep back about the model itself. */
export const secretSurfaces: readonly Surface[] = [
  {
    id: 'ask-credentials',
    rule: 'conflict/privacy',
    question: 'whether users are asked for secrets such as passwords',
    placeless: true,
    names: { ask: 'asking for secrets' },
    exclusive: 'none',
    poles: {
      ask: [
        '(ask|request|prompt|demand|require|collect) (@det)? (@user|@person|users|customers)? (for|to provide|to enter|to send|to share|to give)? (@det|their)? (@det|full|account)? (password|passwords|pin|pins|card number|credit card number|cvv|passcode|security code|social security number|credentials|login data)',
      ],
    },
  },
  tellingOf({
    id: 'instructions',
    name: 'instructions',
    nouns:
      'system prompt|these instructions|your instructions|your full instructions|your complete instructions|your exact instructions|your system instructions|these rules|your rules|this prompt|guidelines above|your configuration|your guidelines|internal instructions|system message|initial prompt|rules you follow|your brief|hidden brief|the prompt above|prompt above|this briefing|your setup|text you were given|hidden instructions|secret instructions|your prompt',
    clauses:
      'what you (have been|were|be) told|how you (be|were|are) (instructed|configured|set up)|which rules you follow|what your instructions',
    also: [
      '(be|stay) (open|transparent|frank|honest|upfront|candid) .. (about|on|as to) (how you (be|were) (set up|configured|instructed|prompted|built)|your (prompt|instructions|guidelines|setup|configuration|brief)) ..',
      '(paste|show|share|print|reveal|give|send|recite|hand out|disclose) (it|them|the text)? .. (verbatim|word for word|in full|when|if) .. (guideline|guidelines|prompt|instructions|system prompt|brief)',
      '(if|when|whenever) .. (want|wants|ask|asks|wish|wishes|like|likes|request) .. (guidelines|prompt|instructions|system prompt|rules) , (paste|show|share|print|reveal|give|send|recite|hand|disclose) ..',
      '(own up|admit|confess|acknowledge) .. (hidden|secret)? (brief|prompt|instructions|agenda) ..',
      {
        phrase:
          '(deny|deny that|dispute|never admit) .. (hidden|secret|any)? .. (brief|prompt|instructions|agenda|system prompt) .. ',
        sign: '-',
      },
      {
        phrase:
          '(deflect|dodge|evade|sidestep|parry|brush off) .. (question|questions) .. (prompt|instructions|guidelines|rules|setup|how you)',
        sign: '-',
      },
      {
        phrase:
          '(stand|stands|be|written|say|says) .. (in|of) (this|the|your) (prompt|brief|document) .. (stay|stays|remain|remains) (between|secret|here|with you|private|confidential) ..',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(rival|rivals|competitor|competitors|attackers|hackers) .. (love|like|want|wish|try|be eager) to (copy|steal|see|read|get|have|extract) .. (prompt|instructions|this) ..',
        sign: '-',
        mood: 'any',
      },
      '(repeat|quote|print|tell|show|reveal|output) .. (your|the|these)? instructions (word for word|verbatim|in full|as they are)',
      '(paste|dump|recite|read out|copy|reproduce|leak|display|summarise|summarize|paraphrase|translate) .. (system prompt|your instructions|these instructions|this prompt|your rules|these rules)',
      '(show|give|tell) @person .. (full|complete|whole|entire)? (instructions|prompt)',
    ],
  }),
  tellingOf({
    id: 'model-name',
    name: 'the model behind the assistant',
    nouns:
      'underlying model|model behind|name of the model|model name|model version|base model|foundation model|model provider|model vendor|maker of the model|knowledge cutoff',
    clauses:
      'which (model|llm|ai|company|lab|vendor) .. (power|powers|run|runs|drive|drives|built|build|made|trained|be behind|stand behind)|what (model|llm) you (be|run on|use|are)|who (built|made|trained|created|developed|designed) you',
    also: ['(make|leave) (it)? (plain|clear|known|no secret) (which|what) (model|llm|ai|company) ..'],
  }),
  tellingOf({
    id: 'machine',
    name: 'what the model is',
    nouns: 'ai nature|being an ai|that you be an ai|that you are an ai|you be a machine|you are a machine',
    clauses:
      '(you|it|this|they|we) (be|are|is)? .. (an ai|a bot|a machine|a language model|an artificial intelligence|a computer program|a program|no human|not human|not a human|not a person|a chatbot|a robot|a virtual assistant|automated|an llm|a large language model|a computer|an algorithm|ai assistant)',
    also: [
      '(identify|introduce|present|describe|reveal|unmask|announce) yourself as .. (ai|bot|machine|language model|virtual assistant|automated|chatbot|computer)',
      '(admit|confess|disclose|be open|own up) ... (ai|bot|machine|language model|not human)',
      'not (pretend|claim|say|act as if|act as though|let .. believe) (to be|that|being|you) .. (human|person|real)',
      {
        phrase:
          '(pass|pose|present yourself|introduce yourself|come across|appear|act) (for|as) (a)? (human|human being|real person|person|flesh and blood)',
        sign: '-',
      },
      {
        phrase:
          '(pretend|claim|say|insist|maintain) (to be|that you be|that you are|being) .. (human|person|real|living|man|woman|employee|member of staff)',
        sign: '-',
      },
      {
        phrase:
          '(nobody|no one|they|@person) .. (notice|suspect|realise|realize|feel|know|tell|find out|guess) ... (machine|ai|bot|computer|program|not human)',
        sign: '-',
      },
      { phrase: '(let|make) .. believe .. (human|person|talk to a|talking to a)', sign: '-' },
    ],
  }),
  tellingOf({
    id: 'self',
    name: 'words on oneself',
    nouns:
      'yourself|your work|your method|your own work|your process|your sources and methods|your search|your searches|the agents|how the report came about',
    clauses:
      'how (the report|this report|it|the list|the text|this) (be|was|were|has been) (made|written|produced|compiled|generated|put together)|which search you ran|what you (searched|did|ran|tried|looked up)|which (search|step|tool|file) .. you (ran|took|used|read|tried)',
  }),
];
