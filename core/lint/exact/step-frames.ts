import { latePattern } from '../text/late-pattern.ts';
import type { OrderFrame } from './order-frame.ts';

const steps = (source: string): OrderFrame => ({ surface: 'step-order', pattern: latePattern(source, 'du') });

const words = '[^,;:.!?"]{2,70}?';
const a = `(?<a>${words})`;
const b = `(?<b>${words})`;
const end = '(?=$|[,;:.!?])';
const lead = '(?:^|[,;:] )(?:and |but |then |always |please |so |only )*';
const parting = '(?:[,;]|[,;]? and|[,;]? then|[,;]? but)';
const doing =
  '(?:put|mention|name|state|give|show|list|describe|tell|bring|place|present|cover|handle|treat|discuss|do|address|print|set|take|write|say|deal with|have|let) ';
const atOnce =
  '(?:first|at once|up front|upfront|straight away|right away|immediately|straight off|without delay|before anything else|to begin with)';
const later =
  '(?:second|next|afterwards|later|later on|after that|after it|after this|after them|behind it|thereafter|subsequently|then|as the next step|in second place|once you are done|when you are done|once that is done|when that is done|when (?:it|this|that) is (?:done|finished)|at a later (?:point|stage)|below it|underneath)';
const placed =
  '(?:(?:stands?|goes?|comes?|sits?|appears?|belongs?|(?:is|are|be) (?:placed|put|printed|shown|listed|set|given|written|mentioned)))';
const passing = '(?:move|go|turn|pass|proceed|continue|switch|carry|follow)(?: on| over| up)?(?: to| with| by)';

/** Orders of steps and topics that are told in a sequence: one thing first, another one behind it. */
export const sequenceFrames: readonly OrderFrame[] = [
  steps(
    `${lead}(?:${doing})?${a} ${atOnce}${parting} ${b} (?:(?:is|are|comes?|goes|follows?|happens?|takes? place|runs?|done|have|has) )?${later}${end}`,
  ),
  steps(`${lead}(?:${doing})?${a} ${atOnce}${parting} (?:let |have )?${b} (?:follows?|comes? after|can wait|waits?)`),
  steps(`${lead}${a} ${atOnce}; (?:and |then )*${b}${end}`),
  steps(
    `^(?!if|when|where|unless|should)${a}, ${b} (?:comes?|goes|follows?|is|are) (?:second|next|later|after(?:wards| that| it)?)${end}`,
  ),
  steps(
    `^(?!if|when|where|unless|should)${a}${parting} (?:(?:only|and|but|and only) )?(?:then|afterwards|after that|subsequently|thereafter|next),? ${b}${end}`,
  ),
  steps(`^(?!if|when|where|unless|should)${a},? and (?:only )?(?:then|afterwards|after that|next),? ${b}${end}`),
  steps(
    `^(?!if|when|where|unless|should)${a},? and ${b} (?:later|afterwards|after that|thereafter|subsequently|once (?:that|it|this) is done|when you are done|once you are done)${end}`,
  ),
  steps(
    `${lead}(?:lead|start|begin|open|kick off) (?:off )?(?:with|by|on) ${a}[;,] ${b} (?:is|are|follows?|comes?|happens?|takes? place|gets?)\\b.*(?:after|afterwards|later|next|then|follows?)\\b`,
  ),
  steps(
    `${lead}(?:lead|start|begin|open|kick off) (?:off )?(?:with|by|on) ${a},? (?:and |then |and then )*${passing} ${b}(?: from there)?${end}`,
  ),
  steps(`${lead}${a},? and (?:then )?follow (?:it |this |that )?up (?:with|by) ${b}${end}`),
  steps(`^only (?:after|once|when) ${a} (?:may|can|should|must|is|are|will|do|does) (?:you |the |it )?${b}${end}`),
];

/** Orders that are told as places in the text, or as a first or a last place. */
export const placeFrames: readonly OrderFrame[] = [
  steps(
    `^(?!if|when|where|unless|should)${a} ${placed} (?:directly |right |immediately |always )?(?:above|ahead of|in front of|on top of) ${b}${end}`,
  ),
  steps(
    `^(?!if|when|where|unless|should)${b} ${placed} (?:directly |right |immediately |always )?(?:below|beneath|behind|underneath|under) ${a}${end}`,
  ),
  steps(
    `^(?:please )?(?:put|place|set|print|show|write|give|list|mention|state|name|have) ${a} (?:directly |right |immediately )?(?:above|ahead of|in front of) ${b}${end}`,
  ),
  steps(
    `^(?:please )?(?:put|place|set|print|show|write|give|list|mention|state|name|have) ${b} (?:directly |right |immediately )?(?:below|beneath|behind|underneath) ${a}${end}`,
  ),
  steps(
    `^(?!what|which|who|everything|if|when)${b} (?:always |only |directly )?follows? (?:on |upon |after )?${a}${end}`,
  ),
  steps(`${lead}${a} (?:before|ahead of|prior to) (?:anything|everything|all) else`),
  steps(
    `${lead}(?:${doing})?${a} (?:as (?:your|the) (?:very )?first (?:thing|step|act|move|point)|at the (?:very )?(?:outset|start|beginning)|right at the (?:outset|start|beginning)|first of all|first thing)${end}`,
  ),
  // "The one that was updated last" is a thing, and no place in an order.
  steps(
    `(?!.* (?:that|which|who|was|were) [a-z ]*last\\b)${lead}(?:${doing})?${b} (?:as (?:your|the) (?:very )?last (?:thing|step|act|move|point)|only at the (?:very )?end[a-z ]*|at the (?:very )?end|last|last of all|when everything else is done|when all else is done|once everything else is done|after everything else|after all else|after anything else)${end}`,
  ),
  steps(`${lead}the (?:very )?first (?:thing|step|point) (?:you do |to do |you say )?is (?:to )?${a}${end}`),
  steps(`${lead}the (?:very )?last (?:thing|step|point) (?:you do |to do |you say )?is (?:to )?${b}${end}`),
];
