import { featureSurface } from '../feature.ts';
import { against, plainly, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';
import { markupSigns } from './markup-signs.ts';

/** Links, pictures, tags: what leads out of the text. */
export const mediaSurfaces: readonly Surface[] = [
  featureSurface({
    id: 'link',
    name: 'links',
    thing:
      'link|links|url|urls|hyperlink|hyperlinks|web address|web addresses|website address|clickable link|web link|uri|website|web site|homepage|home page|internet address|deep link|shop link|booking link|anchor link',
    more: [
      '(point|refer|direct|send|take) .. to .. (with|by|by means of|via|through) (its|their|the|a) (url|link|address|web address)',
      '(write|write out|give|add|include|show|print|put|spell out) (out)? (the|a|its|full)? (full|whole|complete)? (https|http|www) ..',
      ...markupSigns.link,
      '(=link) (to|each|every|the|all|any|directly|back|it|them|words|names|sources) ..',
      '(point|direct|send|refer|steer|lead) (the|your|our|each|every|a|any|all|their|my|other)? @user .. to (the|our|a|its|their|your) (website|web site|site|web page|page|homepage|online shop|help page|faq page|portal|url|link)',
      '(say|give|spell|read|mention|repeat) (the|our|its|their)? .. (website|web address|web site|url|homepage|address of the site) ..',
      '(with|as|include|make|be|it|them) (a)? clickable',
      '(@use|@add|@mention|@write|@output_verb|@show|insert|paste|cite|spell out) .. (https|http|www) (:|.) ..',
      ...plainlyAgainst([
        '(no|not|without) (address|addresses) of any kind',
        '(address|addresses|url|urls|link|links) (stay|stays|remain|be kept|are kept|be left) (out|away) ..',
        "(cannot|can't|unable to|no way to|nobody can|no one can) (click|tap|follow|open|note down|write down|note anything down|copy) (on)? (a|any|the|anything|them|it|links|link)?",
        '(link|url|links|urls) .. (be|get|are) (dead|broken|blocked|stripped|stripped out|not clickable|unclickable|removed|read out letter by letter|spelled out|filtered|flagged as spam|quarantined)',
        '(without|has no|have no|lack) (internet|internet access|browser|web access|network|connection|connectivity)',
      ]),
      ...plainly([
        '(reader|user|customer|people|they) .. (want to|like to|expect to|should be able to|can) (click|tap) ..',
      ]),
    ],
  }),
  featureSurface({
    id: 'image',
    name: 'pictures',
    thing:
      'image|images|picture|pictures|photo|photos|photograph|illustration|illustrations|drawing|drawings|chart|charts|diagram|diagrams|graphics|screenshot|screenshots|gif|gifs|ascii art|sketch|thumbnail|infographic|logo',
    more: [
      '(=illustrate|visualise|visualize|draw|sketch) (the|each|every|it|them|a|all|with) ..',
      ...against([
        '(nothing visual|purely textual)',
        '(send|use|write|return|output|include|provide|be|in) (=text|=words) only',
        '(nothing but|only) (=text|=words) ($|.|,|;)',
        '(carry|carries|show|shows|transmit|transmits|take|takes|accept|accepts|print|prints) (=text|=words|letters) (and nothing else|only|alone)',
      ]),
      ...plainlyAgainst([
        "(be|for|by|through|over|on|with|@user|who|it) .. (blind|visually impaired|screen reader|the radio|phone line|the phone|audio only|cannot see|can't see)",
        '(listen|listening|hear|hearing|heard|audio) .. (not see|cannot see|nothing to look at|no screen)',
      ]),
    ],
  }),
  featureSurface({
    id: 'hashtag',
    name: 'hashtags',
    thing: 'hashtag|hashtags|hash tag|hash tags|tags with a hash|trending tag|trending tags',
    more: [
      '(put|add|set|place|write|prefix|with|have) .. (pound|hash|number) (sign|symbol|character|mark) (before|in front of|ahead of|in front) ..',
      '(=tag) (the|each|every|it|with|all|posts|your) .. (#|hash|topic|topics|trend|keyword)',
      '(close|end|finish|follow|round off|top off) .. (with|by) .. # (word|summer|sale|food|travel)',
      ...against(['(no|not|never|without|avoid) .. (#|hash|pound) (character|sign|symbol|mark)']),
    ],
  }),
  featureSurface({
    id: 'footnote',
    name: 'footnotes',
    thing: 'footnote|footnotes|endnote|endnotes|superscript number|superscript numbers|note at the foot|reference mark',
  }),
  {
    id: 'assets',
    rule: 'conflict/values',
    question: 'whether real material or stand-ins are used',
    names: { real: 'real material', placeholder: 'stand-ins' },
    poles: {
      real: [
        '(@use|with|need|want|insert|include|only|provide|supply|add) (only)? (real|actual|genuine|authentic|true|live|final|meaningful|realistic|relevant) .. (image|images|photo|photos|asset|assets|data|name|names|text|copy|content|value|values|figures|pictures|picture|visual|visuals|material|customer|example|examples|api)',
        '(no|without|never|avoid|not use|not leave|not put|instead of|rather than|free of|replace|not insert|nor) (any|use|leave|put|the|all|insert)? (placeholder|placeholders|dummy|dummies|lorem ipsum|filler text|stub|stubs|mock|mock data|mocks|fake data|sample text|example text|stock photos|stock images|todo|todos|stand in|stand ins|dummy data|dummy text|image stub|bracketed fields|made up data|gaps to fill in|blank to fill in|foo and bar|mockup)',
        '(placeholder|placeholders|dummy text|lorem ipsum|mock data|stubs|todo) .. (be|are|is) @forbidden',
      ],
      placeholder: [
        '(@use|insert|put|leave|add|with|fill|show|write|include|work with|mark .. with|replace .. with|substitute|set) .. (placeholder|placeholders|dummy|dummies|lorem ipsum|filler text|stub|stubs|image stub|stub service|mock data|fake data|sample text|stand in|stand ins|dummy data|dummy text|grey box|gray box|grey boxes|gray boxes|square brackets for|blanks for|bracketed field|bracketed fields|mock|mocks|todo comment|[ name ]|placeholder service|placeholder image|picsum|placehold|variables for)',
        '(placeholder|placeholders|dummy text|lorem ipsum|mock data|stubs|dummies) .. (be|are|is|will) (@allowed|enough|do|sufficient)',
        '(made up|invented|fictional|fictitious|fake|dummy) (name|names|data|customer|value|values|number|numbers|address|example)',
      ],
    },
  },
];
