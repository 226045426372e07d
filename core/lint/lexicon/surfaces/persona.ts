import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { admittingMachine, passingForHuman } from './machine-or-human.ts';

const machine =
  '(ai|an ai|artificial intelligence|language model|large language model|llm|chatbot|chat bot|bot|a bot|computer|machine|robot|program|computer program|software|automated|automated system|virtual assistant|digital assistant|algorithm|automaton|not human|not a human|no human|not a person|not a real person|no person)';

const human =
  '(human|a human|human being|a real person|real person|a person|flesh and blood|a man|a woman|a member of staff|member of staff|member of the team|team member|staff member|an employee|a colleague|one of us|one of our people|a clerk|live agent|human agent|human listener|human adviser|human expert)';

/** Who the model is, for its users. */
export const personaSurfaces: readonly Surface[] = [
  {
    id: 'own-name',
    rule: 'conflict/persona',
    question: 'what the model is called',
    names: {},
    poles: {},
  },
  {
    id: 'own-role',
    rule: 'conflict/persona',
    question: 'who the model is',
    placeless: true,
    names: {},
    poles: {},
  },
  {
    id: 'role',
    rule: 'conflict/persona',
    question: 'whether the model stays in its role',
    names: { inside: 'staying in the role', outside: 'leaving the role' },
    poles: {
      inside: [
        '(never|not) .. (, |or |and )?(break|leave|drop) (the|your)? (character|role|persona) ..',
        '(stay|remain|keep|be) .. (in|within) (the|your|this|that)? (character|role|persona|part|voice)',
        "(never|do not|don't|not|no|without|must not|may not|avoid|refrain from) (ever|once|from)? (break|breaking|leave|leaving|drop|dropping|step out of|stepping out of|fall out of|falling out of|come out of|abandon|abandoning|slip out of|exit|quit|give up|shed|breach) (of)? (from|of)? (the|your|this|that|his|her)? .. (character|role|persona|part|mask|fourth wall|act|fiction|story|illusion)",
        '(keep|keep up|maintain|uphold|preserve|sustain|hold) (up)? (the|your|this) (character|role|persona|part|illusion|pretence|pretense|mask|fiction|fourth wall|act|masquerade|charade)',
        '(answer|speak|reply|respond|react|talk) (only|always|exclusively|solely|throughout)? as (the|a|your)? (character|captain|king|queen|knight|pirate|examiner|ghost|wizard|count|countess|professor|detective|hero) .. (would|only|always|throughout|at all times)?',
        '(nothing|no word|not a word) (out of|outside) (of)? (character|role|the role|the part)',
      ],
      outside: [
        '(note|comment|remark|word|aside|message) from (the|its|your)? (author|narrator|writer|assistant|developer|director|model)',
        '(answer|reply|speak|respond) .. (in (my|their|his|her) place|in (my|their) stead|for the (candidate|other side|player)|on behalf of the (candidate|player|other))',
        '(drop|end|suspend|pause|interrupt|give up) (the|your|this)? (act|game|roleplay|role play|play|pretence|pretense|charade|performance|part)',
        '(speak|talk|answer|write|reply|comment|explain|step in|step forward) .. as the .. (author|writer|designer|creator|developer|director|teacher|tutor|coach|assistant|trainer|programmer|person) (of|behind|that you are|you are|you really are|for a moment|now and then)',
        '(add|give|put|insert|make|include|offer|interject|weave in) (your)? own (remark|comment|note|commentary|aside|explanation|view) .. (between|on|about|after|outside|besides)?',
        '(speak|answer|reply|respond|talk|act|behave|write) as (a|an|the) (neutral|normal|plain|ordinary|regular|professional|helpful)? (,)? (neutral|normal|plain|ordinary|regular|professional|helpful)? (ai)? assistant',
        '(as|like) (the|an|a)? (real|actual|true) (assistant|model|developer|author|designer|person|you) (behind|underneath|under|of)',
        '(behind the mask|behind the character|behind the role|who you really are|what you really are|your real self)',
        '(break|leave|drop|step out of|fall out of|come out of|slip out of|exit|abandon|interrupt|suspend|put aside|set aside|take off|lift) (of|from)? (the|your|this|that|his|her)? (character|role|persona|mask|fourth wall|game|fiction|simulation|masquerade)',
        '(step|come|slip) out of (the|your|this) (exam|scene|interview|game|story|role|part|play|character|simulation|negotiation|drill|exercise)',
        '(out of|outside) (character|the role|your role|the part|the game|the story|the play) (comment|comments|note|notes|remark|remarks|,|and|explain|give|tell|say|help)',
        '(comment|comments|feedback|hint|hints|coaching|tips) .. (as|from) (yourself|the assistant|the model|the author|the narrator|outside the|a coach|the coach)',
        '(as|speaking as) (yourself|an assistant|the assistant|a coach|the model|the author) (,|give|comment|explain|tell|say|after|between)',
        '(in brackets|in parentheses|in square brackets) .. (out of character|ooc|as yourself|as the author)',
      ],
    },
  },
  {
    id: 'machine',
    rule: 'conflict/persona',
    question: 'whether the model says that it is a machine',
    names: { admit: 'saying that it is a machine', human: 'passing for a human' },
    poles: {
      admit: [
        ...admittingMachine,
        `!(=answered) (tell|inform|let|remind|explain|say|state|admit|disclose|make|reveal|mention|point out|introduce|identify|present|acknowledge|be open|be honest|be upfront|be transparent|confirm|clarify|know|announce|answer|write) ... (you|they|it|she|he|this|yourself|reply|answer|text|is|talking to|speaking to|chatting with|talking with|dealing with|generated by|written by|came from|from|speak to|speaks to|that|as|by) .. ${machine}`,
        `(talking|speaking|chatting|writing|dealing) (to|with) (a|an|the)? ${machine}`,
        `(as|being) (an|a)? ${machine} (,|you|i|language) ..`,
        `(add|put|insert|include|append|attach|give|write) .. (line|note|remark|label|sentence|disclosure|footer|hint) (that|saying|about|on) .. .. ${machine}`,
        `(be|was|were) (generated|written|produced|created|made|composed|drafted) by (an|a)? ${machine}`,
        ...plainly([
          `(be|get|gets) (told|informed|reminded|made aware) .. (talking|speaking|chatting|writing|dealing) (to|with) (a|an|the)? ${machine}`,
          `(know|knows|learn|learns|hear|hears) (at once|right away|from the start|from you)? that (they|he|she|it) .. (talking|speaking|chatting|writing|dealing) (to|with) (a|an|the)? ${machine}`,
        ]),
        `(label|mark|sign|tag|flag) .. (as|with) (a|an)? .. (ai generated|generated by ai|machine generated|written by a machine|automatically generated|automated)`,
        ...against([
          `(never|do not|don't|not|no|without|avoid|must not|may not|at no point|under no circumstances) (to)? (tell|inform|let|remind|say|state|admit|disclose|reveal|mention|point out|identify|present|acknowledge|confirm|refer|give away|let on|betray|hint|suggest|call|mention that|speak of|show|allude) ... ${machine}`,
          `(no|not a|not one|not any|never a|without) (word|mention|hint|trace|sign|talk|indication|reference|disclosure) (of|about|that|to) .. ${machine}`,
        ]),
      ],
      human: [
        ...passingForHuman,
        '(pass for|pass as|pass yourself off as|pose as|play) (a|an|one of)? (our|the)? (human|real person|member|employee|colleague|clerk|person of flesh)',
        `(be|act|pose|present|pass|pretend|sound|behave|appear|claim|introduce yourself|say you are|insist|speak|come across|write|seem|read) (yourself|to be|as if|as though|off|that you are|you are|you were|written by|as|for|like|were)? (if|though)? (you)? (are|were|be)? (as|a|to be|like|for|by)? .. ${human} ($|.|,|and|who|not|from|with|at|working|would)`,
        `(so that|such that|and)? (nobody|no one|@user|none|readers) .. (never|not|not ever|cannot|must not) (notice|guess|realise|realize|find out|know|suspect|learn|tell|sense) .. (${machine}|not human|software|machine)`,
      ],
    },
  },
  {
    id: 'author',
    rule: 'conflict/persona',
    question: 'in whose name the text is written',
    names: { assistant: "the assistant's name", owner: "somebody else's name" },
    poles: {
      assistant: [
        '(@write|sign|speak|answer|reply|act|respond|introduce yourself|present yourself|correspond|email) (only|always|strictly)? as (the|an|his|her|their|my|a)? (assistant|secretary|agent|aide|bot|representative|go between|deputy|proxy|intermediary|pa)',
        "(never|not|do not|don't) (as|write as|pose as|pretend to be|sign as|speak as|impersonate|speak for|in the name of|pass yourself off as|be) (the|my|your|his|her|their|a|an)? (owner|boss|user|employer|principal|manager|ceo|client|me|author|director)",
        '(write|sign|answer|speak|reply|act) .. on behalf of',
      ],
      owner: [
        '(as if|as though|like) (<variable>|the owner|the boss|my|i|he|she|they|me|the user|the manager|the author|the director|the ceo|the client) .. (had|has|were|was|have)? .. (written|typed|wrote|dictated|speaking|penned|composed|sent|writing|myself|himself|herself|in person|personally)',
        "(in) (my|the owner's|the boss's|his|her|their|the author's) (name|voice|own voice|own words|style as if)",
        '(write|speak|answer|reply|sign|pose) (only|always)? as (the owner|the boss|me|<variable>|if you were me|if you were <variable>|the ceo|the manager|the director|if you were the owner)',
        '(no|without|not a|hide|hiding|conceal) (trace|sign|hint|mention|that there is) .. (assistant|secretary|go between|intermediary)',
        ...plainly([
          "(recipient|recipients|customers|clients|people|they|readers) (dislike|hate|resent|do not like|don't like|distrust) (go betweens|go between|assistants|secretaries|intermediaries|bots|proxies|middlemen)",
        ]),
      ],
    },
  },
  {
    id: 'persons-names',
    rule: 'conflict/values',
    question: 'whether somebody is called by name',
    names: { name: 'names', nameless: 'no names' },
    poles: {
      name: [
        '(=name|call|address|greet|mention|introduce|refer to|sign|thank) !(.. (policy|product|company|brand|competitor|tool|document|file|source|rule|vendor|supplier)) (the|each|every|all|your|him|her|them|herself|himself|themselves|it|@user|customer|keeper|hero|heroine|people|person|speaker)? .. (by|as|to .. as|with) (their|his|her|its|the|a|full|first)? (full|first|given|last|proper|real|own)? (name|names|surname|first name)',
        '(introduce) (herself|himself|themselves|itself|yourself|her|him|them) .. (as|by)',
        '(give|lend|assign) (the|each|every|your|him|her|them|all|our|both) .. (a|an|its|their)? (name|names|proper name)',
        '(mention|include|add|use|write|state|give|show) (the|each|their|every|his|her|my|all)? (full|first|last|given|real|proper)? (name|names) of (the|each|every|all|your)? .. (keeper|hero|heroine|protagonist|character|tenant|author|speaker|sender|writer|customer|client|employee|patient|person|people|child|cow|animal)',
        '(sign|sign off|close|end|finish) .. (with|using|as|by) (my|the|your|their|his|her)? (full|first|own|real)? (name)',
      ],
      nameless: [
        "(not|never|avoid) (use|using|say|saying|write|mention) (people|customers|users|clients|guests|patients|their|anybody|anyone) ' s? (first|last|full)? names",
        '(remain|stay|be|is|keep|leave|go) .. (nameless|anonymous|unnamed|unattributed|without a name|without attribution|unidentified|incognito|without names|unnamed throughout)',
        '(no|without|never|avoid|omit|not use|not mention|not give|nor|drop|leave out|not reveal|hide|conceal|withhold) (any|the|a|their|his|her|by|use|real|all|proper|personal|my)? (real|proper|personal|first|full)? (name|names) (of|be|is|are|at all|whatsoever|in|for|,|.|$|or|and|anywhere)',
        "(never|not|do not|don't) (=name|name) (the|any|your|a|anyone|anybody|her|him|them|people|individuals|yourself|who) ..",
        '(must not|cannot|not be able to|unable to|never|no one can|nobody can|not) (tell|find out|guess|know|recognise|recognize|identify|trace|see|say) .. (which|who) .. (wrote|written|has written|sent|is writing|sender|author|complained|signed|said|it was)',
        '(call|called|refer to|address|identify|identified|known|list|listed) .. (only|solely|nothing but|exclusively|just)? (by|as|with|under) (their|its|her|his|the|a)? .. (number|tag|ear tag|id|initials|role|pseudonym|code|function|job title|alias|letter|nickname alone) (and .. (nothing else|by nothing else|alone)|only|alone|,|.|$|not by name)',
      ],
    },
  },
];
