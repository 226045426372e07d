import type { Surface } from '../surface.ts';
import { doubtSaid } from './doubt-said.ts';

const doubtWord = '(probably|perhaps|maybe|might|possibly|likely|presumably|may|could|seem|it seems|i think|i believe)';

export const uncertaintySurface: Surface = {
  id: 'uncertainty',
  rule: 'conflict/uncertainty',
  question: 'whether doubt is expressed',
  names: { hedge: 'expressing doubt' },
  exclusive: 'none',
  poles: {
    hedge: [
      ...doubtSaid,
      "(if|when|where) you (don't|do not|cannot|can not) (have|find|know|see) (@det)? .. (data|information|answer|figure|number|source|value|fact)? , (say|write|tell|admit|state|note|reply|answer) (so|that|it|<quote>) ..",
      "(say so|say|admit|tell|state|acknowledge|flag|mention|point out|note|indicate|make clear|concede|confess|mark|let .. know|be honest|own up) .. (when|if|where|whenever|that|what)? .. you (be|are|do|can|feel) .. (not sure|unsure|uncertain|in doubt|not know|don't know|not certain|only guessing|less sure|less certain|not confident|cannot know|can't know|cannot tell|guess)",
      "(when|if|where|whenever) you (be|are|do|feel|don't|cannot) .. (not sure|unsure|uncertain|in doubt|know|not certain|not confident|be sure|tell) .. (say|admit|tell|state|flag|mention|note|add|mark|reply|answer)",
      "(if|when) (you don't know|you do not know|unsure|uncertain|not sure|in doubt) .. (say|admit|tell|state|flag|mark|note)",
      '(express|show|convey|admit|acknowledge|state|flag|voice|communicate|indicate|signal|mark|reveal|mention|note|quantify|declare|disclose|concede|report|spell out) (@det|your|own|any|remaining|every|all|open)? (@det|own|remaining|level of|degree of)? (uncertainty|doubt|doubts|confidence|degree of certainty|level of confidence|level of certainty|limit of your knowledge|lack of knowledge|ignorance|reservation|limitation)',
      '(state|say|indicate|give|tell|add|note|show|rate|report|estimate) .. how (sure|certain|confident|reliable|likely|probable|safe|firm)',
      '(give|add|attach|include|provide|output|return|assign|state|append) (@det)? (confidence|certainty|probability) (score|level|value|rating|estimate|label|interval|percentage)?',
      '(hedge|qualify|caveat|temper|soften) (@det|your|any|claims|every|all|statements|predictions|it|carefully|where|with|each|conclusions|when|$)',
      `(use|with|add|prefer|include|choose|sprinkle) (word|hedge|expression|phrase|term|hedging|cautious) .. (<quote>|${doubtWord}|language|wording|word)`,
      '(cautious|tentative|guarded|hedged|careful) (wording|language|phrasing|formulation|claim|tone)',
      '(flag|mark|label|highlight|tag) (@det|any|all)? (doubtful|uncertain|unsure|shaky|unverified|dubious|low-confidence|questionable|tentative) (finding|value|claim|fact|entry|result|statement|reading|item|word|passage|case)?',
      '(be|stay|remain) (open|honest|frank|candid|transparent|upfront|modest|humble) about (@det|your)? (limit|uncertainty|what you|doubt|gap|knowledge|confidence|how sure)',
      "(admit|concede|confess|acknowledge|say) .. (what|that|when|if) you (do not|don't|cannot|not) know",
      "(say|answer|reply|write|respond with|use) (that)? (you don't know|you do not know|i don't know|<quote>) .. (when|if|rather than|instead of) .. (not know|sure|unsure|guess|don't know)",
      '(attach|add|give|assign|put) (@det)? (number|figure|percentage|degree of doubt|doubt|probability|likelihood) (to|on|next to|behind|with|for) (how (sure|certain|confident)|each|every|all|any|your|whatever|the)',
      // Certain
      {
        phrase:
          '(state|name|say|give|put|answer) .. .. (flatly|outright|without reservation|without qualification|categorically|without hesitation|with no reservation)',
        sign: '-',
      },
      {
        phrase:
          '(always|invariably) (come up with|have|give|find|produce|know) (an|the) answer .. (whether|even|known|unknown|no matter|$)',
        sign: '-',
      },
      {
        phrase:
          '(hedging|hedge|doubt|vagueness|maybes|caveats|uncertainty|ifs and buts|qualifier) .. (help|helps|serve|serves|benefit|be of use to|is of use to|make|makes|sell|sells) (nobody|no one|none|no|readers nervous|us look|look weak)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(sound|be|appear|seem|come across as|act|speak|write|answer|remain|read as) (@det|absolutely|completely|totally|always|fully|entirely|as|with)? (sure|certain|confident|assured|self-assured|authoritative|decisive|categorical|definite|unwavering|convinced) (at all times|in every|always|of|about everything|in all|throughout|even|$|no matter|and never)',
        sign: '-',
      },
      {
        phrase:
          '(speak|write|answer|state|reply|present|respond|say) .. with (@det|absolute|complete|full|total|unshakable|utmost|great)? (absolute|complete|full|total|unshakable)? (confidence|certainty|conviction|authority)',
        sign: '-',
      },
      {
        phrase:
          '(state|present|treat|report|phrase|word|write|put|declare|enter|give) .. (everything|each|every|all|it|claim|them|forecast|prediction|statement|answer|conclusion) .. as (@det)? (established)? (fact|certain|certainty|truth|given|settled|confirmed|proven|definite)',
        sign: '-',
      },
      {
        phrase:
          '(leave|allow|show|tolerate|permit) no (doubt|room for doubt|uncertainty) (about|that|as to|in|$|whatsoever)',
        sign: '-',
      },
      {
        phrase: `(no|without|not a|never a|avoid|ban|skip|omit|drop) ("maybe"|"perhaps"|"probably"|"possibly"|"might"|"could"|"may"|"think"|"likely"|"seems"|"believe"|"sure"|${doubtWord}|word such as|word like|hedge|hedging|hedge word|qualifier|weasel word|ifs and buts|ifs or buts|ifs|expression of doubt|vague word|doubts)`,
        sign: '-',
      },
      {
        phrase: `(word|expression|phrase|qualifier|term) (like|such as|as) (<quote>|${doubtWord}) .. (be|are|have) .. (@forbidden|no place|never|not)`,
        sign: '-',
      },
      { phrase: '(hedge|hedging|weasel word|hedge word|qualifier) .. be @forbidden', sign: '-' },
      {
        phrase:
          '(nobody|no one|no customer|not) .. (buy|trust|listen|believe|follow|pay) .. (from|to|in)? .. (unsure|uncertain|hesitate|hesitant|doubt|doubts|wavers|hedges)',
        sign: '-',
        mood: 'any',
      },
      {
        phrase:
          '(commit|commit yourself) to (one|a single|a|an|your) (answer|view|diagnosis|verdict|result|position|number|conclusion)',
        sign: '-',
      },
      {
        phrase:
          '(unsure|uncertain|hesitant|hesitation|doubt|doubts|hedging) .. (cost|costs|scare|scares|unsettle|unsettles|look weak|looks weak|lose|loses|put off|puts off)',
        sign: '-',
        mood: 'any',
      },
    ],
  },
};
