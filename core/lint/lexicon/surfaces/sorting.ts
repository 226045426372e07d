import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** In which order things stand. */
export const sortingSurface: Surface = {
  id: 'sorting',
  rule: 'conflict/values',
  question: 'how things are sorted',
  names: {
    alphabetical: 'alphabetical order',
    newest: 'the newest first',
    oldest: 'the oldest first',
    ranked: 'the most important first',
    reversed: 'the least important first',
    source: 'the order of the source',
    cheapest: 'the cheapest first',
    dearest: 'the dearest first',
    grouped: 'grouped by person or kind',
    random: 'random order',
    parts: 'the order of the parts',
  },
  exclusive: [
    ...pairs(['alphabetical', 'newest', 'oldest', 'ranked', 'source', 'random', 'reversed', 'cheapest', 'dearest']),
    ['grouped', 'newest'],
    ['grouped', 'oldest'],
    ['grouped', 'ranked'],
    ['grouped', 'source'],
  ],
  poles: {
    alphabetical: [
      '(alphabetical|alphabetic|lexicographic|lexicographical|dictionary|abc|telephone book|phone book) (order|sequence|sorting|list|ordering|sort)',
      '(alphabetically|alphabetical) ..',
      ...plainly([
        '(go|goes|run|runs|be|is|sorted|ordered|listed|stand|stands|list|order) .. from a to z',
        '(list|order|table|rows|entries|names) .. (alphabetical|alphabetically|abc|by surname|by last name|by name)',
      ]),
      '(from|sort) a to z',
      '(from a|from ada|from anna|from aaron) to (z|zoltan|zoe|zara) ..',
      '(@sort|order|file|arranged) .. by (their|the)? (first letter|first letters|first word|initial|initials|last name|surname|family name|name|names|title|titles) ..',
    ],
    newest: [
      ...plainly([
        '(newest|latest|most recent|youngest) (entry|entries|item|items|post|posts|event|events|message|messages|one|ones|version|news|job|position|record|records|comment|comments|release) .. (come|comes|stand|stands|go|goes|be|is|sit|sits|appear|appears|stays|lead|leads|open|opens) (first|on top|at the top|at the head|in front|the list)',
        '(list|timeline|log|feed|table|history|entries) .. (run|runs|go|goes|work|works|move|moves) .. (backwards|back in time|from the newest|from the latest|from today back|from new to old|from the present to the past|from most recent)',
      ]),
      '(start|begin|open) (with|at|from) .. and (go|work|move|look|jump) (back|backwards) (from there|in time|to) ..',
      '(start|begin|open) (with|at|from) the (end|last|final|latest|most recent) .. (work|go|move|tell|proceed|count) (your way)? (backwards|backward|back)',
      '(tell|told|narrate|narrated|recount|unfold|unfolds|presented|present) .. (backwards|backward|in reverse|in reverse order|from the end to the beginning)',
      '(work|go|move|proceed|list|run) (your way)? (backwards|back) (in time)? (from|through|to) (today|now|the present|the latest|the most recent|the newest) ..',
      '(start|begin|open|lead) with the (newest|latest|most recent|youngest) (entry|event|item|post|message|one|job|release|position|record|news|comment) ..',
      '(show|put|list|place|name|give) (the)? (recent|newer|later|new|latest) .. (before|above|ahead of) (the)? (older|old|earlier|previous) ..',
      '(newest|latest|most recent|newer|more recent) .. (before|ahead of|prior to) (the|any|all)? (older|old|earlier|oldest|earliest|previous) ..',
      ...plainly(['(oldest|earliest) .. (at the bottom|at the end|comes last|goes last|closes the list)']),
      '(@sort) .. by (date|time|age|publication date|due date|deadline) , (newest|latest|most recent|youngest) first',
      '(newest|latest|most recent|youngest|last) .. (first|on top|at the top|comes first|heads|leads|opens)',
      '(reverse|reversed|inverse|descending) (chronological|date|time) (order|sequence|ordering)?',
      '(from|begin with|start with) (the)? (newest|latest|most recent) .. (to|back to|and work|down to|backwards)',
    ],
    oldest: [
      ...plainly([
        '(oldest|earliest|first) (entry|entries|item|items|post|posts|event|events|message|messages|one|ones|version|job|position|record|records) .. (come|comes|stand|stands|go|goes|be|is|sit|sits|appear|appears|lead|leads|open|opens) (first|on top|at the top|at the head|in front|the list)',
        '(list|timeline|log|feed|table|history|entries|story|account) .. (run|runs|go|goes|work|works|move|moves) .. (from the past to the present|from old to new|from the oldest|from the earliest|forward in time|from then to now|from past to present)',
      ]),
      '(start|begin|open|lead) with the (oldest|earliest) (entry|event|item|post|message|one|job|record) ..',
      ...plainly([
        'from how (it|things|everything|all) (began|begins|begin|started|starts|start) to how (it|things|everything|all) (ended|ends|end|finished|turned out)',
        '(follow|tell|see|read|unfold) .. (from|in) .. (beginning to end|start to finish|the order of events|the sequence of events)',
        '(yesterday|last happened|happened last|happened yesterday|latest|newest|most recent) .. (stands|stand|comes|come|be|goes|go|closes) (at the very end|at the end|last|at the bottom|at the very bottom|the list)',
        '(newest|latest|most recent|youngest) .. (at the bottom|at the end|comes last|goes last|last|closes the list)',
      ]),
      '(oldest|earliest) .. (first|on top|at the top|comes first|heads|leads|opens)',
      '(oldest|earliest|older|earlier) .. (before|ahead of|prior to) (the|any|all)? (newer|new|later|newest|latest|more recent|most recent) ..',
      '(chronological|chronologically|time|temporal|date) (order|sequence|ordering)',
      ...plainly([
        '(entries|items|events|list|posts|rows|steps|results|records) (be|is|are|stand|go|run|appear|come) (listed|sorted|ordered|given|shown)? in (strict|strictly)? chronological order',
      ]),
      '(tell|describe|cover|follow|trace|narrate|recount) .. from (birth|childhood|the beginning|youth|the cradle) to (death|the end|old age|the present|the grave)',
      '(chronologically|in order of time|in order of date|in the order in which they happened|as they happened|in order of occurrence|by date ascending)',
      '(@sort) (the|all|them|rows|events|entries|tasks|it|items)? .. by (date|time|due date|year|day|deadline|start date|age|month|hour) !(descending|, newest|newest|latest|, latest|, most recent|most recent|, descending)',
      '(from|begin with|start with) (the)? (oldest|earliest)',
    ],
    ranked: [
      '(from)? (the)? (most|highest|strongest|biggest|largest|greatest|best|worst) .. (to|down to) (the)? (least|lowest|weakest|smallest|mildest|worst|best) ..',
      ...plainly([
        '(start|starts|begin|begins|open|opens|lead|leads|head|heads) with (the)? .. (that|which|with) (the)? (have|has|had|be|is|are)? (the)? (most|highest|biggest|largest|greatest|worst|best) .. (and|,)? ..',
        '(top|first|uppermost) (item|entry|row|place|one|line|candidate|product|country) (be|is|goes to|belongs to) (the|always the)? (one)? (with|that has|which has) the (highest|most|best|biggest|largest|greatest) ..',
        '(work|works|go|goes|run|runs) (its way|your way)? down (from there|from the highest|from the biggest|from the top|to the lowest|to the smallest|to the least)',
      ]),
      '(most important|strongest|best|biggest|largest|fastest|highest|most relevant|most frequent|most common|most urgent|heaviest|top rated|most severe|most likely|most serious|most popular|quickest|worst|greatest|most convincing|richest) .. (first|on top|at the top|come first|comes first|heads|leads|opens|top|goes first|go first|to the top|tops)',
      '(in)? (descending|order of|decreasing) (order|importance|relevance|strength|size|frequency|priority|severity|urgency|quality|price|weight|speed|popularity|likelihood) (of)? ..',
      '(@sort|rank|ranked|prioritise|prioritize|grade|weigh) .. (by|according to|in order of|on) (their|its|the)? (importance|relevance|strength|size|frequency|priority|severity|urgency|quality|price|speed|rank|impact|popularity|likelihood|weight|value|score|performance|result|how often|how important)',
      '(=rank) (the|all|them|each|every|options|claims|results|by) ..',
      '(strongest|best|most important|fastest|largest|biggest) .. (has|have|must|should|needs) .. (top|head|lead|open|first)',
      '(heads|head|leads|lead|tops|top) the list',
      ...plainly([
        '(strongest|best|biggest|largest|fastest|highest|heaviest|oldest member|most important|most urgent|winner|quickest|worst|richest|most popular) .. (head|heads|lead|leads|open|opens|top|tops|come first|comes first|go first|goes first|stand first|stands first|be on top|first)',
        '(which|that) .. (most often|most|least) .. (come|comes|stand|stands) first',
      ]),
    ],
    reversed: [
      '(least important|weakest|slowest|smallest|rarest|least relevant|least urgent) .. (first|on top|at the top|comes first|heads|leads|opens)',
      '(ascending) (order|importance|relevance|strength|size|frequency|priority)',
      '(best|strongest|most important) .. (last|at the end|at the bottom|comes last|goes last)',
    ],
    cheapest: [
      ...plainly([
        '(list|table|rows|entries|order|prices|items|offers) .. (climb|climbs|rise|rises|run|runs|go|goes|start|starts|ascend|ascends) .. (from)? (the)? (lowest|cheapest|least expensive) .. (to|up)',
      ]),
      '(start|begin|open|lead|head) .. with the (cheapest|least expensive|lowest priced|most affordable) ..',
      '(cheapest|least expensive|lowest price|lowest priced|lowest) .. (first|on top|at the top|comes first|heads|leads|opens|go first)',
      '(by price|price|prices) .. (ascending|from low to high|low to high|lowest to highest|upwards|rising|increasing)',
      '(start|begin) .. (cheapest|lowest|bottom) .. (price|end|up|and)',
      ...plainly(['(dearest|most expensive|priciest|costliest) .. (last|at the bottom|at the end|comes last)']),
    ],
    dearest: [
      '(start|begin|open|lead|head) .. with the (dearest|most expensive|priciest|costliest|highest priced) ..',
      '(dearest|most expensive|priciest|costliest|highest price|highest priced|most costly) .. (first|on top|at the top|comes first|heads|leads|opens|go first)',
      '(by price|price|prices) .. (descending|from high to low|high to low|highest to lowest|downwards|falling|decreasing)',
      '(start|begin) .. (dearest|highest|top end|most expensive|upper end|top) .. (price|down|end|and)',
      ...plainly(['(cheapest|least expensive) .. (last|at the bottom|at the end|comes last)']),
    ],
    source: [
      "(in|keep|preserve|retain|follow|maintain|leave) !(.. (section|sections|step|steps|key|keys|chapter|chapters|heading|headings|column|columns)) .. (the|their|its)? (original|same|given|source|source's|document's|input|existing|present|text's|speaker's) (order|sequence|ordering|arrangement)",
      '(order|sequence) (in which|of) (the)? (they|it|text|document|source|input|speaker|user|items|author|original|transcript|file) (appear|appears|occur|occurs|presents|present|mention|mentions|come|comes|give|gives|are|is|was|were|input|list|lists|name|names)?',
      '(in|by) order of (appearance|mention|occurrence in the text)',
      '(as they|as it) (appear|appears|occur|come|stand|are listed) in (the)? (text|document|source|input|original|file|transcript)',
      '(leave|keep|retain) (the|their|its) (order|sequence|arrangement|ordering) (as|unchanged|untouched|alone|of the source|of the input|in which|it|that)',
      "(do not|never|don't|not|without) (reorder|rearrange|re order|resort|re sort|sort|change the order|reordering|sorting|rearranging|shuffle) ..",
      '(key|keys|order) .. (order|nesting|and nesting) .. (stay|stays|remain) (the same|unchanged|as)',
    ],
    grouped: [
      "(keep|leave|put|list|group|cluster|bundle|bring) .. (each|every|one) (person's|customer's|team's|employee's|colleague's|client's|user's|project's|author's) .. (together|in one block|in a block|side by side|one after the other)",
      '(=group|=grouped|cluster|clustered|bundle) (the|them|all|rows|tasks|items|results|entries|together)? .. by (person|name|owner|author|team|customer|category|kind|type|topic|theme|colleague|assignee|project|department|country|colour|color|room|subject|area)',
    ],
    parts: [
      '(section|sections|chapter|chapters|heading|headings|key|keys|step|steps|column|columns|field|fields) .. (in|keep|the|their)? .. (original|same|given|existing|fixed|following|this) (order|sequence)',
      '(keep|leave|retain|output|write|put|give) .. (section|sections|chapter|chapters|heading|headings|key|keys|step|steps|column|columns|field|fields) .. (original|same|given|existing|fixed|following|this) (order|sequence)',
    ],
    random: [
      '(random|arbitrary|shuffled|haphazard) (order|sequence|arrangement)',
      '(shuffle|randomise|randomize|scramble|jumble|mix up) (the|all|them|order|items|options|answers|questions|it) ..',
    ],
  },
};

function pairs(poles: readonly string[]): readonly (readonly [string, string])[] {
  return poles.flatMap((one, index) => poles.slice(index + 1).map((other): readonly [string, string] => [one, other]));
}
